import { constants, type KeyObject, type SignKeyObjectInput, sign, verify } from 'node:crypto';
import type { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { type Failure, failure, type Outcome, success } from '../protocol/outcome.ts';
import { type Digest, digestBytes, digests, type ShaDigest } from './digests.ts';
import { type GostPoint, verifiesGost } from './gost/signature.ts';
import { algorithmIds } from './object-identifiers.ts';
import { isPssWithSha256, pssSaltLength } from './signature-parameters.ts';
import {
  type GostScheme,
  gostSchemes,
  type SignatureKind,
  type SignatureScheme,
  type SignatureUse,
  schemes,
  type VerificationScheme,
} from './signature-schemes.ts';

const rsaBits = { from: 2048, to: 4096 };
/** Below, padding faults become forgeries; above, verifying becomes a way to burn our time. */
const rsaExponent = { from: 65537n, to: 2n ** 32n };
const digestOfCurve: Readonly<Record<string, ShaDigest>> = { prime256v1: 'sha256', secp384r1: 'sha384' };
const absentOrNull = new Set(['', '0500']);

/** A public key as a certificate carries it: `key` is null when the runtime cannot load the algorithm. */
export interface CarriedKey {
  readonly publicKey: KeyObject | null;
  readonly keyAlgorithm: string;
  /** Absent or null when the key is not ГОСТ. */
  readonly gostKey?: GostPoint | null;
}

/**
 * Why a key may not sign here (`algorithm-refused`), or null. ГОСТ 34.10-2015 signs on a token only; what may receive
 * documents is `sealingFault`'s question.
 */
export function keyFault(carried: CarriedKey): Failure | null {
  const key = carried.publicKey;
  const details = key?.asymmetricKeyDetails;
  switch (key?.asymmetricKeyType) {
    case 'rsa':
      return isAllowedRsa(key) ? null : refusal(`RSA-${details?.modulusLength ?? 0}`);
    case 'rsa-pss':
      return isAllowedRsa(key) && allowsPssWithSha256(key) ? null : refusal('RSASSA-PSS');
    case 'ec': {
      const curve = details?.namedCurve ?? '?';
      return Object.hasOwn(digestOfCurve, curve) ? null : refusal(`EC ${curve}`);
    }
    default:
      return gostSigner(carried) === undefined ? refusal(carried.keyAlgorithm) : null;
  }
}

/**
 * The scheme a key signs with here: SHA-256 for RSA and P-256, SHA-384 for P-384. A plain RSA key signs by PKCS#1 v1.5
 * unless `kind` says `rsa-pss`, a key of id-RSASSA-PSS by PSS only (RFC 4055 section 1.2).
 * ГОСТ is signed by tokens only: `softwareScheme` refuses it.
 */
export function schemeFor(carried: CarriedKey, kind?: SignatureKind): Outcome<VerificationScheme> {
  const fault = keyFault(carried);
  if (fault !== null) {
    return { ok: false, error: fault };
  }
  const gost = gostSigner(carried);
  if (gost !== undefined && (kind ?? 'gost') === 'gost') {
    return success(gost);
  }
  const kinds = kindsOf(carried);
  const wanted = kinds.find((one) => one === (kind ?? kinds[0]));
  const curve = carried.publicKey?.asymmetricKeyDetails?.namedCurve ?? '';
  const digest = digestOfCurve[curve] ?? 'sha256';
  return named(
    schemes.find((row) => row.keyType === wanted && row.digest === digest),
    carried.keyAlgorithm,
  );
}

/**
 * The scheme a signature names, checked against the key. `digestId` is the digest named beside it in a document,
 * needed when the signature algorithm is the plain key algorithm (rsaEncryption, as OpenSSL writes it); null on
 * certificates, revocation lists and requests.
 */
export function schemeOf(
  signature: AlgorithmIdentifier,
  carried: CarriedKey,
  digestId: string | null,
): Outcome<VerificationScheme> {
  if (carried.gostKey != null) {
    return gostSchemeOf(signature, carried.keyAlgorithm, digestId);
  }
  const fault = keyFault(carried);
  if (fault !== null) {
    return { ok: false, error: fault };
  }
  const kinds = kindsOf(carried);
  const row = schemes.find(
    (scheme) =>
      kinds.includes(scheme.keyType) &&
      (digestId === null || algorithmIds[scheme.digest] === digestId) &&
      (scheme.signatureId === signature.algorithm ||
        (digestId !== null &&
          scheme.keyType === 'rsa' &&
          signature.algorithm === algorithmIds.rsaEncryption)),
  );
  return named(row !== undefined && fitsParameters(row, signature) ? row : undefined, signature.algorithm);
}

/** The digest a document names, or `algorithm-refused`. */
export function digestOf(identifier: AlgorithmIdentifier): Outcome<Digest> {
  const found = digests.find((name) => algorithmIds[name] === identifier.algorithm);
  return found !== undefined && hasNoParameters(identifier)
    ? success(found)
    : { ok: false, error: refusal(identifier.algorithm) };
}

/** Whether `signature` (ECDSA: DER, ГОСТ: r‖s) over `data` verifies. Any fault of the input counts as no. */
export function verifies(
  scheme: VerificationScheme,
  carried: CarriedKey,
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  const { publicKey, gostKey } = carried;
  if (scheme.keyType === 'gost') {
    return gostKey != null && verifiesGost(gostKey, digestBytes(scheme.digest, data), signature);
  }
  try {
    return publicKey !== null && verify(scheme.digest, data, padded(scheme, publicKey), signature);
  } catch {
    return false;
  }
}

/** A signature by a software key, ECDSA as DER. Throws on a key of another kind: a bug of the caller. */
export function signWith(scheme: SignatureScheme, key: KeyObject, data: Uint8Array): Uint8Array {
  return new Uint8Array(sign(scheme.digest, data, padded(scheme, key)));
}

function padded(scheme: SignatureScheme, key: KeyObject): KeyObject | SignKeyObjectInput {
  return scheme.keyType === 'rsa-pss'
    ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: pssSaltLength }
    : key;
}

