import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { Pkcs11Failure, sessionLost } from './ckr.ts';
import type { PinTask } from './conversation.ts';
import type { Driver } from './driver.ts';
import type { SetPinRequest } from './messages.ts';
import { changeUserPin, pinSettingFailure, resetUserPin } from './new-pin.ts';
import type { Operated } from './operation.ts';
import type { PinEntry, PinGiven } from './pin-entry.ts';
import { newPinFlaw, pinLengthFault } from './pin-policy.ts';
import type { Sections } from './sections.ts';
import { type PresentToken, presentTokens } from './tokens.ts';

/**
 * The holder changes the PIN by the old one, or unblocks the token by the security officer's PIN (PUK). The old PIN may
 * be a maker's default, the new one may not; what is not to be chosen is found before anything is sent to the token.
 */
export function pinSettingTask(
  driver: Driver,
  request: SetPinRequest,
  { ended }: Pick<PinEntry, 'ended'>,
  { enter }: Pick<Sections, 'enter'>,
): PinTask {
  return {
    seconds: request.pinSeconds,
    locate: () => locate(driver, request),
    question: (token) => ({
      wants: request.by === 'pin' ? 'change' : 'unblock',
      counter: request.by === 'pin' ? token.pin.counter : token.soCounter,
    }),
    fault: givenFault,
    perform: (given) => setPin(driver, request, given, { enter, ended }),
  };
}

/** Of several tokens with one serial number nobody can say whose PIN is meant: none is touched. */
function locate(driver: Driver, { tokenSerial, by }: SetPinRequest): Outcome<PresentToken> {
  const tokens = presentTokens(driver);
  const [token, ...alike] = tokens.filter(({ serial }) => serial === tokenSerial);
  if (token === undefined) return failure(tokens.length === 0 ? 'token-absent' : 'token-changed');
  if (alike.length > 0) return failure('token-ambiguous', { count: String(alike.length + 1) });
  if (token.pin.protectedAuthenticationPath) return failure('pin-pad-unsupported');
  if (by === 'pin' && token.pin.counter === 'locked') return failure('pin-locked');
  return by === 'so-pin' && token.soCounter === 'locked' ? failure('so-pin-locked') : success(token);
}

function givenFault({ pin, newPin }: PinGiven, token: PresentToken) {
  if (newPin === undefined) return { code: 'pin-cancelled' } as const;
  const flaw = newPinFlaw(newPin, [pin]);
  if (flaw !== null) return { code: `new-pin-${flaw}` } as const;
  return pinLengthFault(pin, token.pin) ?? pinLengthFault(newPin, token.pin);
}

async function setPin(
  driver: Driver,
  request: SetPinRequest,
  { pin, newPin = '' }: PinGiven,
  { enter, ended }: Pick<Sections, 'enter'> & Pick<PinEntry, 'ended'>,
): Promise<Operated> {
  await enter('checking');
  let isConfused = false;
  let outcome: Operated['outcome'] = success([]);
  try {
    const token = locate(driver, request);
    if (!token.ok) return { outcome: token, loggedOut: true };
    await enter('login');
    const error = ended();
    if (error !== null) return { outcome: { ok: false, error }, loggedOut: true };
    const set = request.by === 'pin' ? changeUserPin : resetUserPin;
    set(driver, token.value.slot, pin, newPin);
  } catch (error) {
    outcome = { ok: false, error: pinSettingFailure(error) };
    isConfused = error instanceof Pkcs11Failure && sessionLost.has(error.ckr);
  }
  return { outcome, loggedOut: !isConfused };
}
