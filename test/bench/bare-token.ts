import pkcs11js from 'pkcs11js';

/** The same token used in this process by PKCS#11 calls alone. */
export interface BareToken {
  /** C_SignInit and C_Sign in a session that is logged in, with a key that was found before. */
  sign(data: Uint8Array): void;
  /** Everything between opening a session and closing it: login, finding the key, signing, logout. */
  signInSession(data: Uint8Array): void;
  end(): void;
}

/** Loads a module over SoftHSM2 into this process; the SIGN key has CKA_ID 02. */
export function openBareToken(module: string, serial: string, pin: string): BareToken {
  const driver = new pkcs11js.PKCS11();
  driver.load(module);
  driver.C_Initialize({ flags: pkcs11js.CKF_OS_LOCKING_OK });
  const open = () => {
    const session = driver.C_OpenSession(findSlot(driver, serial), pkcs11js.CKF_SERIAL_SESSION);
    driver.C_Login(session, pkcs11js.CKU_USER, pin);
    return { session, key: signKey(driver, session) };
  };
  const sign = ({ session, key }: ReturnType<typeof open>, data: Uint8Array) => {
    driver.C_SignInit(session, { mechanism: pkcs11js.CKM_SHA256_RSA_PKCS }, key);
    driver.C_Sign(session, Buffer.from(data), Buffer.alloc(256));
  };
  const close = ({ session }: ReturnType<typeof open>) => {
    driver.C_Logout(session);
    driver.C_CloseSession(session);
  };
  let lasting: ReturnType<typeof open> | null = null;
  return {
    sign: (data) => {
      lasting ??= open();
      sign(lasting, data);
    },
    signInSession: (data) => {
      if (lasting !== null) close(lasting);
      lasting = null;
      const used = open();
      sign(used, data);
      close(used);
    },
    end: () => {
      driver.C_Finalize();
      driver.close();
    },
  };
}

function findSlot(driver: pkcs11js.PKCS11, serial: string): Buffer {
  const slots = driver.C_GetSlotList(true);
  const found = slots.find((slot) => driver.C_GetTokenInfo(slot).serialNumber.trim() === serial);
  if (found === undefined) throw new Error('no token');
  return found;
}

function signKey(driver: pkcs11js.PKCS11, session: Buffer): Buffer {
  driver.C_FindObjectsInit(session, [
    { type: pkcs11js.CKA_CLASS, value: pkcs11js.CKO_PRIVATE_KEY },
    { type: pkcs11js.CKA_ID, value: Buffer.from('02', 'hex') },
  ]);
  const [key] = driver.C_FindObjects(session, 1);
  driver.C_FindObjectsFinal(session);
  if (key === undefined) throw new Error('no SIGN key');
  return key;
}
