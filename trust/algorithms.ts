import { type KeyObject, sign, verify } from 'node:crypto';
import type { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { type Failure, failure, type Outcome, success } from '../protocol/outcome.ts';
import { type Digest, digestBytes, digests, type GostDigest, type ShaDigest } from './digests.ts';
import { type GostPoint, verifiesGost } from './gost/signature.ts';
import { algorithmIds } from './object-identifiers.ts';

/** How a signature is made: the digest, the family of the key and the identifier written into the document. */
export interface SignatureScheme {
  readonly digest: ShaDigest;
  readonly keyType: 'rsa' | 'ec';
  readonly signatureId: string;
}

/** How a ГОСТ signature is verified; our own software never makes one. */
export interface GostScheme {
  readonly digest: GostDigest;
  readonly keyType: 'gost';
  readonly signatureId: string;
  readonly keyAlgorithm: string;
  /** The policy: where a signature of this kind counts. */
  readonly acceptedFor: readonly SignatureUse[];
}

/** What a signature is on: a certificate, revocation list or request, or a document. */
export type SignatureUse = 'certificates' | 'documents';

/** What `schemeOf` finds and `verifies` takes. */
export type VerificationScheme = SignatureScheme | GostScheme;

/**
 * The table of what is allowed for signing and verifying; everything else, SHA-1 included, is refused with
 * `algorithm-refused`. RSA is PKCS#1 v1.5 (RFC 8017), ECDSA by RFC 5758. Ed25519 signs checkpoints and sessions, never documents.
 */
const schemes: readonly SignatureScheme[] = [
  { digest: 'sha256', keyType: 'rsa', signatureId: algorithmIds.sha256WithRsa },
  { digest: 'sha384', keyType: 'rsa', signatureId: algorithmIds.sha384WithRsa },
  { digest: 'sha512', keyType: 'rsa', signatureId: algorithmIds.sha512WithRsa },
  { digest: 'sha256', keyType: 'ec', signatureId: algorithmIds.ecdsaWithSha256 },
  { digest: 'sha384', keyType: 'ec', signatureId: algorithmIds.ecdsaWithSha384 },
  { digest: 'sha512', keyType: 'ec', signatureId: algorithmIds.ecdsaWithSha512 },
];
/**
 * The part of the table that is for verifying only: ГОСТ 34.10-2015 of 512 and 256 bits and ГОСТ 34.310-2004 in
 * the form of НУЦ РК (`docs/decisions/0010-gost-verification.md`). To refuse one, take its uses away.
 */
const gostSchemes: readonly GostScheme[] = [
  {
    digest: 'streebog512',
    keyType: 'gost',
    signatureId: algorithmIds.gost2015Signature512,
    keyAlgorithm: algorithmIds.gost2015Key512,
    acceptedFor: ['certificates', 'documents'],
  },
  {
    digest: 'streebog256',
    keyType: 'gost',
    signatureId: algorithmIds.gost2015Signature256,
    keyAlgorithm: algorithmIds.gost2015Key256,
    acceptedFor: ['certificates', 'documents'],
  },
  {
    digest: 'gost34311',
    keyType: 'gost',
    signatureId: algorithmIds.gost2004Signature,
    keyAlgorithm: algorithmIds.gost2004Key,
    acceptedFor: ['certificates', 'documents'],
  },
];
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

/** Why a key may not sign here or receive documents (`algorithm-refused`), or null; ГОСТ is for verifying only. */
export function keyFault(carried: CarriedKey): Failure | null {
  const key = carried.publicKey;
  const details = key?.asymmetricKeyDetails;
  if (key?.asymmetricKeyType === 'rsa') {
    const bits = details?.modulusLength ?? 0;
    const exponent = details?.publicExponent ?? 0n;
    const isAllowed =
      bits >= rsaBits.from &&
      bits <= rsaBits.to &&
      exponent >= rsaExponent.from &&
      exponent <= rsaExponent.to;
    return isAllowed ? null : refusal(`RSA-${bits}`);
  }
  if (key?.asymmetricKeyType === 'ec') {
    const curve = details?.namedCurve ?? '?';
    return Object.hasOwn(digestOfCurve, curve) ? null : refusal(`EC ${curve}`);
  }
  return refusal(carried.keyAlgorithm);
}

/** The scheme our own software signs with for a key: SHA-256 for RSA and P-256, SHA-384 for P-384. */
export function schemeFor(carried: CarriedKey): Outcome<SignatureScheme> {
  const fault = keyFault(carried);
  if (fault !== null) {
    return { ok: false, error: fault };
  }
  const keyType = carried.publicKey?.asymmetricKeyType;
  const curve = carried.publicKey?.asymmetricKeyDetails?.namedCurve ?? '';
  const digest = digestOfCurve[curve] ?? 'sha256';
  return named(
    schemes.find((row) => row.keyType === keyType && row.digest === digest),
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
  const row = schemes.find(
    (scheme) =>
      scheme.keyType === carried.publicKey?.asymmetricKeyType &&
      (digestId === null || algorithmIds[scheme.digest] === digestId) &&
      (scheme.signatureId === signature.algorithm ||
        (digestId !== null &&
          scheme.keyType === 'rsa' &&
          signature.algorithm === algorithmIds.rsaEncryption)),
  );
  return named(hasNoParameters(signature) ? row : undefined, signature.algorithm);
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
    return publicKey !== null && verify(scheme.digest, data, publicKey, signature);
  } catch {
    return false;
  }
}

/** A signature by a software key, ECDSA as DER. Throws on a key of another kind: a bug of the caller. */
export function signWith(scheme: SignatureScheme, key: KeyObject, data: Uint8Array): Uint8Array {
  return new Uint8Array(sign(scheme.digest, data, key));
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
