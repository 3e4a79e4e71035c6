import pkcs11js from 'pkcs11js';
import type { Failure } from '../../protocol/outcome.ts';
import { call, failureOf, Pkcs11Failure } from './ckr.ts';
import type { Driver } from './driver.ts';
import { OperationRefused } from './key-operations.ts';
import { closeSession } from './tokens.ts';

/** Replaces the user's PIN by knowledge of the old one (C_SetPIN), which goes to the token once. */
export function changeUserPin(driver: Driver, slot: Buffer, oldPin: string, newPin: string): void {
  inSession(driver, slot, (session) => {
    call('C_SetPIN', () => driver.C_SetPIN(session, oldPin, newPin));
  });
}

/** Sets a new user PIN by the security officer's (PUK), also of a locked token; keys and certificates stay (C_InitPIN). */
export function resetUserPin(driver: Driver, slot: Buffer, soPin: string, newPin: string): void {
  asSecurityOfficer(driver, slot, soPin, (session) => {
    call('C_InitPIN', () => driver.C_InitPIN(session, newPin));
  });
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
    if (code === 'pin-incorrect') throw new OperationRefused({ code: 'so-pin-incorrect' });
    if (code === 'pin-locked') throw new OperationRefused({ code: 'so-pin-locked' });
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

/** What went wrong while a PIN was set, as a failure of the error table; anything else is a bug and throws on. */
export function pinSettingFailure(error: unknown): Failure {
  if (error instanceof OperationRefused) return error.failure;
  if (!(error instanceof Pkcs11Failure)) throw error;
  if (rejected.has(error.ckr)) return { code: 'pin-rejected', params: { code: error.ckr } };
  return failureOf(error);
}

const rejected = new Set(['CKR_PIN_INVALID', 'CKR_PIN_LEN_RANGE', 'CKR_PIN_TOO_WEAK']);
