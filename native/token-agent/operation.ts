import pkcs11js from 'pkcs11js';
import { type Failure, failure, type Outcome, success } from '../../protocol/outcome.ts';
import { call, failureOf, Pkcs11Failure, sessionLost } from './ckr.ts';
import type { PinTask } from './conversation.ts';
import type { Driver } from './driver.ts';
import { type KeySession, OperationRefused, operateKey } from './key-operations.ts';
import { loginOnce } from './login.ts';
import type { KeyResult, OperateRequest, TokenCertificate } from './messages.ts';
import type { PinEntry } from './pin-entry.ts';
import { isMakersPin, pinLengthFault } from './pin-policy.ts';
import type { Sections } from './sections.ts';
import {
  closeSession,
  findToken,
  type PresentToken,
  presentTokens,
  readCertificates,
  readToken,
} from './tokens.ts';

/** One login's results, and whether the token is known to be logged out again and the driver fit for another login. */
export interface Operated {
  readonly outcome: Outcome<KeyResult[]>;
  readonly loggedOut: boolean;
}

/**
 * Finds the chosen token by its serial number and the chosen certificates by their hashes: identity is never a slot
 * index. Fails with token-absent, token-changed, pin-locked or what the driver answered.
 */
export function locate(driver: Driver, request: OperateRequest): Outcome<PresentToken> {
  const tokens = presentTokens(driver);
  const token = chosenToken(driver, tokens, request);
  if (token === undefined) return failure(tokens.length === 0 ? 'token-absent' : 'token-changed');
  if (token.pin.counter === 'locked') return failure('pin-locked');
  return success(token);
}

/** The use of keys under one PIN. A maker's default is refused before it is sent: that costs no try. */
export function keyTask(
  driver: Driver,
  request: OperateRequest,
  entry: Pick<PinEntry, 'ended'>,
  { enter }: Sections,
): PinTask {
  return {
    seconds: request.pinSeconds,
    locate: () => locate(driver, request),
    question: ({ pin }) => ({
      wants: pin.protectedAuthenticationPath ? 'pin-pad' : 'pin',
      counter: pin.counter,
    }),
    fault: ({ pin }, token) => (token.pin.protectedAuthenticationPath ? null : typedFault(pin, token)),
    perform: ({ pin }) => operate(driver, request, pin, { enter, ended: entry.ended }),
  };
}

function typedFault(pin: string, token: PresentToken): Failure | null {
  return pinLengthFault(pin, token.pin) ?? (isMakersPin(pin) ? { code: 'pin-makers' } : null);
}

/** Some makers give every token the same serial number: then the certificates decide which of them is meant. */
function chosenToken(driver: Driver, tokens: readonly PresentToken[], request: OperateRequest) {
  const alike = tokens.filter(({ serial }) => serial === request.tokenSerial);
  if (alike.length < 2) return alike[0];
  const wanted = new Set(request.operations.map(({ certificateSha256 }) => certificateSha256));
  return alike.find((token) =>
    readToken(driver, token).certificates.some(({ sha256 }) => wanted.has(sha256)),
  );
}

/**
 * One login with this PIN: opens a session, reads the certificates again and compares them with the chosen ones, logs
 * in once, does the operations, logs out and closes. A PIN is never sent a second time, except after it was found right,
 * or where the driver said CKR_USER_ALREADY_LOGGED_IN, which is not a check of it: then the stale login is ended first.
 */
export async function operate(
  driver: Driver,
  request: OperateRequest,
  pin: string,
  { enter, ended }: Pick<Sections, 'enter'> & Pick<PinEntry, 'ended'>,
): Promise<Operated> {
  await enter('checking');
  let session: Buffer | null = null;
  let isConfused = false;
  let outcome: Outcome<KeyResult[]>;
  try {
    const token = locate(driver, request);
    if (!token.ok) return { outcome: token, loggedOut: true };
    const opened = openSession(driver, token.value.slot);
    session = opened;
    const certificates = chosenCertificates(driver, opened, request);
    // Another token than the one that was asked for could be there by now: an empty PIN is never sent.
    const isPad = token.value.pin.protectedAuthenticationPath;
    if (!isPad && pin === '') throw new OperationRefused({ code: 'token-changed' });
    const at = { driver, session: opened, pin: isPad ? null : pin };
    await enter(isPad ? 'reader' : 'login');
    const over = ended();
    if (over !== null) throw new OperationRefused(over);
    login(at);
    outcome = await operateKeys(at, certificates, { enter, ended });
  } catch (error) {
    const isThere = isPresent(driver, request.tokenSerial);
    outcome = { ok: false, error: explainFailure(error, isThere) };
    isConfused = isThere && error instanceof Pkcs11Failure && sessionLost.has(error.ckr);
  }
  await enter('closing');
  return { outcome, loggedOut: session === null ? !isConfused : logOut(driver, session) && !isConfused };
}

