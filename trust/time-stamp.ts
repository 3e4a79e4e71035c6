import { failure, type Outcome, success } from '../protocol/outcome.ts';
import type { Certificate } from './certificate.ts';
import { type TrustAnchors, verifyChain } from './chain.ts';
import { childrenOf, context, type DerElement, DerFault, readDer, tags } from './der.ts';
import { exactly, expectInteger } from './der-expect.ts';
import { encodeUnsigned } from './der-integer.ts';
import { decodeOid } from './der-oid.ts';
import { readPreciseTime } from './der-time.ts';
import { contentTypes, extensionTypes, keyPurposes } from './object-identifiers.ts';
import { readStructure } from './signed-data-structure.ts';
import { carriedCertificates, readOrRefuse, verifySigner } from './signer-info.ts';
import { imprintFault, type MessageImprint, readImprint } from './time-stamp-request.ts';

/** A time-stamp whose signature verified with the key of its authority; the authority is not yet trusted. */
export interface TimeStamp {
  /** The token: ContentInfo of SignedData. */
  readonly der: Uint8Array;
  /** What it says: that the imprint existed at this instant. */
  readonly time: Date;
  readonly imprint: MessageImprint;
  /** Object identifier of the policy. */
  readonly policy: string;
  /** Lower-case hex of the serial number's octets. */
  readonly serialNumber: string;
  /** DER of the nonce, or null. */
  readonly nonce: Uint8Array | null;
  readonly authority: Certificate;
  /** Everything carried, the authority's included. */
  readonly certificates: readonly Certificate[];
}

const largestToken = 64 * 1024;
/** Key usages an authority of time-stamps may have (RFC 3161 section 2.3: its key is for nothing else). */
const permittedUsages = new Set(['digitalSignature', 'nonRepudiation']);

/**
 * Reads a time-stamp token (RFC 3161 section 2.4.2): strict DER, one signer, signing-certificate-v2, signature, TSTInfo.
 * `known` are certificates of authorities for a token that carries none. Fails with `document-too-large`,
 * `document-malformed`, `algorithm-refused` or `signature-invalid`; never throws on bad input.
 */
export function readTimeStamp(der: Uint8Array, known: readonly Certificate[] = []): Outcome<TimeStamp> {
  if (der.length > largestToken) {
    return failure('document-too-large');
  }
  return readOrRefuse(() => readToken(Uint8Array.from(der), known));
}

/**
 * Reads a TimeStampResp to our query: granted, over these bytes, with the nonce (as in `encodeTimeStampRequest`) that
 * was sent. A refusal is `time-stamp-refused` with the status, another imprint or nonce `signature-invalid`.
 */
export function readTimeStampResponse(
  der: Uint8Array,
  query: { readonly bytes: Uint8Array; readonly nonce: Uint8Array | null },
): Outcome<TimeStamp> {
  const token = der.length > largestToken ? failure('document-too-large') : tokenOf(Uint8Array.from(der));
  const read = token.ok ? readTimeStamp(token.value) : token;
  if (!read.ok) {
    return read;
  }
  const { imprint, nonce } = read.value;
  const isAnswer = imprintFault(imprint, query.bytes) === null && isNumber(nonce, query.nonce);
  return isAnswer ? read : failure('signature-invalid');
}

/**
 * The instant a time-stamp proves, once its authority is trusted: certified for time-stamps alone, by a critical
 * extended key usage (RFC 3161 section 2.3), with a chain that was good at that very instant. Fails with
 * `certificate-wrong-usage` or as `verifyChain` does.
 */
export function provenTime(stamp: TimeStamp, trust: TrustAnchors): Outcome<Date> {
  if (!isTimeStampAuthority(stamp.authority)) {
    return failure('certificate-wrong-usage');
  }
  const chain = verifyChain(stamp.authority, stamp.certificates, trust, stamp.time);
  return chain.ok ? success(stamp.time) : chain;
}

/** Whether a certificate is one of an authority of time-stamps and of nothing else. */
export function isTimeStampAuthority(certificate: Certificate): boolean {
  const { keyUsage, extendedKeyUsage, criticalExtensions, isAuthority } = certificate;
  return (
    !isAuthority &&
    extendedKeyUsage.length === 1 &&
    extendedKeyUsage[0] === keyPurposes.timeStamping &&
    criticalExtensions.includes(extensionTypes.extendedKeyUsage) &&
    keyUsage.length > 0 &&
    keyUsage.every((usage) => permittedUsages.has(usage))
  );
}

