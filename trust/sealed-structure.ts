import { serialNumberOf } from './certificate-parts.ts';
import {
  childrenOf,
  context,
  type DerElement,
  DerFault,
  expectTag,
  primitiveContext,
  readDer,
  tags,
} from './der.ts';
import { exactly, expectInteger, expectType } from './der-expect.ts';
import { algorithmIds, contentTypes } from './object-identifiers.ts';

/** One recipient of a sealed document. */
export interface SealedRecipient {
  /** DER of the issuer's Name. */
  readonly issuer: Uint8Array;
  /** Lower-case hex, as `Certificate.serialNumber`. */
  readonly serialNumber: string;
  readonly algorithm: 'rsa-oaep-sha1';
  readonly encryptedKey: Uint8Array;
}

/** A sealed document taken apart; nothing in it is authenticated before it is opened. */
export interface SealedStructure {
  readonly recipients: readonly SealedRecipient[];
  readonly nonce: Uint8Array;
  readonly encryptedContent: Uint8Array;
  readonly tag: Uint8Array;
}

const mostRecipients = 16;
const nonceLength = 12;
const tagLength = 16;

/**
 * Takes AuthEnvelopedData apart (RFC 5083, 5084): RSA-OAEP recipients with default parameters, AES-256-GCM with
 * a 12-octet nonce and a 16-octet tag, no originator, no attributes. Throws `DerFault` on anything else.
 */
export function readSealedStructure(der: Uint8Array): SealedStructure {
  const [type, explicit] = exactly(2, childrenOf(readDer(der), tags.sequence));
  expectType(type, contentTypes.authEnvelopedData);
  const [enveloped] = exactly(1, childrenOf(explicit, context(0)));
  const [version, recipients, contentInfo, tag] = exactly(4, childrenOf(enveloped, tags.sequence));
  expectInteger(version, 0);
  const infos = childrenOf(recipients, tags.set);
  return {
    recipients: exactly(Math.min(Math.max(infos.length, 1), mostRecipients), infos).map(readRecipient),
    ...readContentInfo(contentInfo),
    tag: octets(tag, tagLength),
  };
}

function readRecipient(element: DerElement): SealedRecipient {
  const [version, rid, algorithm, encryptedKey] = exactly(4, childrenOf(element, tags.sequence));
  expectInteger(version, 0);
  const [issuer, serialNumber] = exactly(2, childrenOf(rid, tags.sequence));
  const [type, parameters] = exactly(2, childrenOf(algorithm, tags.sequence));
  expectType(type, algorithmIds.rsaOaep);
  exactly(0, childrenOf(parameters, tags.sequence));
  return {
    issuer: expectTag(issuer, tags.sequence).whole,
    serialNumber: serialNumberOf(serialNumber),
    algorithm: 'rsa-oaep-sha1',
    encryptedKey: expectTag(encryptedKey, tags.octetString).value,
  };
}

function readContentInfo(
  element: DerElement | undefined,
): Pick<SealedStructure, 'nonce' | 'encryptedContent'> {
  const [type, algorithm, encrypted] = exactly(3, childrenOf(element, tags.sequence));
  expectType(type, contentTypes.data);
  const [cipher, parameters] = exactly(2, childrenOf(algorithm, tags.sequence));
  expectType(cipher, algorithmIds.aes256Gcm);
  const [nonce, length] = exactly(2, childrenOf(parameters, tags.sequence));
  expectInteger(length, tagLength);
  return {
    nonce: octets(nonce, nonceLength),
    encryptedContent: expectTag(encrypted, primitiveContext(0)).value,
  };
}

function octets(element: DerElement | undefined, length: number): Uint8Array {
  const { value } = expectTag(element, tags.octetString);
  if (value.length !== length) {
    throw new DerFault(`expected ${length} octets`);
  }
  return value;
}
