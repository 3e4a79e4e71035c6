import { createHash, type KeyObject } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier, Extensions, SubjectPublicKeyInfo } from '@peculiar/asn1-x509';
import { type Failure, failure, type Outcome, success } from '../protocol/outcome.ts';
import { showAstana } from '../protocol/time.ts';
import { keyFault } from './algorithms.ts';
import { type CertificateExtensions, readExtensions } from './certificate-extensions.ts';
import {
  type CertificateSubject,
  loadKey,
  serialNumberOf,
  subjectOf,
  tbsParts,
} from './certificate-parts.ts';
import { type CertificatePurpose, fittingPurposes, hasPersonProfile } from './certificate-profiles.ts';
import { childrenOf, DerFault, expectTag, readDer, tags } from './der.ts';
import { exactly, wholeOctets } from './der-expect.ts';
import { readTime } from './der-time.ts';
import { readName } from './distinguished-name.ts';
import { readGostKey } from './gost/public-key.ts';
import type { GostPoint } from './gost/signature.ts';

/** A certificate as read; nothing about it is verified yet (`chain.ts`, `revocation.ts`). */
export interface Certificate extends CertificateExtensions {
  readonly der: Uint8Array;
  /** SHA-256 of the DER, lower-case hex: the name of a certificate in our records. */
  readonly sha256: string;
  /** Lower-case hex without a sign octet. */
  readonly serialNumber: string;
  readonly subject: CertificateSubject;
  /** Names as RFC 4514 text, for people; compare by `encodings`. */
  readonly subjectName: string;
  readonly issuerName: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Null when the runtime cannot load the key, as with ГОСТ; `algorithms.ts` refuses it. */
  readonly publicKey: KeyObject | null;
  /** A ГОСТ key of НУЦ РК's form; null for all others. */
  readonly gostKey: GostPoint | null;
  /** Object identifier of the key's algorithm. */
  readonly keyAlgorithm: string;
  readonly encodings: CertificateEncodings;
}

/** The exact encodings inside a certificate that comparisons and signatures are made over. */
export interface CertificateEncodings {
  readonly tbs: Uint8Array;
  readonly serialNumber: Uint8Array;
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
}

const largestCertificate = 16 * 1024;

/**
 * Reads an X.509 v3 certificate from strict DER (RFC 5280). A key the runtime does not know is no fault here.
 * Fails with `certificate-malformed`.
 */
export function readCertificate(der: Uint8Array): Outcome<Certificate> {
  if (der.length > largestCertificate) {
    return failure('certificate-malformed');
  }
  try {
    return success(read(Uint8Array.from(der)));
  } catch {
    // DerFault, or whatever the schema library throws on content it does not expect.
    return failure('certificate-malformed');
  }
}

/**
 * What a certificate was issued for: НУЦ's key usage, EKU and policy together for persons, the operator's own
 * EKU for the rest. A certificate that fits no profile, or two, or is an authority's, is `other`.
 */
export function purposeOf(certificate: Certificate): CertificatePurpose {
  const [purpose, ...more] = fittingPurposes(certificate);
  return purpose === undefined || more.length > 0 || certificate.isAuthority ? 'other' : purpose;
}

/** Whether НУЦ issued it to a natural person acting for himself (rules 151, appendix 4). */
export function isNaturalPerson(certificate: Certificate): boolean {
  const { iin, bin, organisation } = certificate.subject;
  return hasPersonProfile(certificate) && iin !== null && bin === null && organisation === null;
}

/**
 * Why a certificate is not offered for a purpose at an instant, or null. What no renewal cures comes first:
 * algorithm, purpose, holder, then the dates. Chain and revocation are other questions.
 */
export function certificateFault(
  certificate: Certificate,
  purpose: 'sign' | 'auth',
  at: Date,
): Failure | null {
  const fault = keyFault(certificate);
  if (fault !== null) {
    return fault;
  }
  if (purposeOf(certificate) !== purpose) {
    return { code: 'certificate-wrong-usage' };
  }
  return isNaturalPerson(certificate) ? validityFault(certificate, at) : { code: 'certificate-not-person' };
}

/** `certificate-expired` or `certificate-not-yet-valid` at an instant, or null; both ends are inclusive. */
export function validityFault(certificate: Certificate, at: Date): Failure | null {
  if (at < certificate.notBefore) {
    return { code: 'certificate-not-yet-valid', params: { date: showAstana(certificate.notBefore) } };
  }
  return at > certificate.notAfter
    ? { code: 'certificate-expired', params: { date: showAstana(certificate.notAfter) } }
    : null;
}

function read(der: Uint8Array): Certificate {
  const [tbs, signatureAlgorithm, signature] = exactly(3, childrenOf(readDer(der), tags.sequence));
  const parts = tbsParts(tbs);
  const [notBefore, notAfter] = exactly(2, childrenOf(parts.validity, tags.sequence));
  if (
    !Buffer.from(parts.signatureAlgorithm.whole).equals(expectTag(signatureAlgorithm, tags.sequence).whole)
  ) {
    throw new DerFault('two signature algorithms');
  }
  const subject = readName(parts.subject.whole);
  const publicKey = loadKey(parts.publicKey.whole);
  return {
    ...readExtensions(AsnConvert.parse(parts.extensions.whole, Extensions)),
    der,
    sha256: createHash('sha256').update(der).digest('hex'),
    serialNumber: serialNumberOf(parts.serialNumber),
    subject: subjectOf(subject),
    subjectName: subject.text,
    issuerName: readName(parts.issuer.whole).text,
    notBefore: readTime(notBefore),
    notAfter: readTime(notAfter),
    publicKey,
    gostKey: publicKey === null ? readGostKey(parts.publicKey.whole) : null,
    keyAlgorithm: AsnConvert.parse(parts.publicKey.whole, SubjectPublicKeyInfo).algorithm.algorithm,
    encodings: {
      tbs: expectTag(tbs, tags.sequence).whole,
      serialNumber: parts.serialNumber.whole,
      issuer: parts.issuer.whole,
      subject: parts.subject.whole,
      publicKey: parts.publicKey.whole,
      signatureAlgorithm: AsnConvert.parse(parts.signatureAlgorithm.whole, AlgorithmIdentifier),
      signature: wholeOctets(signature),
    },
  };
}
