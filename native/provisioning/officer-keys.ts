import pkcs11js from 'pkcs11js';
import type { Driver } from '../token-agent/driver.ts';
import { findObjects } from '../token-agent/tokens.ts';
import { attributes, type PublicKeyObject, publicKeys } from './key-pairs.ts';
import { type KeyPurpose, refuse } from './verb.ts';

/** A key pair of a purpose that is complete on the token. */
export interface OfficerKey {
  readonly purpose: KeyPurpose;
  readonly privateKey: Buffer;
  readonly publicKey: PublicKeyObject;
}

/** The pair labelled with the purpose, both halves under one CKA_ID; null when it is not there or not whole. */
export function officerKey(driver: Driver, session: Buffer, purpose: KeyPurpose): OfficerKey | null {
  for (const publicKey of publicKeys(driver, session).filter(({ label }) => label === purpose)) {
    const [privateKey] = findObjects(driver, session, [
      { type: pkcs11js.CKA_CLASS, value: pkcs11js.CKO_PRIVATE_KEY },
      { type: pkcs11js.CKA_LABEL, value: purpose },
      { type: pkcs11js.CKA_ID, value: Buffer.from(publicKey.id, 'hex') },
    ]);
    if (privateKey !== undefined) return { purpose, privateKey, publicKey };
  }
  return null;
}

/** The same, refused with `keys-absent` when it is not there and `key-not-protected` when it is not safe. */
export function usableKey(driver: Driver, session: Buffer, purpose: KeyPurpose): OfficerKey {
  const key = officerKey(driver, session, purpose) ?? refuse('keys-absent', { purpose });
  const attribute = missingProtection(driver, session, key);
  return attribute === null ? key : refuse('key-not-protected', { purpose, attribute });
}

/**
 * Which protection the token does not confirm when asked for the attributes of the private key, or null. CKA_LOCAL,
 * ALWAYS_SENSITIVE and NEVER_EXTRACTABLE say that the key was made on the token and never was anywhere else.
 */
export function missingProtection(driver: Driver, session: Buffer, key: OfficerKey): string | null {
  const required = [...protections, ['CKA_DECRYPT', pkcs11js.CKA_DECRYPT, key.purpose === 'AUTH'] as const];
  const missing = required.find(([, type, wanted]) => {
    const [value] = attributes(driver, session, key.privateKey, [type]);
    return value === undefined || (value[0] === 1) !== wanted;
  });
  if (missing === undefined) return null;
  const [name, , wanted] = missing;
  return `${name}=${String(wanted)}`;
}

const protections = [
  ['CKA_TOKEN', pkcs11js.CKA_TOKEN, true],
  ['CKA_PRIVATE', pkcs11js.CKA_PRIVATE, true],
  ['CKA_SENSITIVE', pkcs11js.CKA_SENSITIVE, true],
  ['CKA_EXTRACTABLE', pkcs11js.CKA_EXTRACTABLE, false],
  ['CKA_LOCAL', pkcs11js.CKA_LOCAL, true],
  ['CKA_ALWAYS_SENSITIVE', pkcs11js.CKA_ALWAYS_SENSITIVE, true],
  ['CKA_NEVER_EXTRACTABLE', pkcs11js.CKA_NEVER_EXTRACTABLE, true],
  ['CKA_SIGN', pkcs11js.CKA_SIGN, true],
] as const;
