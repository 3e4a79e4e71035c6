import type { Failure, Outcome } from '../../protocol/outcome.ts';
import type { PinPrompt } from '../../protocol/pin.ts';
import { failureOf, Pkcs11Failure } from './ckr.ts';
import type { Operated } from './operation.ts';
import type { PinEntry, PinGiven } from './pin-entry.ts';
import type { Sections } from './sections.ts';
import type { PresentToken } from './tokens.ts';

type Ask = Extract<PinPrompt, { kind: 'ask' }>;

/** Something that takes a PIN: how it is asked for, checked before anything is sent, and done. */
export interface PinTask {
  readonly seconds: number;
  /** The token as it is now, or why nobody need be asked. */
  locate(): Outcome<PresentToken>;
  question(token: PresentToken): Pick<Ask, 'wants' | 'counter'>;
  /** Why this answer is not sent to the token, or null. */
  fault(given: PinGiven, token: PresentToken): Failure | null;
  perform(given: PinGiven): Promise<Operated>;
}

/** Failures after which the person is asked again; every other one is the end. */
const askedAgain = new Set<Failure['code']>([
  'pin-incorrect',
  'so-pin-incorrect',
  'pin-length',
  'pin-rejected',
  'new-pin-makers',
  'new-pin-weak',
  'new-pin-same',
]);

/**
 * Asks for the PIN until it is right, the person cancels or nothing more can be asked; each answer of the person is
 * sent to the token at most once, and before each question the counter is read from the token again.
 */
export async function converse(task: PinTask, entry: PinEntry, sections: Sections): Promise<Operated> {
  let lastError: Failure | null = null;
  for (;;) {
    const token = await find(task, sections);
    if (!token.ok) return { outcome: token, loggedOut: true };
    const answer = await ask(task, token.value, lastError, entry);
    if ('ended' in answer) return { outcome: { ok: false, error: answer.ended }, loggedOut: true };
    const operated = await attempt(task, answer, token.value, { entry, sections });
    const { outcome, loggedOut } = operated;
    if (outcome.ok || !loggedOut || !askedAgain.has(outcome.error.code)) return operated;
    lastError = outcome.error;
  }
}

/** Tokens whose counter still claimed to be full after a wrong PIN: their driver does not report it, now or later. */
const silent = new Set<string>();

function ask(task: PinTask, token: PresentToken, lastError: Failure | null, entry: PinEntry) {
  const { wants, counter } = task.question(token);
  const wasWrong = lastError?.code === 'pin-incorrect' || lastError?.code === 'so-pin-incorrect';
  if (wasWrong && counter === 'full') silent.add(token.serial);
  const { minLength, maxLength } = token.pin;
  const shown = counter === 'full' && silent.has(token.serial) ? 'unknown' : counter;
  return entry.ask({ wants, minLength, maxLength, counter: shown, lastError }, task.seconds);
}

async function attempt(
  task: PinTask,
  given: PinGiven,
  token: PresentToken,
  { entry, sections }: { readonly entry: PinEntry; readonly sections: Sections },
): Promise<Operated> {
  const fault = task.fault(given, token);
  if (fault !== null) return { outcome: { ok: false, error: fault }, loggedOut: true };
  entry.working(task.question(token).wants === 'pin-pad' ? 'reader' : 'working');
  // It may have been cancelled while the driver was at work for somebody else.
  return await sections.exclusive(async () => {
    const error = entry.ended();
    return error === null ? await task.perform(given) : { outcome: { ok: false, error }, loggedOut: true };
  });
}

function find(task: PinTask, sections: Sections): Promise<Outcome<PresentToken>> {
  return sections.exclusive(async () => {
    await sections.enter('checking');
    try {
      return task.locate();
    } catch (error) {
      if (!(error instanceof Pkcs11Failure)) throw error;
      return { ok: false, error: failureOf(error) };
    }
  });
}
