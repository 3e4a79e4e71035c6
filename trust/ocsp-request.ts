import { createHash } from 'node:crypto';
import type { Certificate } from './certificate.ts';
import { childrenOf, context, DerFault, encode, expectTag, readDer, tags } from './der.ts';
import { exactly, wholeOctets } from './der-expect.ts';
import { decodeOid, encodeOid } from './der-oid.ts';
import { algorithmIds, ocspTypes } from './object-identifiers.ts';

/** Whom a question is about, and who issued the certificate. */
export interface OcspQuestion {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
}

/**
 * Digests of CertID. SHA-1 is a label here and proves nothing (RFC 5019 section 2.1.1): responders that know no other
 * are asked by it.
 */
export type CertIdDigest = 'sha1' | 'sha256';

const digestIds: Readonly<Record<CertIdDigest, string>> = {
  sha1: '1.3.14.3.2.26',
  sha256: algorithmIds.sha256,
};
const nullValue = Uint8Array.of(0x05, 0x00);

/**
 * OCSPRequest for one certificate (RFC 6960 section 4.1), unsigned. `nonce` are 1 to 32 octets the answer may repeat
 * (RFC 8954); null for none, as when an answer made beforehand is welcome.
 */
export function encodeOcspRequest(
  question: OcspQuestion,
  nonce: Uint8Array | null,
  digest: CertIdDigest = 'sha256',
): Uint8Array {
  const list = encode(tags.sequence, encode(tags.sequence, encodeCertId(question, digest)));
  const extensions = nonce === null ? [] : [encode(context(2), encode(tags.sequence, nonceExtension(nonce)))];
  return encode(tags.sequence, encode(tags.sequence, list, ...extensions));
}

/** CertID in DER: which certificate, by hashes of its issuer's name and key and by its serial number. */
export function encodeCertId({ certificate, issuer }: OcspQuestion, digest: CertIdDigest): Uint8Array {
  return encode(
    tags.sequence,
    encode(tags.sequence, encodeOid(digestIds[digest]), nullValue),
    encode(tags.octetString, hash(digest, issuer.encodings.subject)),
    encode(tags.octetString, hash(digest, keyBits(issuer))),
    certificate.encodings.serialNumber,
  );
}

/** Whether a CertID, as encoded, names the certificate; another digest than of the table names none. Throws `DerFault`. */
export function namesCertificate(certId: Uint8Array, { certificate, issuer }: OcspQuestion): boolean {
  const [algorithm, name, key, serial] = exactly(4, childrenOf(readDer(certId), tags.sequence));
  const named = decodeOid(childrenOf(algorithm, tags.sequence)[0]);
  const digest = (['sha1', 'sha256'] as const).find((one) => digestIds[one] === named);
  return (
    digest !== undefined &&
    hash(digest, issuer.encodings.subject).equals(expectTag(name, tags.octetString).value) &&
    hash(digest, keyBits(issuer)).equals(expectTag(key, tags.octetString).value) &&
    Buffer.from(expectTag(serial, tags.integer).whole).equals(certificate.encodings.serialNumber)
  );
}

/** The nonce as an extension; in the answer it stands with the same octets. */
export function nonceExtension(nonce: Uint8Array): Uint8Array {
  if (nonce.length === 0 || nonce.length > 32) {
    throw new DerFault('a nonce of another length than 1 to 32 octets');
  }
  const value = encode(tags.octetString, encode(tags.octetString, nonce));
  return encode(tags.sequence, encodeOid(ocspTypes.nonce), value);
}

/** The bits of a key without tag, length and number of unused bits. */
export function keyBits(certificate: Certificate): Uint8Array {
  const [, bits] = exactly(2, childrenOf(readDer(certificate.encodings.publicKey), tags.sequence));
  return wholeOctets(bits);
}

function hash(digest: CertIdDigest, bytes: Uint8Array): Buffer {
  return createHash(digest).update(bytes).digest();
}
