import { createPublicKey } from 'node:crypto';
import pkcs11js from 'pkcs11js';
import { readCertificate } from '../../../trust/certificate.ts';
import type { KeyRequest } from './requests.ts';

/** Makes a key pair on the token, sensitive and not extractable; the answer carries its SPKI DER in base64. */
export function createKeyPair(
  driver: pkcs11js.PKCS11,
  session: Buffer,
  key: KeyRequest,
): { id: string; publicKey: string } {
  const { kind } = key;
  const mechanism = kind === 'rsa-2048' ? pkcs11js.CKM_RSA_PKCS_KEY_PAIR_GEN : pkcs11js.CKM_EC_KEY_PAIR_GEN;
  const common = [
    { type: pkcs11js.CKA_TOKEN, value: true },
    { type: pkcs11js.CKA_ID, value: Buffer.from(key.id, 'hex') },
    { type: pkcs11js.CKA_LABEL, value: key.label },
  ];
  const publicTemplate = [
    ...common,
    { type: pkcs11js.CKA_VERIFY, value: true },
    { type: pkcs11js.CKA_ENCRYPT, value: key.decrypts },
    ...parameters(kind),
  ];
  const privateTemplate = [
    ...common,
    { type: pkcs11js.CKA_PRIVATE, value: true },
    { type: pkcs11js.CKA_SENSITIVE, value: true },
    { type: pkcs11js.CKA_EXTRACTABLE, value: false },
    { type: pkcs11js.CKA_SIGN, value: true },
    { type: pkcs11js.CKA_DECRYPT, value: key.decrypts },
    { type: pkcs11js.CKA_ALWAYS_AUTHENTICATE, value: key.alwaysAuthenticate },
  ];
  const pair = driver.C_GenerateKeyPair(session, { mechanism }, publicTemplate, privateTemplate);
  const spki =
    kind === 'rsa-2048'
      ? rsaKey(driver, session, pair.publicKey)
      : ecKey(driver, session, pair.publicKey, kind);
  return { id: key.id, publicKey: spki.toString('base64') };
}

/** Stores an X.509 certificate under the CKA_ID of its key, with the attributes PKCS#11 requires. */
export function createCertificate(
  driver: pkcs11js.PKCS11,
  session: Buffer,
  id: string,
  label: string,
  der: Buffer,
): void {
  const certificate = readCertificate(der);
  if (!certificate.ok) throw new Error('not a certificate');
  driver.C_CreateObject(session, [
    { type: pkcs11js.CKA_CLASS, value: pkcs11js.CKO_CERTIFICATE },
    { type: pkcs11js.CKA_CERTIFICATE_TYPE, value: pkcs11js.CKC_X_509 },
    { type: pkcs11js.CKA_TOKEN, value: true },
    { type: pkcs11js.CKA_PRIVATE, value: false },
    { type: pkcs11js.CKA_ID, value: Buffer.from(id, 'hex') },
    { type: pkcs11js.CKA_LABEL, value: label },
    { type: pkcs11js.CKA_SUBJECT, value: Buffer.from(certificate.value.encodings.subject) },
    { type: pkcs11js.CKA_VALUE, value: der },
  ]);
}

/** Object identifiers of the curves as CKA_EC_PARAMS wants them, and what JWK calls them. */
const curves = {
  'ec-p256': { parameters: Buffer.from('06082a8648ce3d030107', 'hex'), crv: 'P-256' },
  'ec-p384': { parameters: Buffer.from('06052b81040022', 'hex'), crv: 'P-384' },
} as const;

function parameters(kind: KeyRequest['kind']): pkcs11js.Template {
  if (kind !== 'rsa-2048') return [{ type: pkcs11js.CKA_EC_PARAMS, value: curves[kind].parameters }];
  return [
    { type: pkcs11js.CKA_MODULUS_BITS, value: 2048 },
    { type: pkcs11js.CKA_PUBLIC_EXPONENT, value: Buffer.from([1, 0, 1]) },
  ];
}

function rsaKey(driver: pkcs11js.PKCS11, session: Buffer, key: Buffer): Buffer {
  const [n, e] = attributes(driver, session, key, [pkcs11js.CKA_MODULUS, pkcs11js.CKA_PUBLIC_EXPONENT]);
  const jwk = { kty: 'RSA', n: n?.toString('base64url') ?? '', e: e?.toString('base64url') ?? '' };
  return createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'der' });
}

/** CKA_EC_POINT is a DER octet string around the uncompressed point. */
function ecKey(driver: pkcs11js.PKCS11, session: Buffer, key: Buffer, kind: keyof typeof curves): Buffer {
  const [point = Buffer.alloc(0)] = attributes(driver, session, key, [pkcs11js.CKA_EC_POINT]);
  const coordinates = point.subarray(3);
  const half = coordinates.length / 2;
  const x = coordinates.subarray(0, half).toString('base64url');
  const y = coordinates.subarray(half).toString('base64url');
  const jwk = { kty: 'EC', crv: curves[kind].crv, x, y };
  return createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'der' });
}

function attributes(driver: pkcs11js.PKCS11, session: Buffer, key: Buffer, types: number[]): Buffer[] {
  return driver
    .C_GetAttributeValue(
      session,
      key,
      types.map((type) => ({ type })),
    )
    .map(({ value }) => value);
}
