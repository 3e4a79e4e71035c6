import { AsnConvert } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { readAttribute } from './attribute.ts';
import { childrenOf, context, type DerElement, DerFault, expectTag, isSorted, readDer, tags } from './der.ts';
import { exactly, expectInteger, expectType } from './der-expect.ts';
import { attributeTypes, contentTypes } from './object-identifiers.ts';

/** The parts of a signed document, by structure only: nothing is compared or verified yet. */
export interface SignedDataStructure {
  /** Object identifier of the content's type. */
  readonly contentType: string;
  readonly content: Uint8Array;
  /** DER of each certificate carried. */
  readonly certificates: readonly Uint8Array[];
  /** At least one, in DER order of their encodings. */
  readonly signers: readonly SignerStructure[];
}

/** One SignerInfo. */
export interface SignerStructure {
  /** The SignerInfo as encoded. */
  readonly whole: Uint8Array;
  /** Issuer (Name) and serial number (INTEGER) of the signer's certificate, as encoded. */
  readonly signer: { readonly issuer: Uint8Array; readonly serialNumber: Uint8Array };
  /** The digest algorithm as encoded, and as read. */
  readonly digest: Uint8Array;
  readonly digestAlgorithm: AlgorithmIdentifier;
  /** [0] IMPLICIT SignedAttributes. */
  readonly attributes: DerElement;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
  /** DER of the token in the signature-time-stamp attribute (RFC 5126 section 6.1.1); null without one. */
  readonly timeStamp: Uint8Array | null;
}

const mostCertificates = 8;
const mostSigners = 4;

/**
 * Takes a ContentInfo of SignedData apart (RFC 5652): attached content of type data, or of a time-stamp, certificates
 * only, signers named by issuer and serial number, no unsigned attributes but one signature time-stamp, no revocation
 * lists, nothing else. By slices of strict DER, not through the schema library, so that content and certificates stay
 * the very bytes that were signed. Throws `DerFault`.
 */
export function readStructure(der: Uint8Array, contentType: string = contentTypes.data): SignedDataStructure {
  const [type, explicit] = exactly(2, childrenOf(readDer(der), tags.sequence));
  expectType(type, contentTypes.signedData);
  const [signedData] = exactly(1, childrenOf(explicit, context(0)));
  const parts = childrenOf(signedData, tags.sequence);
  // Only a time-stamp may come without certificates: whoever asked said that he has them (RFC 3161 section 2.4.1).
  const mayLackCertificates = contentType === contentTypes.tstInfo && parts.length === 4;
  const [version, digests, encapsulated, ...rest] = exactly(mayLackCertificates ? 4 : 5, parts);
  // RFC 5652 section 5.1: 1 for data, 3 for any other content.
  expectInteger(version, contentType === contentTypes.data ? 1 : 3);
  const signers = childrenOf(rest.at(-1), tags.set).map(readSignerInfo);
  if (signers.length === 0 || signers.length > mostSigners) {
    throw new DerFault('no signer or too many');
  }
  expectDigests(childrenOf(digests, tags.set), signers);
  return {
    contentType,
    content: readContent(encapsulated, contentType),
    certificates: mayLackCertificates ? [] : readCertificates(rest[0]),
    signers,
  };
}

/** The digest algorithms named beforehand are those of the signers, each once. */
function expectDigests(named: readonly DerElement[], signers: readonly SignerStructure[]): void {
  const ofSigners = new Set(signers.map(({ digest }) => hex(digest)));
  const isSame =
    named.length === ofSigners.size && named.every((element) => ofSigners.delete(hex(element.whole)));
  if (!isSame) {
    throw new DerFault('other digest algorithms than those of the signers');
  }
}

function readContent(encapsulated: DerElement | undefined, contentType: string): Uint8Array {
  const [type, explicit] = exactly(2, childrenOf(encapsulated, tags.sequence));
  expectType(type, contentType);
  const [octets] = exactly(1, childrenOf(explicit, context(0)));
  return expectTag(octets, tags.octetString).value;
}

function readCertificates(set: DerElement | undefined): Uint8Array[] {
  const found = childrenOf(set, context(0));
  if (!isSorted(found) || found.length > mostCertificates) {
    throw new DerFault('too many or unsorted certificates');
  }
  return found.map((element) => expectTag(element, tags.sequence).whole);
}

function readSignerInfo(element: DerElement): SignerStructure {
  const parts = childrenOf(element, tags.sequence);
  const [version, sid, digest, attributes, signatureAlgorithm, signature, unsigned] = exactly(
    parts.length === 7 ? 7 : 6,
    parts,
  );
  expectInteger(version, 1);
  const [issuer, serialNumber] = exactly(2, childrenOf(sid, tags.sequence));
  return {
    whole: element.whole,
    signer: {
      issuer: expectTag(issuer, tags.sequence).whole,
      serialNumber: expectTag(serialNumber, tags.integer).whole,
    },
    digest: expectTag(digest, tags.sequence).whole,
    digestAlgorithm: algorithm(digest),
    attributes: expectTag(attributes, context(0)),
    signatureAlgorithm: algorithm(signatureAlgorithm),
    signature: expectTag(signature, tags.octetString).value,
    timeStamp: unsigned === undefined ? null : readTimeStampAttribute(unsigned),
  };
}

/** [1] IMPLICIT UnsignedAttributes: the one we know, once. */
function readTimeStampAttribute(element: DerElement): Uint8Array {
  const [attribute] = exactly(1, childrenOf(element, context(1)));
  const [type, value] = readAttribute(attribute);
  if (type !== attributeTypes.signatureTimeStamp) {
    throw new DerFault('an unsigned attribute that is not a time-stamp');
  }
  return expectTag(value, tags.sequence).whole;
}

function algorithm(element: DerElement | undefined): AlgorithmIdentifier {
  return AsnConvert.parse(expectTag(element, tags.sequence).whole, AlgorithmIdentifier);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
