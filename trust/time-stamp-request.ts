import { AsnConvert } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { type Failure, failure, type Outcome, success } from '../protocol/outcome.ts';
import { digestOf } from './algorithms.ts';
import { childrenOf, context, type DerElement, DerFault, encode, expectTag, readDer, tags } from './der.ts';
import { exactly, expectInteger } from './der-expect.ts';
import { encodeUnsigned } from './der-integer.ts';
import { decodeOid, encodeOid } from './der-oid.ts';
import { type Digest, digestBytes, digestLengths } from './digests.ts';
import { algorithmIds } from './object-identifiers.ts';
import { readOrRefuse } from './signer-info.ts';

/** The hash that is stamped. */
export interface MessageImprint {
  readonly digest: Digest;
  readonly hash: Uint8Array;
  /** As encoded: a token repeats it octet for octet (RFC 3161 section 2.4.2). */
  readonly whole: Uint8Array;
}

/** A TimeStampReq as read. */
export interface TimeStampRequest {
  readonly imprint: MessageImprint;
  /** Object identifier of the policy asked for, or null. */
  readonly policy: string | null;
  /** DER of the nonce, or null. */
  readonly nonce: Uint8Array | null;
  readonly wantsCertificates: boolean;
  /** RFC 3161: what is not understood must be refused. */
  readonly hasExtensions: boolean;
}

const version1 = Uint8Array.of(tags.integer, 1, 1);
const yes = Uint8Array.of(tags.boolean, 1, 0xff);
const nullValue = Uint8Array.of(0x05, 0x00);
const largestRequest = 4096;
const longestNonce = 64;

/**
 * TimeStampReq (RFC 3161 section 2.4.1) over the SHA-256 of some bytes, asking for the certificates. `nonce` is an
 * unsigned number of at most 32 octets which the answer must repeat; null for none.
 */
export function encodeTimeStampRequest(bytes: Uint8Array, nonce: Uint8Array | null): Uint8Array {
  const algorithm = encode(tags.sequence, encodeOid(algorithmIds.sha256), nullValue);
  const hash = encode(tags.octetString, digestBytes('sha256', bytes));
  const asked = nonce === null ? [] : [encodeUnsigned(nonce)];
  return encode(tags.sequence, version1, encode(tags.sequence, algorithm, hash), ...asked, yes);
}

/**
 * Reads a TimeStampReq from strict DER. Fails with `document-too-large`, `document-malformed`, or `algorithm-refused`
 * when the imprint's digest is not of the table; never throws on bad input.
 */
export function readTimeStampRequest(der: Uint8Array): Outcome<TimeStampRequest> {
  if (der.length > largestRequest) {
    return failure('document-too-large');
  }
  return readOrRefuse(() => readRequest(Uint8Array.from(der)));
}

/** Reads a MessageImprint. Throws `DerFault`; a refused digest is told by its failure. */
export function readImprint(element: DerElement | undefined): Outcome<MessageImprint> {
  const [algorithm, hashed] = exactly(2, childrenOf(element, tags.sequence));
  const digest = digestOf(AsnConvert.parse(expectTag(algorithm, tags.sequence).whole, AlgorithmIdentifier));
  if (!digest.ok) {
    return digest;
  }
  const hash = expectTag(hashed, tags.octetString).value;
  if (hash.length !== digestLengths[digest.value]) {
    throw new DerFault('an imprint of another length than its digest');
  }
  return success({ digest: digest.value, hash, whole: expectTag(element, tags.sequence).whole });
}

/** Why an imprint is not of these bytes (`signature-invalid`), or null. */
export function imprintFault(imprint: MessageImprint, bytes: Uint8Array): Failure | null {
  const isSame = Buffer.from(digestBytes(imprint.digest, bytes)).equals(imprint.hash);
  return isSame ? null : { code: 'signature-invalid' };
}

function readRequest(der: Uint8Array): Outcome<TimeStampRequest> {
  const [version, imprintElement, ...optional] = childrenOf(readDer(der), tags.sequence);
  expectInteger(version, 1);
  const imprint = readImprint(imprintElement);
  if (!imprint.ok) {
    return imprint;
  }
  const next = (tag: number) => (optional[0]?.tag === tag ? optional.shift() : undefined);
  const policy = next(tags.objectIdentifier);
  const nonce = next(tags.integer);
  const certificates = next(tags.boolean);
  const extensions = next(context(0));
  if (optional.length > 0 || (nonce?.whole.length ?? 0) > longestNonce) {
    throw new DerFault('something that does not belong into a query');
  }
  return success({
    imprint: imprint.value,
    policy: policy === undefined ? null : decodeOid(policy),
    nonce: nonce?.whole ?? null,
    wantsCertificates: certificates?.value[0] === 0xff,
    hasExtensions: extensions !== undefined,
  });
}
