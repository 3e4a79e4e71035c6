import { failure, type Outcome, success } from '../protocol/outcome.ts';
import { digestOf, schemeFor, schemeOf, verifies } from './algorithms.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { DerFault, tags } from './der.ts';
import { digestBytes } from './digests.ts';
import type { SignatureKind, SignatureScheme, VerificationScheme } from './signature-schemes.ts';
import { readSignedAttributes, refersTo } from './signed-attributes.ts';
import type { SignedDataStructure, SignerStructure } from './signed-data-structure.ts';

/** A signer whose signature over the content verified. */
export interface VerifiedSigner {
  readonly signer: Certificate;
  /** As the signer claims it, to the second; null only in a time-stamp. */
  readonly signingTime: Date | null;
}

/**
 * Verifies one SignerInfo over the content: digest, signing-certificate-v2 and signature (RFC 5652 section 5.6). The
 * signer's certificate must stand exactly once among `certificates`. Fails with `document-malformed`,
 * `algorithm-refused` or `signature-invalid`; throws `DerFault` on attributes that cannot be read.
 */
export function verifySigner(
  structure: SignedDataStructure,
  info: SignerStructure,
  certificates: readonly Certificate[],
): Outcome<VerifiedSigner> {
  const { issuer, serialNumber } = info.signer;
  const [signer, ...others] = certificates.filter(
    ({ encodings }) =>
      Buffer.from(encodings.issuer).equals(issuer) &&
      Buffer.from(encodings.serialNumber).equals(serialNumber),
  );
  if (signer === undefined || others.length > 0) {
    return malformed('the certificate of the signer is not there exactly once');
  }
  const digest = digestOf(info.digestAlgorithm);
  const scheme = schemeOf(info.signatureAlgorithm, signer, info.digestAlgorithm.algorithm);
  if (!digest.ok) {
    return digest;
  }
  if (!scheme.ok) {
    return scheme;
  }
  const attributes = readSignedAttributes(info.attributes, structure.contentType);
  const messageDigest = digestBytes(digest.value, structure.content);
  const signed = Uint8Array.from(info.attributes.whole);
  signed[0] = tags.set;
  const isIntact =
    Buffer.from(messageDigest).equals(attributes.messageDigest) &&
    refersTo(attributes.signingCertificate, signer) &&
    verifies(scheme.value, signer, signed, info.signature);
  return isIntact ? success({ signer, signingTime: attributes.signingTime }) : failure('signature-invalid');
}

/** The certificates carried; throws `DerFault` on one that cannot be read. */
export function carriedCertificates(structure: SignedDataStructure): Certificate[] {
  return structure.certificates.map((der) => {
    const certificate = readCertificate(der);
    if (!certificate.ok) {
      throw new DerFault('a certificate that cannot be read');
    }
    return certificate.value;
  });
}

/**
 * The scheme a certificate's key signs with here; `kind` when the signature is known to be of another kind than
 * usual. Throws on a key the table refuses.
 */
export function schemeOfSigner(certificate: Certificate, kind?: SignatureKind): VerificationScheme {
  const scheme = schemeFor(certificate, kind);
  if (!scheme.ok) {
    throw new TypeError(`cannot sign with a key of algorithm ${certificate.keyAlgorithm}`);
  }
  return scheme.value;
}

/** The scheme of a software key; throws also where the table allows signing on a token only. */
export function softwareScheme(certificate: Certificate): SignatureScheme {
  const scheme = schemeOfSigner(certificate);
  if (scheme.keyType === 'gost') {
    throw new TypeError('no software signs with ГОСТ');
  }
  return scheme;
}

/** Runs a reader of CMS: what it throws on bytes that are not what it expects becomes `document-malformed`. */
export function readOrRefuse<T>(read: () => Outcome<T>): Outcome<T> {
  try {
    return read();
  } catch (error) {
    // The schema library throws plain errors on algorithm identifiers it cannot read.
    return malformed(error instanceof DerFault ? error.message : 'not the expected ASN.1');
  }
}

function malformed(detail: string): Outcome<never> {
  return failure('document-malformed', { detail });
}
