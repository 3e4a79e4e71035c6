import type { KeyObject } from 'node:crypto';
import { failure, type Outcome, success } from '../protocol/outcome.ts';
import { digestOf, type SignatureScheme, schemeFor, schemeOf, signWith, verifies } from './algorithms.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { context, DerFault, encode, encodeSet, tags } from './der.ts';
import { encodeOid } from './der-oid.ts';
import { digestBytes } from './digests.ts';
import { algorithmIds, contentTypes } from './object-identifiers.ts';
import { encodeSignedAttributes, readSignedAttributes, refersTo } from './signed-attributes.ts';
import { readStructure, type SignedDataStructure } from './signed-data-structure.ts';

/** Content about to be signed, by whom and when. */
export interface SigningInput {
  readonly content: Uint8Array;
  readonly certificate: Certificate;
  readonly signingTime: Date;
}

/** A signature made elsewhere (on the token) and everything it takes to wrap it. */
export interface SignedParts {
  readonly content: Uint8Array;
  /** What `signedAttributes` returned: the bytes that were signed. */
  readonly attributes: Uint8Array;
  /** RSA PKCS#1 v1.5, or ECDSA in DER (`ecdsaRawToDer`). */
  readonly signature: Uint8Array;
  readonly certificate: Certificate;
  /** Authorities between the signer and the root, so that the root alone suffices to verify. */
  readonly chain: readonly Certificate[];
}

/** The same for a software key: the server's, the workstation's. */
export interface SoftwareSigning extends SigningInput {
  readonly chain: readonly Certificate[];
  readonly privateKey: KeyObject;
}

/** A signed document whose signature verified with the signer's key; the signer is not yet trusted. */
export interface SignedContent {
  readonly content: Uint8Array;
  readonly signer: Certificate;
  /** Everything carried, the signer's included. */
  readonly certificates: readonly Certificate[];
  /** As the signer claims it, to the second. */
  readonly signingTime: Date;
}

/** The largest signed document that is read at all. */
export const largestSignedData = 1024 * 1024;

const version1 = Uint8Array.of(tags.integer, 1, 1);
const nullValue = Uint8Array.of(0x05, 0x00);

/**
 * The bytes to be signed: the DER SET (0x31) of the CAdES-BES attributes. The digest the signature is made
 * with is that of `schemeFor(certificate)`: SHA-256 for RSA. Throws on a key the table refuses.
 */
export function signedAttributes(input: SigningInput): Uint8Array {
  const { digest } = schemeOfSigner(input.certificate);
  return encodeSignedAttributes(input.content, digest, input.certificate, input.signingTime);
}

/**
 * The signed document: ContentInfo of SignedData in DER, content attached (RFC 5652, EN 319 122 CAdES-BES).
 * The signature is taken as it is; read the result with `readSignedData` when its maker is not trusted.
 */
export function assembleSignedData(parts: SignedParts): Uint8Array {
  const scheme = schemeOfSigner(parts.certificate);
  const digestAlgorithm = encode(tags.sequence, encodeOid(algorithmIds[scheme.digest]));
  const certificates = new Map([parts.certificate, ...parts.chain].map(({ sha256, der }) => [sha256, der]));
  const signedData = encode(
    tags.sequence,
    version1,
    encode(tags.set, digestAlgorithm),
    encode(
      tags.sequence,
      encodeOid(contentTypes.data),
      encode(context(0), encode(tags.octetString, parts.content)),
    ),
    encodeSet(context(0), [...certificates.values()]),
    encode(tags.set, signerInfo(parts, scheme, digestAlgorithm)),
  );
  return encode(tags.sequence, encodeOid(contentTypes.signedData), encode(context(0), signedData));
}

/** Signs with a software key: the server's receipts and results, the workstation's reports. */
export function signData(input: SoftwareSigning): Uint8Array {
  const attributes = signedAttributes(input);
  const signature = signWith(schemeOfSigner(input.certificate), input.privateKey, attributes);
  return assembleSignedData({ ...input, attributes, signature });
}

/**
 * Reads a signed document: strict DER, one signer, the attributes of CAdES-BES exactly, digest,
 * signing-certificate-v2 and the signature. Whether the signer is trusted, and for what, is the caller's next
 * question (`verifyChain`, `revocationState`, `purposeOf`). Fails with `document-too-large`,
 * `document-malformed`, `algorithm-refused` or `signature-invalid`; never throws on bad input.
 */
