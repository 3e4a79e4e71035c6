import type { Certificate } from './certificate.ts';
import { context, encode, encodeSet, tags } from './der.ts';
import { encodeOid } from './der-oid.ts';
import { algorithmIds, contentTypes } from './object-identifiers.ts';
import { encodeSignatureAlgorithm } from './signature-parameters.ts';
import type { VerificationScheme } from './signature-schemes.ts';

/** What a ContentInfo of SignedData is put together from; everything but the content is DER. */
export interface SignedDataParts {
  readonly contentType: string;
  readonly content: Uint8Array;
  readonly certificates: readonly Uint8Array[];
  /** Digest algorithm of each signer; the same may stand twice. */
  readonly digests: readonly Uint8Array[];
  readonly signerInfos: readonly Uint8Array[];
}

/** A signature made over encoded attributes, and whose it is. */
export interface SignerParts {
  /** The SET (0x31) of attributes that was signed. */
  readonly attributes: Uint8Array;
  readonly signature: Uint8Array;
  readonly certificate: Certificate;
}

const version = (number: number): Uint8Array => Uint8Array.of(tags.integer, 1, number);

/** ContentInfo of SignedData in DER, content attached (RFC 5652 section 5.1); what stands twice is written once. */
export function encodeSignedData(parts: SignedDataParts): Uint8Array {
  const signedData = encode(
    tags.sequence,
    version(parts.contentType === contentTypes.data ? 1 : 3),
    encodeSet(tags.set, once(parts.digests)),
    encode(
      tags.sequence,
      encodeOid(parts.contentType),
      encode(context(0), encode(tags.octetString, parts.content)),
    ),
    ...(parts.certificates.length === 0 ? [] : [encodeSet(context(0), once(parts.certificates))]),
    encodeSet(tags.set, parts.signerInfos),
  );
  return encode(tags.sequence, encodeOid(contentTypes.signedData), encode(context(0), signedData));
}

/** SignerInfo named by issuer and serial number (RFC 5652 section 5.3), without unsigned attributes. */
export function encodeSignerInfo(scheme: VerificationScheme, parts: SignerParts): Uint8Array {
  const { issuer, serialNumber } = parts.certificate.encodings;
  return encode(
    tags.sequence,
    version(1),
    encode(tags.sequence, issuer, serialNumber),
    encodeDigestAlgorithm(scheme),
    // The signed SET (0x31) travels as [0] IMPLICIT: only the identifier octet differs (RFC 5652, 5.4).
    Uint8Array.of(context(0), ...parts.attributes.subarray(1)),
    encodeSignatureAlgorithm(scheme),
    encode(tags.octetString, parts.signature),
  );
}

/** The digest algorithm of a scheme, as SignedData and SignerInfo name it. */
export function encodeDigestAlgorithm(scheme: VerificationScheme): Uint8Array {
  return encode(tags.sequence, encodeOid(algorithmIds[scheme.digest]));
}

function once(encodings: readonly Uint8Array[]): Uint8Array[] {
  return [...new Map(encodings.map((der) => [Buffer.from(der).toString('hex'), der])).values()];
}
