import { AsnConvert } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { digestOf } from './algorithms.ts';
import { encodeAttribute, readAttribute } from './attribute.ts';
import type { Certificate } from './certificate.ts';
import {
  childrenOf,
  context,
  type DerElement,
  DerFault,
  encode,
  encodeSet,
  expectTag,
  isSorted,
  tags,
} from './der.ts';
import { expectType } from './der-expect.ts';
import { encodeOid } from './der-oid.ts';
import { encodeUtcTime, readTime } from './der-time.ts';
import { type Digest, digestBytes } from './digests.ts';
import { attributeTypes, contentTypes } from './object-identifiers.ts';

/** What the signed attributes say, still to be compared with the document. */
export interface SignedAttributes {
  readonly messageDigest: Uint8Array;
  /** Null where a time-stamp token leaves it out: its time is in its content. */
  readonly signingTime: Date | null;
  readonly signingCertificate: CertificateReference;
}

/** What the attributes are about. */
export interface AttributesInput {
  readonly content: Uint8Array;
  readonly certificate: Certificate;
  readonly signingTime: Date;
  /** Object identifier of the content's type; data by default. */
  readonly contentType?: string;
}

/** The first ESSCertIDv2 (RFC 5035 section 4): which certificate the signer meant. */
export interface CertificateReference {
  readonly digest: Digest;
  readonly hash: Uint8Array;
  /** Issuer name and serial number, when the signer wrote them. */
  readonly issuerSerial: { readonly issuer: Uint8Array; readonly serialNumber: Uint8Array } | null;
}

const required: readonly string[] = [
  attributeTypes.contentType,
  attributeTypes.messageDigest,
  attributeTypes.signingTime,
  attributeTypes.signingCertificateV2,
];

/**
 * The signed attributes of CAdES-BES as the SET (0x31) in DER order that is signed: content-type, message-digest,
 * signing-time as UTCTime, signing-certificate-v2 over SHA-256.
 */
export function encodeSignedAttributes(digest: Digest, input: AttributesInput): Uint8Array {
  const { content, certificate, signingTime } = input;
  const messageDigest = digestBytes(digest, content);
  const certificateHash = Buffer.from(certificate.sha256, 'hex');
  // SHA-256 is the DEFAULT of hashAlgorithm, so DER leaves it out (RFC 5035 section 4).
  const certificateId = encode(tags.sequence, encode(tags.octetString, certificateHash));
  const signingCertificate = encode(tags.sequence, encode(tags.sequence, certificateId));
  return encodeSet(tags.set, [
    encodeAttribute(attributeTypes.contentType, encodeOid(input.contentType ?? contentTypes.data)),
    encodeAttribute(attributeTypes.messageDigest, encode(tags.octetString, messageDigest)),
    encodeAttribute(attributeTypes.signingTime, encodeUtcTime(signingTime)),
    encodeAttribute(attributeTypes.signingCertificateV2, signingCertificate),
  ]);
}

/**
 * Reads [0] IMPLICIT SignedAttributes: the four attributes of CAdES-BES exactly once each, S/MIME
 * capabilities (which OpenSSL adds) tolerated, anything else refused; `expectedType` is what the content must be said
 * to be, and only data needs a signing-time. Throws `DerFault`.
 */
export function readSignedAttributes(
  element: DerElement | undefined,
  expectedType: string = contentTypes.data,
): SignedAttributes {
  const attributes = childrenOf(element, context(0));
  if (!isSorted(attributes)) {
    throw new DerFault('unsorted signed attributes');
  }
  const values = new Map<string, DerElement>();
  for (const one of attributes) {
    const [type, value] = readAttribute(one);
    if (values.has(type) || !(required.includes(type) || type === attributeTypes.smimeCapabilities)) {
      throw new DerFault('an attribute that is repeated or unknown');
    }
    values.set(type, value);
  }
  expectType(values.get(attributeTypes.contentType), expectedType);
  const time = values.get(attributeTypes.signingTime);
  const mayLackTime = expectedType !== contentTypes.data && time === undefined;
  return {
    messageDigest: expectTag(values.get(attributeTypes.messageDigest), tags.octetString).value,
    signingTime: mayLackTime ? null : readTime(expectTag(time, tags.utcTime)),
    signingCertificate: readReference(values.get(attributeTypes.signingCertificateV2)),
  };
}

/** Whether the reference is to this very certificate. */
export function refersTo(reference: CertificateReference, certificate: Certificate): boolean {
  const hash = Buffer.from(digestBytes(reference.digest, certificate.der));
  const named = reference.issuerSerial;
  return (
    hash.equals(reference.hash) &&
    (named === null ||
      (Buffer.from(certificate.encodings.issuer).equals(named.issuer) &&
        Buffer.from(certificate.encodings.serialNumber).equals(named.serialNumber)))
  );
}

/** SigningCertificateV2: the first reference is the signer's; policies are not used. */
function readReference(element: DerElement | undefined): CertificateReference {
  const [references] = childrenOf(element, tags.sequence);
  const [first] = childrenOf(references, tags.sequence);
  const parts = [...childrenOf(first, tags.sequence)];
  const digest = parts[0]?.tag === tags.sequence ? namedDigest(parts.shift()) : 'sha256';
  const hash = expectTag(parts.shift(), tags.octetString).value;
  const issuerSerial = parts.shift();
  if (parts.length > 0) {
    throw new DerFault('a certificate reference with something more');
  }
  return { digest, hash, issuerSerial: issuerSerial === undefined ? null : readIssuerSerial(issuerSerial) };
}

function namedDigest(element: DerElement | undefined): Digest {
  const named = digestOf(AsnConvert.parse(expectTag(element, tags.sequence).whole, AlgorithmIdentifier));
  if (!named.ok) {
    throw new DerFault('a certificate reference by a refused digest');
  }
  return named.value;
}

/** IssuerSerial ::= SEQUENCE { issuer GeneralNames, serialNumber INTEGER }, one directoryName. */
function readIssuerSerial(element: DerElement): NonNullable<CertificateReference['issuerSerial']> {
  const [names, serialNumber, ...rest] = childrenOf(element, tags.sequence);
  const [directoryName, ...others] = childrenOf(names, tags.sequence);
  const [issuer] = childrenOf(directoryName, context(4));
  if (issuer === undefined || others.length > 0 || rest.length > 0) {
    throw new DerFault('a certificate reference by another kind of name');
  }
  return { issuer: issuer.whole, serialNumber: expectTag(serialNumber, tags.integer).whole };
}
