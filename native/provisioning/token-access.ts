import pkcs11js from 'pkcs11js';
import { call, failureOf, Pkcs11Failure } from '../token-agent/ckr.ts';
import type { Driver } from '../token-agent/driver.ts';
import { OperationRefused } from '../token-agent/key-operations.ts';
import { allTokens, closeSession, type PresentToken } from '../token-agent/tokens.ts';
import { isMakersPin, pinLengthFault } from './pin-policy.ts';
import { type Order, type PinName, refuse } from './verb.ts';

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

/** Compares what the administrator typed with the token in the slot. */
export function confirmed(token: PresentToken, order: Order): void {
  if (order.confirm !== token.serial) refuse('confirmation-mismatch');
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

/** Runs `use` logged in as the security officer (CKU_SO). */
export function asSecurityOfficer<T>(
  driver: Driver,
  slot: Buffer,
  soPin: string,
  use: (session: Buffer) => T,
): T {
  return inSession(driver, slot, (session) => {
    soCall('C_Login', () => driver.C_Login(session, pkcs11js.CKU_SO, soPin));
    return use(session);
  });
}

/** A call whose PIN is the security officer's: a wrong or locked one is said to be that. */
export function soCall<T>(name: string, run: () => T): T {
  try {
    return call(name, run);
  } catch (error) {
    if (!(error instanceof Pkcs11Failure)) throw error;
    const { code } = failureOf(error);
    if (code === 'pin-incorrect') return refuse('so-pin-incorrect');
    if (code === 'pin-locked') return refuse('so-pin-locked');
    throw error;
  }
}

/** Runs `use` in a read-write session and closes it whatever happens; that ends the login too. */
export function inSession<T>(driver: Driver, slot: Buffer, use: (session: Buffer) => T): T {
  const flags = pkcs11js.CKF_SERIAL_SESSION | pkcs11js.CKF_RW_SESSION;
  const session = call('C_OpenSession', () => driver.C_OpenSession(slot, flags));
  try {
    return use(session);
  } finally {
    closeSession(driver, session);
  }
}

function oneOf(tokens: readonly PresentToken[], name: string | null): PresentToken | null {
  const bySerial = tokens.filter(({ serial }) => name === null || serial === name);
  const found = bySerial.length > 0 ? bySerial : tokens.filter(({ label }) => label === name);
  if (found.length > 1) refuse('token-ambiguous', { count: String(found.length) });
  return found[0] ?? null;
}
