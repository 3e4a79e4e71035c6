import { createPublicKey } from 'node:crypto';
import pkcs11js from 'pkcs11js';
import { call, Pkcs11Failure } from '../token-agent/ckr.ts';
import type { Driver } from '../token-agent/driver.ts';
import { findObjects } from '../token-agent/tokens.ts';

/** A key pair to be made; `id` is its CKA_ID in hex. */
export interface KeyPlan {
  readonly id: string;
  readonly label: string;
  readonly kind: 'rsa-2048' | 'rsa-4096' | 'ec-p256' | 'ec-p384';
  readonly decrypts: boolean;
  /** CKA_ALWAYS_AUTHENTICATE: the PIN is wanted again for every use. */
  readonly alwaysAuthenticate: boolean;
}

/** A public key object on a token with the SPKI DER of its key. */
export interface PublicKeyObject {
  readonly id: string;
  readonly label: string;
  readonly spki: Buffer;
}

/** Makes a key pair on the token, sensitive and not extractable. Returns the handle of the private key. */
export function createKeyPair(driver: Driver, session: Buffer, plan: KeyPlan): pkcs11js.KeyPair {
  const { kind } = plan;
  const isRsa = kind === 'rsa-2048' || kind === 'rsa-4096';
  const mechanism = isRsa ? pkcs11js.CKM_RSA_PKCS_KEY_PAIR_GEN : pkcs11js.CKM_EC_KEY_PAIR_GEN;
  const common = [
    { type: pkcs11js.CKA_TOKEN, value: true },
    { type: pkcs11js.CKA_ID, value: Buffer.from(plan.id, 'hex') },
    { type: pkcs11js.CKA_LABEL, value: plan.label },
  ];
  const publicTemplate = [
    ...common,
    { type: pkcs11js.CKA_PRIVATE, value: false },
    { type: pkcs11js.CKA_VERIFY, value: true },
    { type: pkcs11js.CKA_ENCRYPT, value: plan.decrypts },
    ...parameters(kind),
  ];
  const privateTemplate = [
    ...common,
    { type: pkcs11js.CKA_PRIVATE, value: true },
    { type: pkcs11js.CKA_SENSITIVE, value: true },
    { type: pkcs11js.CKA_EXTRACTABLE, value: false },
    { type: pkcs11js.CKA_SIGN, value: true },
    { type: pkcs11js.CKA_DECRYPT, value: plan.decrypts },
    // Some tokens refuse the attribute itself; without it the value is false.
    ...(plan.alwaysAuthenticate ? [{ type: pkcs11js.CKA_ALWAYS_AUTHENTICATE, value: true }] : []),
  ];
  return call('C_GenerateKeyPair', () =>
    driver.C_GenerateKeyPair(session, { mechanism }, publicTemplate, privateTemplate),
  );
}

/** The public keys a session sees, RSA and the two curves; any other is passed over. */
export function publicKeys(driver: Driver, session: Buffer): PublicKeyObject[] {
  const found = findObjects(driver, session, [{ type: pkcs11js.CKA_CLASS, value: pkcs11js.CKO_PUBLIC_KEY }]);
  return found.flatMap((key) => {
    const spki = publicKeyOf(driver, session, key);
    const [id, label] = attributes(driver, session, key, [pkcs11js.CKA_ID, pkcs11js.CKA_LABEL]);
    return spki === null ? [] : [{ id: id?.toString('hex') ?? '', label: label?.toString() ?? '', spki }];
  });
}

/** SPKI DER of a public key object, or null when it is of a kind that is not used here. */
export function publicKeyOf(driver: Driver, session: Buffer, key: Buffer): Buffer | null {
  const rsa = attributes(driver, session, key, [pkcs11js.CKA_MODULUS, pkcs11js.CKA_PUBLIC_EXPONENT]);
  const [n, e] = rsa.map((part) => part.toString('base64url'));
  if (n !== undefined && e !== undefined) return spkiOf({ kty: 'RSA', n, e });
  const [curve, point] = attributes(driver, session, key, [pkcs11js.CKA_EC_PARAMS, pkcs11js.CKA_EC_POINT]);
  const crv = Object.values(curves).find(({ identifier }) => curve?.equals(identifier))?.crv;
  if (crv === undefined || point === undefined) return null;
  const coordinates = coordinatesOf(point);
  const half = coordinates.length / 2;
  const x = coordinates.subarray(0, half).toString('base64url');
  return spkiOf({ kty: 'EC', crv, x, y: coordinates.subarray(half).toString('base64url') });
}

/** CKA_EC_POINT is a DER octet string around the uncompressed point; some makers give the bare point. */
function coordinatesOf(point: Buffer): Buffer {
  return point.subarray(barePoints.has(point.length) ? 1 : 3);
}

/** Bytes of an uncompressed point of P-256 and of P-384. */
const barePoints = new Set([65, 97]);

/** The values of attributes, or an empty list when the object has not all of them. */
export function attributes(driver: Driver, session: Buffer, object: Buffer, types: number[]): Buffer[] {
  const template = types.map((type) => ({ type }));
  try {
    return call('C_GetAttributeValue', () => driver.C_GetAttributeValue(session, object, template)).map(
      ({ value }) => Buffer.from(value),
    );
  } catch (error) {
    if (error instanceof Pkcs11Failure && absent.has(error.ckr)) return [];
    throw error;
  }
}

const absent = new Set(['CKR_ATTRIBUTE_TYPE_INVALID', 'CKR_ATTRIBUTE_SENSITIVE']);

/** Object identifiers of the curves as CKA_EC_PARAMS wants them, and what JWK calls them. */
const curves = {
  'ec-p256': { identifier: Buffer.from('06082a8648ce3d030107', 'hex'), crv: 'P-256' },
  'ec-p384': { identifier: Buffer.from('06052b81040022', 'hex'), crv: 'P-384' },
} as const;

function parameters(kind: KeyPlan['kind']): pkcs11js.Template {
  if (kind === 'ec-p256' || kind === 'ec-p384')
    return [{ type: pkcs11js.CKA_EC_PARAMS, value: curves[kind].identifier }];
  return [
    { type: pkcs11js.CKA_MODULUS_BITS, value: kind === 'rsa-2048' ? 2048 : 4096 },
    { type: pkcs11js.CKA_PUBLIC_EXPONENT, value: Buffer.from([1, 0, 1]) },
  ];
}

/** What a token calls a key but is none (a point beside the curve) is passed over like any other kind. */
function spkiOf(jwk: Record<string, string>): Buffer | null {
  try {
    return createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'der' });
  } catch {
    return null;
  }
}
