import pkcs11js from 'pkcs11js';
import type { Failure } from '../../protocol/outcome.ts';
import { schemeFor } from '../../trust/algorithms.ts';
import { readCertificate } from '../../trust/certificate.ts';
import type { GostPoint } from '../../trust/gost/signature.ts';
import type { SignatureScheme, VerificationScheme } from '../../trust/signature-schemes.ts';
import { call, Pkcs11Failure } from './ckr.ts';
import type { Driver } from './driver.ts';
import { gostMechanisms } from './gost-mechanisms.ts';
import { loginOnce } from './login.ts';
import type { KeyOperation, KeyResult, KeyTransport, TokenCertificate } from './messages.ts';
import { type SignMechanism, signMechanisms } from './sign-mechanisms.ts';
import { findObjects } from './tokens.ts';

/** A key operation that cannot be done for a reason of the error table. */
export class OperationRefused extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

type Bytes = Uint8Array<ArrayBuffer>;
type Opening = Extract<KeyOperation, { kind: 'decrypt' }>;

/** Enough for a signature or an opened block of RSA-8192. */
const largestBlock = 1024;

/** What a key operation needs: a session that is logged in, and the PIN for keys and tokens that want it once more; null is typed at the reader. */
export interface KeySession {
  readonly driver: Driver;
  readonly session: Buffer;
  readonly pin: string | null;
}

/**
 * Signs or opens with the private key that shares CKA_ID with the certificate. The certificate's key decides how: RSA
 * signs by PKCS#1 v1.5, or by PSS where the token or the certificate knows nothing else; an EC key gets the digest of
 * its curve's size, and the answer is DER (ECDSA-Sig-Value, RFC 3279); ГОСТ 34.10-2015 comes in НУЦ РК's form.
 * `mechanism-absent` when the token can none of it.
 */
export function operateKey(
  at: KeySession,
  operation: KeyOperation,
  certificate: TokenCertificate,
): KeyResult {
  const { schemes, ways } = certificateUse(certificate);
  const key = privateKey(at, certificate.id);
  return operation.kind === 'sign'
    ? { kind: 'sign', ...signByAny(at, key, ways, operation.data) }
    : { kind: 'decrypt', key: decrypt(at, key, schemes, operation) };
}

/** What a certificate's key is used by: the schemes it may sign by, the usual one first, and the ways to do so. */
interface CertificateUse {
  readonly schemes: readonly VerificationScheme[];
  readonly ways: readonly Way[];
}

type Way = readonly [VerificationScheme, SignMechanism];

/** Of certificates read before, by their hash: reading one takes longer than signing with a software token. */
const knownUses = new Map<string, CertificateUse>();

/** More certificates than this one process hardly meets. */
const mostUses = 64;

/** The table of algorithms decides what the certificate's key may do. */
function certificateUse({ der, sha256 }: TokenCertificate): CertificateUse {
  const known = knownUses.get(sha256);
  if (known !== undefined) return known;
  const certificate = readCertificate(der);
  if (!certificate.ok) throw new OperationRefused(certificate.error);
  const usual = schemeFor(certificate.value);
  if (!usual.ok) throw new OperationRefused(usual.error);
  const other = usual.value.keyType === 'rsa' ? schemeFor(certificate.value, 'rsa-pss') : usual;
  const schemes = other.ok && other.value !== usual.value ? [usual.value, other.value] : [usual.value];
  const use = { schemes, ways: schemes.flatMap((scheme) => waysOf(scheme, certificate.value.gostKey)) };
  if (knownUses.size >= mostUses) knownUses.clear();
  knownUses.set(sha256, use);
  return use;
}

function waysOf(scheme: VerificationScheme, gostKey: GostPoint | null): Way[] {
  if (scheme.keyType !== 'gost') return signMechanisms(scheme).map((way) => [scheme, way]);
  if (gostKey === null) throw new Error('a ГОСТ scheme without its key');
  return gostMechanisms(scheme, gostKey).map((way) => [scheme, way]);
}

function privateKey({ driver, session }: KeySession, id: string): Buffer {
  const [key] = findObjects(driver, session, [
    { type: pkcs11js.CKA_CLASS, value: pkcs11js.CKO_PRIVATE_KEY },
    { type: pkcs11js.CKA_ID, value: Buffer.from(id, 'hex') },
  ]);
  if (key === undefined) throw new OperationRefused({ code: 'key-absent' });
  return key;
}

/** One signature with a private key of the session by this very scheme; ECDSA as DER. Never ГОСТ. */
export function signWithKey(at: KeySession, key: Buffer, scheme: SignatureScheme, data: Uint8Array): Bytes {
  return signByAny(at, key, waysOf(scheme, null), data).signature;
}

/** By the first way that the token knows. */
function signByAny(at: KeySession, key: Buffer, ways: readonly Way[], data: Uint8Array) {
  for (const [{ keyType }, way] of ways) {
    const signature = signBy(at, key, way, data);
    if (signature !== null) return { keyType, signature };
  }
  const algorithm = [...new Set(ways.map(([{ signatureId }]) => signatureId))].join(', ');
  throw new OperationRefused({ code: 'mechanism-absent', params: { algorithm } });
}

