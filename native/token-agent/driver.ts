import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import pkcs11js from 'pkcs11js';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { call, failureOf, Pkcs11Failure } from './ckr.ts';
import { isExposed } from './file-place.ts';
import type { DriverSettings } from './messages.ts';

/** A loaded and initialised PKCS#11 module. It is never unloaded: the process ends instead. */
export type Driver = pkcs11js.PKCS11;

/**
 * Loads the module and calls C_Initialize with CKF_OS_LOCKING_OK. The path must be absolute and, when the
 * administrator pinned the file, its SHA-256 must match and nobody else may be able to exchange it; otherwise nothing is
 * loaded. The loader opens the path a second time and runs what it finds, so the rights on the file and its folders are
 * what holds in between; an exchange by an administrator is found right after, before any PIN can reach it.
 */
export function loadDriver(settings: DriverSettings): Outcome<Driver> {
  const before = stateOf(settings.path);
  const refused = checkFile(settings);
  if (refused !== null) return refused;
  const driver = new pkcs11js.PKCS11();
  try {
    driver.load(settings.path);
    if (settings.sha256 !== null && (before === null || stateOf(settings.path) !== before))
      return failure('driver-altered', { driver: settings.name });
    call('C_Initialize', () => driver.C_Initialize({ flags: pkcs11js.CKF_OS_LOCKING_OK }));
  } catch (error) {
    if (error instanceof Pkcs11Failure) return { ok: false, error: failureOf(error) };
    if (error instanceof Error) return failure('driver-error', { function: 'dlopen', code: error.name });
    throw error;
  }
  return success(driver);
}

function checkFile({ name, path, sha256 }: DriverSettings): Outcome<never> | null {
  if (!isAbsolute(path)) return failure('driver-missing', { driver: name });
  let content: Buffer;
  try {
    content = readFileSync(path);
  } catch {
    return failure('driver-missing', { driver: name });
  }
  if (sha256 === null) return null;
  if (createHash('sha256').update(content).digest('hex') !== sha256)
    return failure('driver-altered', { driver: name });
  return isExposed(path) ? failure('driver-exposed', { driver: name }) : null;
}

/** What changes when a file is exchanged or written, also when the old one is put back: inode and times. */
function stateOf(path: string): string | null {
  const state = statSync(path, { bigint: true, throwIfNoEntry: false });
  return state === undefined ? null : [state.dev, state.ino, state.size, state.mtimeNs, state.ctimeNs].join();
}