function readToken(der: Uint8Array, known: readonly Certificate[]): Outcome<TimeStamp> {
  const structure = readStructure(der, contentTypes.tstInfo);
  const [info] = exactlyOneSigner(structure.signers);
  const carried = carriedCertificates(structure);
  const verified = verifySigner(structure, info, carried.length === 0 ? known : carried);
  if (!verified.ok) {
    return verified;
  }
  const said = readInfo(structure.content);
  return said.ok
    ? success({ ...said.value, der, authority: verified.value.signer, certificates: carried })
    : said;
}

function exactlyOneSigner<T extends { readonly timeStamp: unknown }>(signers: readonly T[]): readonly [T] {
  const [info, ...others] = signers;
  if (info === undefined || others.length > 0 || info.timeStamp !== null) {
    throw new DerFault('a time-stamp with other than one plain signer');
  }
  return [info];
}

type Said = Pick<TimeStamp, 'imprint' | 'nonce' | 'policy' | 'serialNumber' | 'time'>;

/** TSTInfo. Accuracy, ordering and the name of the authority say nothing we act upon. */
function readInfo(content: Uint8Array): Outcome<Said> {
  const [version, policy, imprintElement, serialNumber, time, ...optional] = childrenOf(
    readDer(content),
    tags.sequence,
  );
  expectInteger(version, 1);
  const imprint = readImprint(imprintElement);
  if (!imprint.ok) {
    return imprint;
  }
  return success({
    imprint: imprint.value,
    policy: decodeOid(policy),
    serialNumber: serialOf(serialNumber),
    time: readPreciseTime(time),
    nonce: readOptional(optional),
  });
}

function serialOf(element: DerElement | undefined): string {
  if (element?.tag !== tags.integer || element.value.length > 21) {
    throw new DerFault('not a serial number');
  }
  return Buffer.from(element.value).toString('hex');
}

/** accuracy, ordering, nonce, tsa [0], extensions [1], each at most once and in this order; the nonce, or null. */
function readOptional(elements: readonly DerElement[]): Uint8Array | null {
  const order: readonly number[] = [tags.sequence, tags.boolean, tags.integer, context(0), context(1)];
  const places = elements.map(({ tag }) => order.indexOf(tag));
  if (!places.every((place, index) => place > (places[index - 1] ?? -1))) {
    throw new DerFault('something that does not belong into a time-stamp');
  }
  refuseCritical(elements.find(({ tag }) => tag === context(1)));
  return elements.find(({ tag }) => tag === tags.integer)?.whole ?? null;
}

/** [1] IMPLICIT Extensions: none is understood here, so a critical one changes what the token says. */
function refuseCritical(extensions: DerElement | undefined): void {
  for (const extension of extensions === undefined ? [] : childrenOf(extensions, context(1))) {
    if (childrenOf(extension, tags.sequence)[1]?.tag === tags.boolean) {
      throw new DerFault('a critical extension');
    }
  }
}

/** The token of a response whose status is granted (0) or granted with modifications (1). */
function tokenOf(der: Uint8Array): Outcome<Uint8Array> {
  return readOrRefuse((): Outcome<Uint8Array> => {
    const [statusInfo, token, ...rest] = childrenOf(readDer(der), tags.sequence);
    const [status] = childrenOf(statusInfo, tags.sequence);
    const [number, ...more] = status?.tag === tags.integer ? status.value : [];
    if (number === undefined || more.length > 0 || rest.length > 0) {
      throw new DerFault('not a status');
    }
    if (number > 1) {
      return failure('time-stamp-refused', { status: String(number) });
    }
    return success(exactly(1, token === undefined ? [] : [token])[0]?.whole ?? new Uint8Array());
  });
}

/** Whether the nonce that came back, as encoded, is the number that was sent. */
function isNumber(nonce: Uint8Array | null, sent: Uint8Array | null): boolean {
  if (nonce === null || sent === null) {
    return nonce === sent;
  }
  return Buffer.from(nonce).equals(encodeUnsigned(sent));
}
