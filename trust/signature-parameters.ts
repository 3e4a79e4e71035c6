import { context, encode, tags } from './der.ts';
import { encodeOid } from './der-oid.ts';
import { algorithmIds } from './object-identifiers.ts';
import type { VerificationScheme } from './signature-schemes.ts';

const nullValue = Uint8Array.of(0x05, 0x00);

/** Octets of salt in the one form of RSASSA-PSS that is read and written: as many as SHA-256 has. */
export const pssSaltLength = 32;

/**
 * The AlgorithmIdentifier of a signature as we write it: NULL parameters for RSA (RFC 5754 section 3.2) and ГОСТ (as
 * НУЦ РК has it), none for ECDSA (section 3.3), RSASSA-PSS-params for RSA-PSS (RFC 4055 section 3.1).
 */
export function encodeSignatureAlgorithm(scheme: VerificationScheme): Uint8Array {
  return encode(tags.sequence, encodeOid(scheme.signatureId), ...parametersOf(scheme));
}

/**
 * Whether these are the parameters of RSASSA-PSS with SHA-256, MGF1 with SHA-256 and a salt of 32 octets. RFC 4055
 * section 2.1 allows each of the two digests NULL or no parameters, so exactly four encodings are accepted; all others,
 * other digests, lengths and a trailer field that DER leaves out among them, are not.
 */
export function isPssWithSha256(parameters: Uint8Array): boolean {
  return acceptedPss.has(Buffer.from(parameters).toString('hex'));
}

function parametersOf({ keyType }: VerificationScheme): readonly Uint8Array[] {
  if (keyType === 'rsa-pss') {
    return [pssParameters([nullValue], [nullValue])];
  }
  return keyType === 'ec' ? [] : [nullValue];
}

/** RSASSA-PSS-params (RFC 4055 section 3.1); what follows the identifier of SHA-256 in either place is given. */
function pssParameters(ofHash: readonly Uint8Array[], ofMask: readonly Uint8Array[]): Uint8Array {
  const sha256 = (rest: readonly Uint8Array[]): Uint8Array =>
    encode(tags.sequence, encodeOid(algorithmIds.sha256), ...rest);
  return encode(
    tags.sequence,
    encode(context(0), sha256(ofHash)),
    encode(context(1), encode(tags.sequence, encodeOid(algorithmIds.mgf1), sha256(ofMask))),
    encode(context(2), Uint8Array.of(tags.integer, 1, pssSaltLength)),
  );
}

const acceptedPss: ReadonlySet<string> = new Set(
  [[nullValue], []].flatMap((ofHash) =>
    [[nullValue], []].map((ofMask) => Buffer.from(pssParameters(ofHash, ofMask)).toString('hex')),
  ),
);
