import { type KeyObject, sign, verify } from 'node:crypto';
import type { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { type Failure, failure, type Outcome, success } from '../protocol/outcome.ts';
import { algorithmIds } from './object-identifiers.ts';

export type Digest = 'sha256' | 'sha384' | 'sha512';

/** How a signature is made: the digest, the family of the key and the identifier written into the document. */
export interface SignatureScheme {
  readonly digest: Digest;
  readonly keyType: 'rsa' | 'ec';
  readonly signatureId: string;
}

/**
 * The table of what is allowed; everything else, GOST and SHA-1 included, is refused with `algorithm-refused`.
 * RSA is PKCS#1 v1.5 (RFC 8017), ECDSA by RFC 5758. Ed25519 signs checkpoints and sessions, never documents.
 */
const schemes: readonly SignatureScheme[] = [
  { digest: 'sha256', keyType: 'rsa', signatureId: algorithmIds.sha256WithRsa },
  { digest: 'sha384', keyType: 'rsa', signatureId: algorithmIds.sha384WithRsa },
  { digest: 'sha512', keyType: 'rsa', signatureId: algorithmIds.sha512WithRsa },
  { digest: 'sha256', keyType: 'ec', signatureId: algorithmIds.ecdsaWithSha256 },
  { digest: 'sha384', keyType: 'ec', signatureId: algorithmIds.ecdsaWithSha384 },
  { digest: 'sha512', keyType: 'ec', signatureId: algorithmIds.ecdsaWithSha512 },
];
const rsaBits = { from: 2048, to: 4096 };
/** Below, padding faults become forgeries; above, verifying becomes a way to burn our time. */
const rsaExponent = { from: 65537n, to: 2n ** 32n };
const digestOfCurve: Readonly<Record<string, Digest>> = { prime256v1: 'sha256', secp384r1: 'sha384' };
const absentOrNull = new Set(['', '0500']);

/** A public key as a certificate carries it: `key` is null when the runtime cannot load the algorithm. */
export interface CarriedKey {
  readonly publicKey: KeyObject | null;
  readonly keyAlgorithm: string;
}

/** Why a key may not sign or receive documents (`algorithm-refused`), or null. */
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
 * The scheme a signature names, checked against the key. `digestId` is the digest named beside it, needed
 * when the signature algorithm is the plain key algorithm rsaEncryption (as OpenSSL writes it).
 */
export function schemeOf(
  signature: AlgorithmIdentifier,
  carried: CarriedKey,
  digestId: string | null,
): Outcome<SignatureScheme> {
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
  const names: readonly Digest[] = ['sha256', 'sha384', 'sha512'];
  const found = names.find((name) => algorithmIds[name] === identifier.algorithm);
  return found !== undefined && hasNoParameters(identifier)
    ? success(found)
    : { ok: false, error: refusal(identifier.algorithm) };
}

/** Whether `signature` (ECDSA: DER) over `data` verifies. Any fault of the input counts as no. */
export function verifies(
  scheme: SignatureScheme,
  key: KeyObject,
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  try {
    return verify(scheme.digest, data, key, signature);
  } catch {
    return false;
  }
}

/** A signature by a software key, ECDSA as DER. Throws on a key of another kind: a bug of the caller. */
export function signWith(scheme: SignatureScheme, key: KeyObject, data: Uint8Array): Uint8Array {
  return new Uint8Array(sign(scheme.digest, data, key));
}

function hasNoParameters(identifier: AlgorithmIdentifier): boolean {
  return absentOrNull.has(Buffer.from(identifier.parameters ?? new ArrayBuffer(0)).toString('hex'));
}

function named(row: SignatureScheme | undefined, algorithm: string): Outcome<SignatureScheme> {
  return row === undefined ? failure('algorithm-refused', { algorithm }) : success(row);
}

function refusal(algorithm: string): Failure {
  return { code: 'algorithm-refused', params: { algorithm } };
}
