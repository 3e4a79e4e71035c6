import pkcs11js from 'pkcs11js';
import { loadAddon } from '../addon.ts';
import { call, Pkcs11Failure } from './ckr.ts';
import type { Driver } from './driver.ts';

/** C_Login, once. Without a PIN the driver asks at the reader's own keys (CKF_PROTECTED_AUTHENTICATION_PATH) and blocks. */
export function loginOnce(driver: Driver, session: Buffer, user: number, pin: string | null): void {
  if (pin !== null) call('C_Login', () => driver.C_Login(session, user, pin));
  else {
    const rv = loadAddon().loginAtReader(driver.libPath, session, user);
    if (rv !== pkcs11js.CKR_OK) throw new Pkcs11Failure('C_Login', nameOf(rv));
  }
}

function nameOf(rv: number): string {
  const names = Object.entries(pkcs11js).filter(([name, value]) => name.startsWith('CKR_') && value === rv);
  return names[0]?.[0] ?? `0x${rv.toString(16)}`;
}
