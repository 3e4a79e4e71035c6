import pkcs11js from 'pkcs11js';

/** Initialises the first blank token: label, SO PIN, user PIN. Returns the serial number it got. */
export function initialiseToken(
  driver: pkcs11js.PKCS11,
  token: { readonly label: string; readonly soPin: string; readonly pin: string },
): string {
  const blank = driver.C_GetSlotList(true).find((slot) => {
    const { flags } = driver.C_GetTokenInfo(slot);
    return (flags & pkcs11js.CKF_TOKEN_INITIALIZED) === 0;
  });
  if (blank === undefined) throw new Error('no blank token');
  driver.C_InitToken(blank, token.soPin, token.label.padEnd(32));
  const session = openReadWrite(driver, blank);
  driver.C_Login(session, pkcs11js.CKU_SO, token.soPin);
  driver.C_InitPIN(session, token.pin);
  driver.C_Logout(session);
  const { serialNumber } = driver.C_GetTokenInfo(blank);
  driver.C_CloseSession(session);
  return serialNumber.trim();
}

/** The slot in which the token with this serial number is now. */
export function findSlot(driver: pkcs11js.PKCS11, serial: string): Buffer {
  const found = driver
    .C_GetSlotList(true)
    .find((slot) => driver.C_GetTokenInfo(slot).serialNumber.trim() === serial);
  if (found === undefined) throw new Error(`no token with the serial number ${serial}`);
  return found;
}

/** Runs `use` in a read-write session with the user logged in. */
export function inUserSession<T>(
  driver: pkcs11js.PKCS11,
  slot: Buffer,
  pin: string,
  use: (session: Buffer) => T,
): T {
  const session = openReadWrite(driver, slot);
  try {
    driver.C_Login(session, pkcs11js.CKU_USER, pin);
    return use(session);
  } finally {
    driver.C_CloseSession(session);
  }
}

function openReadWrite(driver: pkcs11js.PKCS11, slot: Buffer): Buffer {
  return driver.C_OpenSession(slot, pkcs11js.CKF_SERIAL_SESSION | pkcs11js.CKF_RW_SESSION);
}