export function readSignedData(der: Uint8Array): Outcome<SignedContent> {
  if (der.length > largestSignedData) {
    return failure('document-too-large');
  }
  try {
    const structure = readStructure(Uint8Array.from(der));
    return verifySignature(structure, structure.certificates.map(carried));
  } catch (error) {
    // The schema library throws plain errors on algorithm identifiers it cannot read.
    return malformed(error instanceof DerFault ? error.message : 'not the expected ASN.1');
  }
}

/** A token's ECDSA signature r‖s (PKCS#11 2.40 section 2.3.1) as the DER that CMS wants (RFC 3279, 2.2.3). */
export function ecdsaRawToDer(raw: Uint8Array): Uint8Array {
  if (raw.length === 0 || raw.length % 2 !== 0) {
    throw new RangeError('r and s must be of equal length');
  }
  const half = raw.length / 2;
  return encode(tags.sequence, unsignedInteger(raw.subarray(0, half)), unsignedInteger(raw.subarray(half)));
}

function carried(der: Uint8Array): Certificate {
  const certificate = readCertificate(der);
  if (!certificate.ok) {
    throw new DerFault('a certificate that cannot be read');
  }
  return certificate.value;
}

function verifySignature(
  structure: SignedDataStructure,
  certificates: readonly Certificate[],
): Outcome<SignedContent> {
  const { issuer, serialNumber } = structure.signer;
  const [signer, ...others] = certificates.filter(
    ({ encodings }) =>
      Buffer.from(encodings.issuer).equals(issuer) &&
      Buffer.from(encodings.serialNumber).equals(serialNumber),
  );
  if (signer === undefined || others.length > 0) {
    return malformed('the certificate of the signer is not there exactly once');
  }
  const digest = digestOf(structure.digestAlgorithm);
  const scheme = schemeOf(structure.signatureAlgorithm, signer, structure.digestAlgorithm.algorithm);
  if (!digest.ok) {
    return digest;
  }
  if (!scheme.ok) {
    return scheme;
  }
  const attributes = readSignedAttributes(structure.attributes);
  const messageDigest = digestBytes(digest.value, structure.content);
  const signed = Uint8Array.from(structure.attributes.whole);
  signed[0] = tags.set;
  const isIntact =
    Buffer.from(messageDigest).equals(attributes.messageDigest) &&
    refersTo(attributes.signingCertificate, signer) &&
    verifies(scheme.value, signer, signed, structure.signature);
  const { content } = structure;
  return isIntact
    ? success({ content, signer, certificates, signingTime: attributes.signingTime })
    : failure('signature-invalid');
}

function malformed(detail: string): Outcome<never> {
  return failure('document-malformed', { detail });
}

function schemeOfSigner(certificate: Certificate): SignatureScheme {
  const scheme = schemeFor(certificate);
  if (!scheme.ok) {
    throw new TypeError(`cannot sign with a key of algorithm ${certificate.keyAlgorithm}`);
  }
  return scheme.value;
}

function signerInfo(parts: SignedParts, scheme: SignatureScheme, digestAlgorithm: Uint8Array): Uint8Array {
  const { issuer, serialNumber } = parts.certificate.encodings;
  // RFC 5754 section 3.2: RSA carries NULL parameters; section 3.3: ECDSA carries none.
  const parameters = scheme.keyType === 'rsa' ? [nullValue] : [];
  return encode(
    tags.sequence,
    version1,
    encode(tags.sequence, issuer, serialNumber),
    digestAlgorithm,
    // The signed SET (0x31) travels as [0] IMPLICIT: only the identifier octet differs (RFC 5652, 5.4).
    Uint8Array.of(context(0), ...parts.attributes.subarray(1)),
    encode(tags.sequence, encodeOid(scheme.signatureId), ...parameters),
    encode(tags.octetString, parts.signature),
  );
}

function unsignedInteger(digits: Uint8Array): Uint8Array {
  const first = digits.findIndex((digit) => digit !== 0);
  const significant = first === -1 ? Uint8Array.of(0) : digits.subarray(first);
  const sign = (significant[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : Uint8Array.of();
  return encode(tags.integer, sign, significant);
}
