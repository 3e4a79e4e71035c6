import pkcs11js from 'pkcs11js';
import type { Failure } from '../../protocol/outcome.ts';

/** A PKCS#11 function returned something other than CKR_OK; `ckr` is the name, e.g. `CKR_PIN_INCORRECT`. */
export class Pkcs11Failure extends Error {
  readonly function: string;
  readonly ckr: string;

  constructor(functionName: string, ckr: string) {
    super(`${functionName}: ${ckr}`);
    this.function = functionName;
    this.ckr = ckr;
  }
}

/** Runs one PKCS#11 call and names the function in what it throws; anything that is no CKR passes as it is. */
export function call<T>(functionName: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof pkcs11js.Pkcs11Error) throw new Pkcs11Failure(functionName, nameOf(error));
    throw error;
  }
}

/**
 * The meaning of a return value as a failure of the error table (PKCS#11 2.40, section 5.1). Only values whose meaning
 * the standard fixes are translated; all others are reported as they are, because a driver's CKR_GENERAL_ERROR or
 * CKR_FUNCTION_FAILED can mean anything.
 */
export function failureOf(error: Pkcs11Failure): Failure {
  const code = meanings[error.ckr];
  if (code !== undefined) return { code };
  return { code: 'driver-error', params: { function: error.function, code: error.ckr } };
}

const meanings: Readonly<Record<string, Failure['code']>> = {
  CKR_PIN_INCORRECT: 'pin-incorrect',
  CKR_PIN_LOCKED: 'pin-locked',
  CKR_PIN_EXPIRED: 'pin-expired',
  CKR_USER_PIN_NOT_INITIALIZED: 'pin-not-set',
  CKR_DEVICE_REMOVED: 'token-removed',
  CKR_TOKEN_NOT_PRESENT: 'token-removed',
};

/**
 * Values after which a driver whose token is there may stay of no use for good: it lost its sessions in a replug, or its
 * own state. Only loading it again helps.
 */
export const sessionLost: ReadonlySet<string> = new Set([
  'CKR_SESSION_HANDLE_INVALID',
  'CKR_SESSION_CLOSED',
  'CKR_CRYPTOKI_NOT_INITIALIZED',
]);

function nameOf(error: { message: string; code: number }): string {
  return error.message === 'CKR_VENDOR_DEFINED' ? `0x${error.code.toString(16)}` : error.message;
}
