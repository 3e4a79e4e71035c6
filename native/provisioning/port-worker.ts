import { resolve } from 'node:path';
import { z } from 'zod';
import type { Failure, Outcome } from '../../protocol/outcome.ts';
import { endWithParent, hardenProcess } from '../hardening.ts';
import { type Driver, loadDriver } from '../token-agent/driver.ts';
import { pinSettingFailure } from '../token-agent/new-pin.ts';
import type { PinPort } from '../token-agent/pin-entry.ts';
import { allTokens, type PresentToken } from '../token-agent/tokens.ts';
import { carryOut } from './carry-out.ts';
import { verbs } from './catalogue.ts';
import type { Order, Report } from './order.ts';
import { type PortOrder, type PortReport, portOrderSchema } from './port-messages.ts';
import { createPortPins, type PortPins } from './port-pins.ts';
import { pinQuestion } from './port-question.ts';
import { chosenToken, tokenToInitialise } from './token-access.ts';
import { workerFault } from './verb.ts';

/** What Electron's utilityProcess puts at `process.parentPort`. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown; ports: PinPort[] }) => void): unknown;
}

type Given = Extract<PortOrder, { kind: 'order' }>;

/**
 * Entry of the process that carries one order of the bench's window out: the same verbs as `worker.ts`, the PINs typed
 * in the PIN window and received on its port, so that no other process sees them. The parent ends the process.
 */
z.config({ jitless: true });
hardenProcess();
endWithParent();
const { parentPort } = process as NodeJS.Process & { parentPort?: ParentPort };
if (parentPort === undefined) throw new Error('the bench’s worker runs as a utility process only');
const say = (report: PortReport) => parentPort.postMessage(report);
process.on('uncaughtException', endByFault);
process.on('unhandledRejection', endByFault);
let talk: PortPins | null = null;
parentPort.on('message', ({ data, ports: [port] }) => {
  const given = portOrderSchema.parse(data);
  if (given.kind === 'cancel') return talk?.interrupt({ code: 'pin-cancelled' });
  if (port !== undefined) talk = createPortPins(port);
  void serve(given, talk).then((outcome) => {
    talk?.end();
    say({ kind: 'done', outcome });
  });
});

async function serve({ order, pinSeconds }: Given, pins: PortPins | null): Promise<Outcome<Report>> {
  const { name, path } = { name: order.module, path: resolve(order.module) };
  const loaded = loadDriver({ name, path, sha256: order.moduleSha256 });
  if (!loaded.ok) return loaded;
  const driver = loaded.value;
  const { seconds } = verbs[order.verb];
  let lastError: Failure | null = null;
  for (;;) {
    const answer = await askPins(driver, order, pins, { lastError, pinSeconds });
    if ('ended' in answer) return { ok: false, error: answer.ended };
    say({ kind: 'working', seconds });
    pins?.working();
    // What was said must leave this process before the driver takes its only thread.
    await new Promise(setImmediate);
    const outcome = carryOut(driver, { ...order, ...answer });
    if (outcome.ok || !mayAskAgain.has(outcome.error.code)) return outcome;
    lastError = outcome.error;
  }
}

/** Nothing was changed on the token, and another PIN may do. */
const mayAskAgain: ReadonlySet<string> = new Set([
  'pin-incorrect',
  'so-pin-incorrect',
  'pin-default',
  'pin-weak',
  'pin-same',
  'pin-length',
]);

type Answer = Pick<Order, 'pins' | 'finalTry'> | { readonly ended: Failure };

/** Asks for what the verb needs; the window lets nobody type at the final try without having been told. */
async function askPins(
  driver: Driver,
  order: Given['order'],
  talkingTo: PortPins | null,
  { lastError, pinSeconds }: { readonly lastError: Failure | null; readonly pinSeconds: number },
): Promise<Answer> {
  const verb = verbs[order.verb];
  if (verb.pins.length === 0) return { pins: {}, finalTry: false };
  if (talkingTo === null) return { ended: { code: 'pin-cancelled' } };
  const token = targetOf(driver, order);
  if ('ended' in token) return token;
  const question = pinQuestion(verb, token, lastError);
  if ('refused' in question) return { ended: question.refused };
  say({ kind: 'pin' });
  const watch = setInterval(() => {
    if (!isPresent(driver, token)) talkingTo.interrupt({ code: 'token-removed' });
  }, 500);
  const answer = await talkingTo.ask(question, pinSeconds).finally(() => clearInterval(watch));
  if ('ended' in answer) return answer;
  const typed = Object.entries(answer.pins).filter(([, pin]) => pin !== '');
  return { pins: Object.fromEntries(typed), finalTry: question.counter === 'final' };
}

function targetOf(driver: Driver, given: Given['order']): PresentToken | { readonly ended: Failure } {
  const order = { ...given, pins: {}, finalTry: false };
  try {
    return order.verb === 'init' ? tokenToInitialise(driver, order) : chosenToken(driver, order);
  } catch (error) {
    return { ended: pinSettingFailure(error) };
  }
}

/** A driver that fails now says so itself when the verb runs. */
function isPresent(driver: Driver, { serial, slot }: PresentToken): boolean {
  try {
    return allTokens(driver).some((token) => token.slot.equals(slot) && token.serial === serial);
  } catch {
    return true;
  }
}

function endByFault(): void {
  say({ kind: 'fault' });
  setTimeout(() => process.exit(workerFault), 100);
}
