import type { Failure, Outcome } from '../../protocol/outcome.ts';
import { failureOf, Pkcs11Failure } from './ckr.ts';
import type { Driver } from './driver.ts';
import type { OperateRequest, PinState } from './messages.ts';
import { locate, type Operated, operate } from './operation.ts';
import type { PinEntry } from './pin-entry.ts';
import type { Sections } from './sections.ts';
import type { PresentToken } from './tokens.ts';

/**
 * Asks for the PIN until it is right, the person cancels or nothing more can be asked; each answer of the person is
 * sent to the token at most once, and before each question the counter is read from the token again.
 */
export async function converse(
  driver: Driver,
  request: OperateRequest,
  entry: PinEntry,
  sections: Sections,
): Promise<Operated> {
  let lastError: Failure | null = null;
  for (;;) {
    const token = await find(driver, request, sections);
    if (!token.ok) return { outcome: token, loggedOut: true };
    const answer = await ask(entry, token.value.pin, lastError, request.pinSeconds);
    if ('ended' in answer) return { outcome: { ok: false, error: answer.ended }, loggedOut: true };
    lastError = lengthError(answer.pin, token.value.pin);
    if (lastError !== null) continue;
    entry.working();
    const operated = await sections.exclusive(() => operate(driver, request, answer.pin, sections.enter));
    if (operated.outcome.ok || operated.outcome.error.code !== 'pin-incorrect') return operated;
    if (!operated.loggedOut) return operated;
    lastError = operated.outcome.error;
  }
}

/** After a wrong PIN a counter that still claims to be full is a driver that does not report it. */
function ask(entry: PinEntry, pin: PinState, lastError: Failure | null, seconds: number) {
  const isSilent = lastError?.code === 'pin-incorrect' && pin.counter === 'full';
  const counter = isSilent ? 'unknown' : pin.counter;
  const { minLength, maxLength } = pin;
  return entry.ask({ kind: 'ask', minLength, maxLength, counter, lastError }, seconds);
}

function find(driver: Driver, request: OperateRequest, sections: Sections): Promise<Outcome<PresentToken>> {
  return sections.exclusive(async () => {
    await sections.enter('checking');
    try {
      return locate(driver, request);
    } catch (error) {
      if (!(error instanceof Pkcs11Failure)) throw error;
      return { ok: false, error: failureOf(error) };
    }
  });
}

/** A PIN of a length the token cannot have is not sent to it (bytes of UTF-8; a maximum of 0 means no limit). An empty one never is. */
function lengthError(pin: string, { minLength, maxLength }: PinState): Failure | null {
  const length = Buffer.byteLength(pin);
  if (length >= Math.max(1, minLength) && (maxLength === 0 || length <= maxLength)) return null;
  return { code: 'pin-length', params: { min: String(minLength), max: String(maxLength) } };
}
