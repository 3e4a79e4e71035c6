import { childrenOf, context, type DerElement, DerFault, expectTag, primitiveContext, tags } from './der.ts';
import { exactly } from './der-expect.ts';
import { decodeOid } from './der-oid.ts';
import { readPreciseTime, readTime } from './der-time.ts';
import { ocspTypes } from './object-identifiers.ts';
import { namesCertificate, nonceExtension, type OcspQuestion } from './ocsp-request.ts';

/** ResponseData (RFC 6960 section 4.2.1), the one SingleResponse that is about the certificate picked out. */
export interface OcspData {
  readonly responder: { readonly by: 'name' | 'key'; readonly value: Uint8Array };
  readonly producedAt: Date;
  readonly single: SingleResponse;
}

interface SingleResponse {
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly revokedAt: Date | null;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | null;
}

const version1 = '020100';

/** Reads ResponseData to a question. A nonce other than the one sent, or a critical extension, throws `DerFault`. */
export function readOcspData(
  tbs: DerElement,
  asked: OcspQuestion & { readonly nonce: Uint8Array | null },
): OcspData {
  const parts = childrenOf(tbs, tags.sequence);
  if (parts[0]?.tag === context(0)) {
    // DER leaves the default version out, but OpenSSL and others have been seen to write it.
    const [version] = exactly(1, childrenOf(parts.shift(), context(0)));
    if (Buffer.from(version?.whole ?? []).toString('hex') !== version1) {
      throw new DerFault('not version 1');
    }
  }
  const [responder, producedAt, responses, extensions, ...rest] = parts;
  if (rest.length > 0) {
    throw new DerFault('something behind the responses');
  }
  if (extensions !== undefined) {
    expectNonce(exactly(1, childrenOf(extensions, context(1)))[0], asked.nonce);
  }
  const about = childrenOf(responses, tags.sequence).filter((element) =>
    namesCertificate(childrenOf(element, tags.sequence)[0]?.whole ?? new Uint8Array(), asked),
  );
  return {
    responder: readResponder(responder),
    producedAt: readPreciseTime(producedAt),
    single: readSingle(exactly(1, about)[0]),
  };
}

/** ResponderID: [1] the subject's name, [2] SHA-1 of the key. */
function readResponder(element: DerElement | undefined): OcspData['responder'] {
  if (element?.tag === context(1)) {
    const [name] = exactly(1, childrenOf(element, context(1)));
    return { by: 'name', value: expectTag(name, tags.sequence).whole };
  }
  const [key] = exactly(1, childrenOf(element, context(2)));
  return { by: 'key', value: expectTag(key, tags.octetString).value };
}

function readSingle(element: DerElement | undefined): SingleResponse {
  const [, status, thisUpdate, ...optional] = childrenOf(element, tags.sequence);
  const nextUpdate = optional[0]?.tag === context(0) ? optional.shift() : undefined;
  const extensions = optional.shift();
  if (optional.length > 0) {
    throw new DerFault('something behind a single response');
  }
  if (extensions !== undefined) {
    refuseCritical(exactly(1, childrenOf(extensions, context(1)))[0]);
  }
  return {
    ...readStatus(status),
    thisUpdate: readPreciseTime(thisUpdate),
    nextUpdate:
      nextUpdate === undefined ? null : readPreciseTime(exactly(1, childrenOf(nextUpdate, context(0)))[0]),
  };
}

/** CertStatus: good [0] NULL, revoked [1] with its time, unknown [2] NULL. */
function readStatus(element: DerElement | undefined): Pick<SingleResponse, 'status' | 'revokedAt'> {
  if (element?.tag === context(1)) {
    const [time] = childrenOf(element, context(1));
    return { status: 'revoked', revokedAt: readTime(expectTag(time, tags.generalizedTime)) };
  }
  if (element?.value.length !== 0) {
    throw new DerFault('not a status');
  }
  if (element.tag === primitiveContext(0)) {
    return { status: 'good', revokedAt: null };
  }
  expectTag(element, primitiveContext(2));
  return { status: 'unknown', revokedAt: null };
}

function expectNonce(list: DerElement | undefined, nonce: Uint8Array | null): void {
  refuseCritical(list);
  const found = childrenOf(list, tags.sequence).find(
    (extension) => decodeOid(childrenOf(extension, tags.sequence)[0]) === ocspTypes.nonce,
  );
  const isAnotherNonce =
    found !== undefined && (nonce === null || !Buffer.from(found.whole).equals(nonceExtension(nonce)));
  if (isAnotherNonce) {
    throw new DerFault('an answer to another question');
  }
}

function refuseCritical(list: DerElement | undefined): void {
  for (const extension of childrenOf(list, tags.sequence)) {
    if (childrenOf(extension, tags.sequence)[1]?.tag === tags.boolean) {
      throw new DerFault('a critical extension');
    }
  }
}