function gostSigner({ gostKey, keyAlgorithm }: CarriedKey): GostScheme | undefined {
  return gostKey == null
    ? undefined
    : gostSchemes.find((scheme) => scheme.signs && scheme.keyAlgorithm === keyAlgorithm);
}

/** The kinds of signatures a key may make, the usual one first. */
function kindsOf({ publicKey }: CarriedKey): readonly SignatureKind[] {
  const type = publicKey?.asymmetricKeyType;
  if (type === 'rsa') {
    return ['rsa', 'rsa-pss'];
  }
  return type === 'rsa-pss' || type === 'ec' ? [type] : [];
}

function isAllowedRsa({ asymmetricKeyDetails: details }: KeyObject): boolean {
  const bits = details?.modulusLength ?? 0;
  const exponent = details?.publicExponent ?? 0n;
  return (
    bits >= rsaBits.from && bits <= rsaBits.to && exponent >= rsaExponent.from && exponent <= rsaExponent.to
  );
}

/** A key of id-RSASSA-PSS may name what it is restricted to (RFC 4055 section 3.3); the salt there is the least. */
function allowsPssWithSha256({ asymmetricKeyDetails: details }: KeyObject): boolean {
  const { hashAlgorithm = 'sha256', mgf1HashAlgorithm = 'sha256', saltLength = 0 } = details ?? {};
  return hashAlgorithm === 'sha256' && mgf1HashAlgorithm === 'sha256' && saltLength <= pssSaltLength;
}

function fitsParameters(scheme: SignatureScheme, identifier: AlgorithmIdentifier): boolean {
  return scheme.keyType === 'rsa-pss'
    ? isPssWithSha256(new Uint8Array(identifier.parameters ?? new ArrayBuffer(0)))
    : hasNoParameters(identifier);
}

function gostSchemeOf(
  signature: AlgorithmIdentifier,
  keyAlgorithm: string,
  digestId: string | null,
): Outcome<GostScheme> {
  const use: SignatureUse = digestId === null ? 'certificates' : 'documents';
  const row = gostSchemes.find(
    (scheme) =>
      scheme.keyAlgorithm === keyAlgorithm &&
      scheme.acceptedFor.includes(use) &&
      (digestId === null || algorithmIds[scheme.digest] === digestId) &&
      (scheme.signatureId === signature.algorithm ||
        (digestId !== null && scheme.keyAlgorithm === signature.algorithm)),
  );
  return named(hasNoParameters(signature) ? row : undefined, signature.algorithm);
}

function hasNoParameters(identifier: AlgorithmIdentifier): boolean {
  return absentOrNull.has(Buffer.from(identifier.parameters ?? new ArrayBuffer(0)).toString('hex'));
}

function named<T>(row: T | undefined, algorithm: string): Outcome<T> {
  return row === undefined ? failure('algorithm-refused', { algorithm }) : success(row);
}

function refusal(algorithm: string): Failure {
  return { code: 'algorithm-refused', params: { algorithm } };
}