/**
 * One use after the other; between two of them the session's end is heeded, and nothing that was made so far is given
 * out. Some tokens log out by themselves after each use: then the next one is logged in again, with a PIN known to be right.
 */
async function operateKeys(
  at: KeySession,
  chosen: readonly Chosen[],
  { enter, ended }: Pick<Sections, 'enter'> & Pick<PinEntry, 'ended'>,
): Promise<Outcome<KeyResult[]>> {
  const results: KeyResult[] = [];
  for (const [index, { operation, certificate }] of chosen.entries()) {
    if (index > 0) await enter('logged-in');
    const error = index > 0 ? ended() : null;
    if (error !== null) return { ok: false, error };
    // A key that wants the PIN for each use has the person act at the reader again.
    await enter(at.pin === null ? 'reader' : 'using');
    if (index > 0 && !isLoggedIn(at)) login(at);
    results.push(operateKey(at, operation, certificate));
  }
  return success(results);
}

/** CKS_RO_USER_FUNCTIONS and CKS_RW_USER_FUNCTIONS, which pkcs11js does not name. */
const userFunctions = { readOnly: 1, readWrite: 3 } as const;

function isLoggedIn({ driver, session }: KeySession): boolean {
  const { state } = call('C_GetSessionInfo', () => driver.C_GetSessionInfo(session));
  return state === userFunctions.readOnly || state === userFunctions.readWrite;
}

/**
 * The standard's meaning of the error; if it has none but the token is gone, then it was removed. So it was when the
 * session is lost while a token is there: removal is what closes sessions (PKCS#11 2.40, 5.1.3), and it came back since.
 */
function explainFailure(error: unknown, isThere: boolean): Failure {
  if (error instanceof OperationRefused) return error.failure;
  if (!(error instanceof Pkcs11Failure)) throw error;
  const found = failureOf(error);
  if (found.code !== 'driver-error') return found;
  if (cancelledAtReader.has(error.ckr) && error.function === 'C_Login') return { code: 'pin-cancelled' };
  const isRemoval = !isThere || removalClosed.has(error.ckr);
  return isRemoval ? { code: 'token-removed' } : found;
}

const cancelledAtReader = new Set(['CKR_FUNCTION_CANCELED', 'CKR_CANCEL']);

const removalClosed = new Set(['CKR_SESSION_HANDLE_INVALID', 'CKR_SESSION_CLOSED']);

function isPresent(driver: Driver, serial: string): boolean {
  try {
    return findToken(driver, serial) !== null;
  } catch (error) {
    if (error instanceof Pkcs11Failure) return true;
    throw error;
  }
}

function openSession(driver: Driver, slot: Buffer): Buffer {
  return call('C_OpenSession', () => driver.C_OpenSession(slot, pkcs11js.CKF_SERIAL_SESSION));
}

interface Chosen {
  readonly operation: OperateRequest['operations'][number];
  readonly certificate: TokenCertificate;
}

function chosenCertificates(driver: Driver, session: Buffer, request: OperateRequest): Chosen[] {
  const certificates = readCertificates(driver, session);
  return request.operations.map((operation) => {
    const certificate = certificates.find(({ sha256 }) => sha256 === operation.certificateSha256);
    if (certificate === undefined) throw new OperationRefused({ code: 'token-changed' });
    return { operation, certificate };
  });
}

function login({ driver, session, pin }: KeySession): void {
  const once = () => loginOnce(driver, session, pkcs11js.CKU_USER, pin);
  try {
    once();
  } catch (error) {
    if (!(error instanceof Pkcs11Failure) || error.ckr !== 'CKR_USER_ALREADY_LOGGED_IN') throw error;
    if (!endLogin(driver, session)) throw error;
    once();
  }
}

/** Logs out and closes; false when the driver would not log out. */
function logOut(driver: Driver, session: Buffer): boolean {
  const isEnded = endLogin(driver, session);
  closeSession(driver, session);
  return isEnded;
}

/** Whether nobody is logged in any more; a session that went with its token took the login with it. */
function endLogin(driver: Driver, session: Buffer): boolean {
  try {
    call('C_Logout', () => driver.C_Logout(session));
    return true;
  } catch (error) {
    if (error instanceof Pkcs11Failure) return loggedOutBy.has(error.ckr);
    throw error;
  }
}

const loggedOutBy = new Set([
  'CKR_USER_NOT_LOGGED_IN',
  'CKR_DEVICE_REMOVED',
  'CKR_TOKEN_NOT_PRESENT',
  'CKR_SESSION_HANDLE_INVALID',
  'CKR_SESSION_CLOSED',
]);
