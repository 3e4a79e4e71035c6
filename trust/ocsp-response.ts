import { createHash } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { failure, type Outcome, success } from '../protocol/outcome.ts';
import { schemeOf, verifies } from './algorithms.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { isIssuedBy, verifyChain } from './chain.ts';
import { childrenOf, context, type DerElement, DerFault, expectTag, readDer, tags } from './der.ts';
import { exactly, expectType, wholeOctets } from './der-expect.ts';
import { extensionTypes, keyPurposes, ocspTypes } from './object-identifiers.ts';
import { keyBits, type OcspQuestion } from './ocsp-request.ts';
import { type OcspData, readOcspData } from './ocsp-structure.ts';

/** What a responder said about one certificate, its signature checked and its right to answer with it. */
export interface OcspAnswer {
  /** The whole response, to be kept or handed on. */
  readonly der: Uint8Array;
  /** SHA-256 of the certificate it is about. */
  readonly certificateSha256: string;
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly revokedAt: Date | null;
  readonly thisUpdate: Date;
  /** No later than the end of the responder's certificate. */
  readonly nextUpdate: Date | null;
  readonly producedAt: Date;
}

/** The question that was asked; `nonce` as in `encodeOcspRequest`. */
export interface AskedQuestion extends OcspQuestion {
  readonly nonce: Uint8Array | null;
}

const largestResponse = 64 * 1024;
const enumerated = 0x0a;

/**
 * Reads an OCSP response (RFC 6960 section 4.2) to a question: successful, basic, about this certificate, signed by the
 * issuer itself or by a responder the issuer certified for that (section 4.2.2.2) and that needs no check of its own
 * (id-pkix-ocsp-nocheck). A nonce that comes back must be the one that was sent; it may be missing, as from responders
 * that answer beforehand. How old it may be is the question of `revocationState`. Everything else is
 * `revocation-unknown`, a refused algorithm `algorithm-refused`; never throws on bad input.
 */
export function readOcspResponse(der: Uint8Array, asked: AskedQuestion): Outcome<OcspAnswer> {
  if (der.length > largestResponse) {
    return failure('revocation-unknown');
  }
  try {
    return readChecked(Uint8Array.from(der), asked);
  } catch {
    // DerFault, or what the schema library throws on content it does not expect.
    return failure('revocation-unknown');
  }
}

function readChecked(der: Uint8Array, asked: AskedQuestion): Outcome<OcspAnswer> {
  const [tbs, algorithm, signature, carried, ...rest] = basicResponse(der);
  if (rest.length > 0) {
    throw new DerFault('something behind the response');
  }
  const data = readOcspData(expectTag(tbs, tags.sequence), asked);
  const signedBy = isIssuedBy(asked.certificate, asked.issuer);
  const responder = findResponder(data, asked.issuer, carried);
  if (!signedBy.ok || !signedBy.value || responder === null) {
    return failure('revocation-unknown');
  }
  const identifier = AsnConvert.parse(expectTag(algorithm, tags.sequence).whole, AlgorithmIdentifier);
  const scheme = schemeOf(identifier, responder, null);
  if (!scheme.ok) {
    return scheme;
  }
  const signed = expectTag(tbs, tags.sequence).whole;
  if (!verifies(scheme.value, responder, signed, wholeOctets(signature))) {
    return failure('revocation-unknown');
  }
  const { single, producedAt } = data;
  // Else a responder's key that was stolen after its certificate had expired would speak of today.
  if (single.thisUpdate > producedAt) {
    return failure('revocation-unknown');
  }
  const nextUpdate = single.nextUpdate === null ? null : earlier(single.nextUpdate, responder.notAfter);
  return success({
    der,
    certificateSha256: asked.certificate.sha256,
    ...single,
    nextUpdate,
    producedAt,
  });
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

/** The parts of BasicOCSPResponse in a successful OCSPResponse. Throws `DerFault`. */
function basicResponse(der: Uint8Array): DerElement[] {
  const [status, bytes] = exactly(2, childrenOf(readDer(der), tags.sequence));
  const [number, ...more] = expectTag(status, enumerated).value;
  if (number !== 0 || more.length > 0) {
    throw new DerFault('not a successful response');
  }
  const [responseBytes] = exactly(1, childrenOf(bytes, context(0)));
  const [type, response] = exactly(2, childrenOf(responseBytes, tags.sequence));
  expectType(type, ocspTypes.basic);
  return childrenOf(readDer(expectTag(response, tags.octetString).value), tags.sequence);
}

/** The issuer itself, or the carried certificate that the response names and that may answer for the issuer. */
function findResponder(
  data: OcspData,
  issuer: Certificate,
  carried: DerElement | undefined,
): Certificate | null {
  const isNamed = (one: Certificate): boolean =>
    data.responder.by === 'name'
      ? Buffer.from(one.encodings.subject).equals(data.responder.value)
      : createHash('sha1').update(keyBits(one)).digest().equals(data.responder.value);
  if (isNamed(issuer)) {
    return issuer;
  }
  const list = carried === undefined ? undefined : exactly(1, childrenOf(carried, context(0)))[0];
  for (const element of list === undefined ? [] : childrenOf(list, tags.sequence)) {
    const certificate = readCertificate(element.whole);
    if (certificate.ok && isNamed(certificate.value) && mayAnswer(certificate.value, issuer, data)) {
      return certificate.value;
    }
  }
  return null;
}

/** A delegated responder: certified by this very issuer for OCSP, valid when it answered, exempt from revocation. */
function mayAnswer(responder: Certificate, issuer: Certificate, { producedAt }: OcspData): boolean {
  const { isAuthority, keyUsage, extendedKeyUsage, carriedExtensions } = responder;
  return (
    !isAuthority &&
    keyUsage.includes('digitalSignature') &&
    extendedKeyUsage.includes(keyPurposes.ocspSigning) &&
    carriedExtensions.includes(extensionTypes.ocspNoCheck) &&
    verifyChain(responder, [], { anchors: [issuer], issuers: [issuer] }, producedAt).ok
  );
}
