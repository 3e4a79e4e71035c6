import { createHash } from 'node:crypto';
import pkcs11js from 'pkcs11js';
import { call, failureOf, Pkcs11Failure } from './ckr.ts';
import type { Driver } from './driver.ts';
import type { PinState, TokenCertificate, TokenFacts } from './messages.ts';

/** A token that is in a slot now. The slot id is good only until the next look. */
export interface PresentToken {
  /** A blank token has neither label nor PIN, with some makers no serial number either. */
  readonly initialised: boolean;
  readonly slot: Buffer;
  readonly serial: string;
  readonly label: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly pin: PinState;
  /** The counter of the security officer's PIN. */
  readonly soCounter: PinState['counter'];
}

/** Certificates larger than this are not ours. */
const maxCertificate = 65_536;

/** The initialised tokens of all slots; a slot that cannot be read does not hide the others. */
export function presentTokens(driver: Driver): PresentToken[] {
  return allTokens(driver).filter(({ initialised }) => initialised);
}

/** The tokens of all slots, blank ones included. */
export function allTokens(driver: Driver): PresentToken[] {
  const slots = call('C_GetSlotList', () => driver.C_GetSlotList(true));
  return slots.flatMap((slot) => presentToken(driver, slot) ?? []);
}

/** The token with this serial number, wherever it is now, or `null`. */
export function findToken(driver: Driver, serial: string): PresentToken | null {
  return presentTokens(driver).find((token) => token.serial === serial) ?? null;
}

/** A token with the certificates that are readable without the PIN. */
export function readToken(driver: Driver, token: PresentToken): TokenFacts {
  const { serial, label, manufacturer, model, pin } = token;
  const facts = { serial, label, manufacturer, model, pin };
  try {
    const certificates = inSession(driver, token.slot, (session) => readCertificates(driver, session));
    return { ...facts, certificates, fault: null };
  } catch (error) {
    if (!(error instanceof Pkcs11Failure)) throw error;
    return { ...facts, certificates: [], fault: failureOf(error) };
  }
}

/** All X.509 certificates a session sees (CKO_CERTIFICATE with CKA_VALUE). */
export function readCertificates(driver: Driver, session: Buffer): TokenCertificate[] {
  const found = findObjects(driver, session, [
    { type: pkcs11js.CKA_CLASS, value: pkcs11js.CKO_CERTIFICATE },
    { type: pkcs11js.CKA_CERTIFICATE_TYPE, value: pkcs11js.CKC_X_509 },
  ]);
  return found.flatMap((object) => readCertificate(driver, session, object) ?? []);
}

/** Handles of all objects that match. */
export function findObjects(driver: Driver, session: Buffer, template: pkcs11js.Template): Buffer[] {
  call('C_FindObjectsInit', () => driver.C_FindObjectsInit(session, template));
  const found: Buffer[] = [];
  try {
    for (;;) {
      const more = call('C_FindObjects', () => driver.C_FindObjects(session, 32));
      if (more.length === 0) return found;
      found.push(...more);
    }
  } finally {
    call('C_FindObjectsFinal', () => driver.C_FindObjectsFinal(session));
  }
}

/** Runs `use` in a read-only session of its own and closes it whatever happens. */
function inSession<T>(driver: Driver, slot: Buffer, use: (session: Buffer) => T): T {
  const session = call('C_OpenSession', () => driver.C_OpenSession(slot, pkcs11js.CKF_SERIAL_SESSION));
  try {
    return use(session);
  } finally {
    closeSession(driver, session);
  }
}

/** Closes a session; a session that is already gone with its token is closed. */
export function closeSession(driver: Driver, session: Buffer): void {
  try {
    call('C_CloseSession', () => driver.C_CloseSession(session));
  } catch (error) {
    if (!(error instanceof Pkcs11Failure)) throw error;
  }
}

function presentToken(driver: Driver, slot: Buffer): PresentToken | null {
  try {
    const info = call('C_GetTokenInfo', () => driver.C_GetTokenInfo(slot));
    return {
      initialised: (info.flags & pkcs11js.CKF_TOKEN_INITIALIZED) !== 0,
      slot,
      serial: text(info.serialNumber),
      label: text(info.label),
      manufacturer: text(info.manufacturerID),
      model: text(info.model),
      pin: pinState(info),
      soCounter: soCounterState(info.flags),
    };
  } catch (error) {
    if (error instanceof Pkcs11Failure) return null;
    throw error;
  }
}

function pinState({ flags, minPinLen, maxPinLen }: pkcs11js.TokenInfo): PinState {
  return {
    minLength: minPinLen,
    maxLength: maxPinLen,
    counter: counterState(flags),
    protectedAuthenticationPath: (flags & pkcs11js.CKF_PROTECTED_AUTHENTICATION_PATH) !== 0,
  };
}

function counterState(flags: number): PinState['counter'] {
  if ((flags & pkcs11js.CKF_USER_PIN_LOCKED) !== 0) return 'locked';
  if ((flags & pkcs11js.CKF_USER_PIN_FINAL_TRY) !== 0) return 'final';
  if ((flags & pkcs11js.CKF_USER_PIN_COUNT_LOW) !== 0) return 'low';
  return (flags & pkcs11js.CKF_USER_PIN_INITIALIZED) === 0 ? 'unknown' : 'full';
}

/** Drivers mostly say nothing of the security officer's counter: no flag tells nothing. */
function soCounterState(flags: number): PinState['counter'] {
  if ((flags & pkcs11js.CKF_SO_PIN_LOCKED) !== 0) return 'locked';
  if ((flags & pkcs11js.CKF_SO_PIN_FINAL_TRY) !== 0) return 'final';
  return (flags & pkcs11js.CKF_SO_PIN_COUNT_LOW) !== 0 ? 'low' : 'unknown';
}

function readCertificate(driver: Driver, session: Buffer, object: Buffer): TokenCertificate | null {
  try {
    const [id, value] = call('C_GetAttributeValue', () =>
      driver.C_GetAttributeValue(session, object, [{ type: pkcs11js.CKA_ID }, { type: pkcs11js.CKA_VALUE }]),
    );
    if (!Buffer.isBuffer(id?.value) || !Buffer.isBuffer(value?.value)) return null;
    if (value.value.length === 0 || value.value.length > maxCertificate) return null;
    const der = Uint8Array.from(value.value);
    return { id: id.value.toString('hex'), der, sha256: createHash('sha256').update(der).digest('hex') };
  } catch (error) {
    if (error instanceof Pkcs11Failure && error.ckr === 'CKR_ATTRIBUTE_TYPE_INVALID') return null;
    throw error;
  }
}

/** Control and direction characters in a token's own words could steer a terminal or turn a line around. */
function text(padded: string): string {
  return padded.replaceAll('\0', '').trim().replaceAll(/\p{C}/gu, '?');
}
