import pkcs11js from 'pkcs11js';
import { call } from '../token-agent/ckr.ts';
import type { Driver } from '../token-agent/driver.ts';
import { OperationRefused } from '../token-agent/key-operations.ts';
import { inSession } from '../token-agent/new-pin.ts';
import { isMakersPin, pinLengthFault } from '../token-agent/pin-policy.ts';
import { allTokens, type PresentToken } from '../token-agent/tokens.ts';
import type { Order, PinName } from './order.ts';
import { refuse } from './verb.ts';

/** The one token a command is for, by serial number, then by label; never the first of several. */
export function chosenToken(driver: Driver, order: Order): PresentToken {
  const token = oneOf(
    allTokens(driver).filter(({ initialised }) => initialised),
    order.token,
  );
  if (token !== null) return token;
  return refuse(oneOf(allTokens(driver), order.token) === null ? 'token-absent' : 'token-blank');
}

/** The same for `init`: without a name the only blank token, or else the only token. */
export function tokenToInitialise(driver: Driver, order: Order): PresentToken {
  const tokens = allTokens(driver);
  const blank = tokens.filter(({ initialised }) => !initialised);
  const candidates = order.token === null && blank.length > 0 ? blank : tokens;
  return oneOf(candidates, order.token) ?? refuse('token-absent');
}

/**
 * Compares what the administrator typed with the token in the slot. One without a serial number cannot be confirmed: an
 * empty line would do.
 */
export function confirmed(token: PresentToken, order: Order): void {
  if (token.serial === '' || order.confirm !== token.serial) refuse('confirmation-mismatch');
}

/** A PIN of the order; the door has seen to it that it is there. */
export function pinOf(order: Order, name: PinName): string {
  return order.pins[name] ?? refuse('pin-absent', { name });
}

/**
 * Runs `use` logged in as the user, in a session of its own. The PIN goes to the token once; not at all when it is
 * locked, at its final try without leave, of an impossible length or a maker's default.
 */
export function asUser<T>(
  driver: Driver,
  token: PresentToken,
  order: Order,
  use: (session: Buffer, pin: string) => T,
): T {
  const pin = pinOf(order, 'pin');
  if (isMakersPin(pin)) refuse('pin-default', { name: 'pin' });
  readyForPin(token, order, pin);
  return inSession(driver, token.slot, (session) => {
    call('C_Login', () => driver.C_Login(session, pkcs11js.CKU_USER, pin));
    return use(session, pin);
  });
}

/** Refuses before a try is spent. */
export function readyForPin({ pin: state }: PresentToken, { finalTry }: Order, pin: string): void {
  if (state.protectedAuthenticationPath) refuse('pin-pad-unsupported');
  if (state.counter === 'locked') refuse('pin-locked');
  if (state.counter === 'final' && !finalTry) refuse('pin-final-try');
  const fault = pinLengthFault(pin, state);
  if (fault !== null) throw new OperationRefused(fault);
}

/**
 * The same for the security officer's PIN, which some tokens count too and nobody can unblock. A blank token has none yet,
 * whatever its flags say.
 */
export function readyForSoPin(
  { initialised, pin, soCounter }: PresentToken,
  { finalTry }: Pick<Order, 'finalTry'>,
): void {
  if (pin.protectedAuthenticationPath) refuse('pin-pad-unsupported');
  if (!initialised) return;
  if (soCounter === 'locked') refuse('so-pin-locked');
  if (soCounter === 'final' && !finalTry) refuse('so-pin-final-try');
}

function oneOf(tokens: readonly PresentToken[], name: string | null): PresentToken | null {
  const bySerial = tokens.filter(({ serial }) => name === null || serial === name);
  const found = bySerial.length > 0 ? bySerial : tokens.filter(({ label }) => label === name);
  if (found.length > 1) refuse('token-ambiguous', { count: String(found.length) });
  return found[0] ?? null;
}
