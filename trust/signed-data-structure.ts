import { AsnConvert } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { childrenOf, context, type DerElement, DerFault, expectTag, isSorted, readDer, tags } from './der.ts';
import { exactly, expectInteger, expectType } from './der-expect.ts';
import { contentTypes } from './object-identifiers.ts';

/** The parts of a signed document, by structure only: nothing is compared or verified yet. */
export interface SignedDataStructure {
  readonly content: Uint8Array;
  /** DER of each certificate carried. */
  readonly certificates: readonly Uint8Array[];
  /** Issuer (Name) and serial number (INTEGER) of the signer's certificate, as encoded. */
  readonly signer: { readonly issuer: Uint8Array; readonly serialNumber: Uint8Array };
  readonly digestAlgorithm: AlgorithmIdentifier;
  /** [0] IMPLICIT SignedAttributes. */
  readonly attributes: DerElement;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
}

const mostCertificates = 8;

/**
 * Takes a ContentInfo of SignedData apart (RFC 5652): attached content of type data, certificates only, exactly
 * one signer named by issuer and serial number, no unsigned attributes, no revocation lists, nothing else.
 * By slices of strict DER, not through the schema library, so that content and certificates stay the very bytes
 * that were signed. Throws `DerFault`.
 */
export function readStructure(der: Uint8Array): SignedDataStructure {
  const [type, explicit] = exactly(2, childrenOf(readDer(der), tags.sequence));
  expectType(type, contentTypes.signedData);
  const [signedData] = exactly(1, childrenOf(explicit, context(0)));
  const [version, digests, encapsulated, certificates, signers] = exactly(
    5,
    childrenOf(signedData, tags.sequence),
  );
  expectInteger(version, 1);
  const [digest] = exactly(1, childrenOf(digests, tags.set));
  const [signer] = exactly(1, childrenOf(signers, tags.set));
  const info = readSignerInfo(signer);
  if (!Buffer.from(info.digest.whole).equals(digest?.whole ?? Buffer.alloc(0))) {
    throw new DerFault('two digest algorithms');
  }
  return {
    ...info,
    content: readContent(encapsulated),
    certificates: readCertificates(certificates),
    digestAlgorithm: algorithm(info.digest),
  };
}

function readContent(encapsulated: DerElement | undefined): Uint8Array {
  const [type, explicit] = exactly(2, childrenOf(encapsulated, tags.sequence));
  expectType(type, contentTypes.data);
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

function readSignerInfo(
  element: DerElement | undefined,
): Omit<SignedDataStructure, 'content' | 'certificates' | 'digestAlgorithm'> & { digest: DerElement } {
  const [version, sid, digest, attributes, signatureAlgorithm, signature] = exactly(
    6,
    childrenOf(element, tags.sequence),
  );
  expectInteger(version, 1);
  const [issuer, serialNumber] = exactly(2, childrenOf(sid, tags.sequence));
  return {
    signer: {
      issuer: expectTag(issuer, tags.sequence).whole,
      serialNumber: expectTag(serialNumber, tags.integer).whole,
    },
    digest: expectTag(digest, tags.sequence),
    attributes: expectTag(attributes, context(0)),
    signatureAlgorithm: algorithm(expectTag(signatureAlgorithm, tags.sequence)),
    signature: expectTag(signature, tags.octetString).value,
  };
}

function algorithm(element: DerElement): AlgorithmIdentifier {
  return AsnConvert.parse(element.whole, AlgorithmIdentifier);
}
