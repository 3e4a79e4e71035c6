import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { failure, type Outcome } from '../../protocol/outcome.ts';
import { failureSchema } from '../token-agent/messages.ts';
import { type Order, type Report, reportSchema } from './order.ts';
import { workerFault } from './verb.ts';

const worker = fileURLToPath(new URL('worker.ts', import.meta.url));

const outcomeSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: reportSchema }),
  z.strictObject({ ok: z.literal(false), error: failureSchema }),
]);

/**
 * Carries an order out in a process of its own, because a PKCS#11 module is configured once per process and may hang
 * or crash. The order goes over a channel, so that a PIN is in no argument and no environment. Fails with what the
 * verb says, `command-hung` after `seconds`, or `command-crashed`. What the driver prints is thrown away.
 */
export async function supervise(order: Order, seconds: number): Promise<Outcome<Report>> {
  const child = fork(worker, [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const { verb } = order;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(
        () => resolve(failure('command-hung', { verb, seconds: String(seconds) })),
        seconds * 1000,
      );
      child.once('message', (answer) => resolve(outcomeSchema.parse(answer)));
      child.once('exit', (code) =>
        code === workerFault
          ? reject(new Error(`fault of the program in ${verb}`))
          : resolve(failure('command-crashed', { verb })),
      );
      child.once('error', () => resolve(failure('command-crashed', { verb })));
      child.send(order, () => undefined);
    });
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
  }
}