/** A signature, or null when the token does not know the mechanism; some drivers say so at C_Sign only. */
function signBy(at: KeySession, key: Buffer, way: SignMechanism, data: Uint8Array): Bytes | null {
  const { driver, session } = at;
  const begin = () => call('C_SignInit', () => driver.C_SignInit(session, way.mechanism, key));
  const input = way.input(data);
  let output: Buffer;
  try {
    output = authenticated(at, key, begin, () =>
      call('C_Sign', () => driver.C_Sign(session, input, Buffer.alloc(largestBlock))),
    );
  } catch (error) {
    if (error instanceof Pkcs11Failure && unknownMechanism.has(error.ckr)) return null;
    throw error;
  }
  const signature = way.signature(output, data);
  // The number of a vendor's mechanism may mean something else to another vendor.
  if (signature === null) throw new OperationRefused({ code: 'signature-invalid' });
  return signature;
}

const unknownMechanism = new Set(['CKR_MECHANISM_INVALID', 'CKR_MECHANISM_PARAM_INVALID']);

/** Whatever may tell of the padding is one and the same failure, so nobody learns what it was. */
function decrypt(
  at: KeySession,
  key: Buffer,
  [scheme]: readonly VerificationScheme[],
  operation: Opening,
): Bytes {
  const { driver, session } = at;
  if (scheme?.keyType !== 'rsa') throw new OperationRefused({ code: 'open-failed' });
  const mechanism = transportMechanisms[operation.algorithm];
  const sealed = Buffer.from(operation.encryptedKey);
  const output = Buffer.alloc(largestBlock);
  const begin = () => call('C_DecryptInit', () => driver.C_DecryptInit(session, mechanism, key));
  try {
    return Uint8Array.from(
      authenticated(at, key, begin, () => call('C_Decrypt', () => driver.C_Decrypt(session, sealed, output))),
    );
  } catch (error) {
    if (!(error instanceof Pkcs11Failure) || error.function !== 'C_Decrypt') throw error;
    if (saysNothingOfPadding.has(error.ckr)) throw error;
    throw new OperationRefused({ code: 'open-failed' });
  } finally {
    output.fill(0);
  }
}

/** CKZ_DATA_SPECIFIED, which pkcs11js does not name. */
const dataSpecified = 1;

const oaepSha1: pkcs11js.RsaOAEP = {
  type: pkcs11js.CK_PARAMS_RSA_OAEP,
  hashAlg: pkcs11js.CKM_SHA_1,
  mgf: pkcs11js.CKG_MGF1_SHA1,
  source: dataSpecified,
};

/** What C_Decrypt says of the token, the session or the login; CKR_GENERAL_ERROR and CKR_FUNCTION_FAILED are not among it. */
const saysNothingOfPadding = new Set([
  'CKR_DEVICE_REMOVED',
  'CKR_TOKEN_NOT_PRESENT',
  'CKR_DEVICE_ERROR',
  'CKR_DEVICE_MEMORY',
  'CKR_HOST_MEMORY',
  'CKR_SESSION_HANDLE_INVALID',
  'CKR_SESSION_CLOSED',
  'CKR_CRYPTOKI_NOT_INITIALIZED',
  'CKR_USER_NOT_LOGGED_IN',
  'CKR_PIN_LOCKED',
  'CKR_PIN_EXPIRED',
]);

const transportMechanisms: Readonly<Record<KeyTransport, pkcs11js.Mechanism>> = {
  'rsa-pkcs1': { mechanism: pkcs11js.CKM_RSA_PKCS },
  'rsa-oaep-sha1': {
    mechanism: pkcs11js.CKM_RSA_PKCS_OAEP,
    parameter: oaepSha1,
  },
};

/**
 * One use of a key. CKA_ALWAYS_AUTHENTICATE: the login for this one use comes right after the Init (PKCS#11 2.40, 5.6).
 * Some tokens demand it without having the attribute: then the use begins again, with it. The PIN is known to be right.
 */
function authenticated(at: KeySession, key: Buffer, begin: () => void, use: () => Buffer): Buffer {
  const { driver, session, pin } = at;
  const authenticate = () => loginOnce(driver, session, pkcs11js.CKU_CONTEXT_SPECIFIC, pin);
  begin();
  const isTagged = alwaysAuthenticate(driver, session, key);
  if (isTagged) authenticate();
  try {
    return use();
  } catch (error) {
    if (isTagged || !(error instanceof Pkcs11Failure) || error.ckr !== 'CKR_USER_NOT_LOGGED_IN') throw error;
    begin();
    authenticate();
    return use();
  }
}

function alwaysAuthenticate(driver: Driver, session: Buffer, key: Buffer): boolean {
  try {
    const [attribute] = call('C_GetAttributeValue', () =>
      driver.C_GetAttributeValue(session, key, [{ type: pkcs11js.CKA_ALWAYS_AUTHENTICATE }]),
    );
    return Buffer.isBuffer(attribute?.value) && attribute.value[0] === 1;
  } catch (error) {
    if (error instanceof Pkcs11Failure && error.ckr === 'CKR_ATTRIBUTE_TYPE_INVALID') return false;
    throw error;
  }
}
