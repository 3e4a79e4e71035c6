import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Faults, linesOf } from './faulty.ts';

/** Decides at each call of the module what is to happen in it; `count` is how often the function was called, from 1. */
export type Script = (called: string, count: number) => Faults;

export interface SocketControl {
  /** For the environment of the process that loads the module. */
  readonly env: Readonly<Record<string, string>>;
  calls(): string[];
  close(): Promise<void>;
}

/** A control socket of its own in `parent`: what a file cannot say, as "the third C_Sign", a function can. */
export async function createSocketControl(parent: string, script: Script): Promise<SocketControl> {
  const path = join(parent, 'control.sock');
  const log = join(parent, 'socket-calls');
  const counts = new Map<string, number>();
  const server = createServer({ allowHalfOpen: true }, (connection) => {
    connection.on('error', () => undefined);
    connection.once('data', (name) => {
      const called = name.toString('ascii').trim();
      const count = (counts.get(called) ?? 0) + 1;
      counts.set(called, count);
      connection.end(linesOf(script(called, count), log));
    });
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  return {
    env: { FAULTY_PKCS11_SOCKET: path },
    calls: () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : []),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
