import type { KeyObject } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier, SubjectPublicKeyInfo } from '@peculiar/asn1-x509';
import { failure, type Outcome, success } from '../protocol/outcome.ts';
import { schemeFor, schemeOf, signWith, verifies } from './algorithms.ts';
import { loadKey } from './certificate-parts.ts';
import { childrenOf, context, encode, expectTag, readDer, tags } from './der.ts';
import { wholeOctets } from './der-expect.ts';
import { readName } from './distinguished-name.ts';
import { encodeName } from './encode-name.ts';
import { nameTypes } from './object-identifiers.ts';
import { encodeSignatureAlgorithm } from './signature-parameters.ts';
import type { SignatureScheme } from './signature-schemes.ts';

/** A PKCS#10 request whose signature by its own key was checked. */
export interface CertificateRequest {
  /** SPKI DER of the key to be certified. */
  readonly publicKey: Uint8Array;
  /** What the requester calls itself; the issuer decides. */
  readonly commonName: string | null;
}

const version0 = Uint8Array.of(tags.integer, 1, 0);
const noAttributes = encode(context(0));
const largestRequest = 16 * 1024;

/** A PKCS#10 request in DER (RFC 2986) for a software key pair: how a workstation asks for its certificate. */
export function createCertificateRequest(
  commonName: string,
  keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject },
): Uint8Array {
  const publicKey = new Uint8Array(keys.publicKey.export({ type: 'spki', format: 'der' }));
  const subject = encodeName([[nameTypes.commonName, commonName]]);
  return requestCertificate(subject, publicKey, (info, scheme) => signWith(scheme, keys.privateKey, info));
}

/**
 * A PKCS#10 request in DER for a key that is elsewhere, as on a token: `sign` gets CertificationRequestInfo and the
 * scheme, and returns the signature (ECDSA in DER). `subject` is the DER of a Name, `publicKey` of an SPKI. Throws
 * `TypeError` on a key the table of algorithms refuses.
 */
export function requestCertificate(
  subject: Uint8Array,
  publicKey: Uint8Array,
  sign: (info: Uint8Array, scheme: SignatureScheme) => Uint8Array,
): Uint8Array {
  const key = loadKey(publicKey);
  const scheme = schemeFor({ publicKey: key, keyAlgorithm: key?.asymmetricKeyType ?? '' });
  if (!scheme.ok || scheme.value.keyType === 'gost') {
    throw new TypeError('cannot request a certificate for a key the table of algorithms refuses');
  }
  const info = encode(tags.sequence, version0, subject, publicKey, noAttributes);
  return encode(
    tags.sequence,
    info,
    encodeSignatureAlgorithm(scheme.value),
    encode(tags.bitString, Uint8Array.of(0), sign(info, scheme.value)),
  );
}

/**
 * Reads a PKCS#10 request and checks that its own key signed it. Fails with `certificate-malformed`,
 * `algorithm-refused` or `signature-invalid`.
 */
export function readCertificateRequest(der: Uint8Array): Outcome<CertificateRequest> {
  if (der.length > largestRequest) {
    return failure('certificate-malformed');
  }
  try {
    return readChecked(Uint8Array.from(der));
  } catch {
    // DerFault, or what the schema library throws on content it does not expect.
    return failure('certificate-malformed');
  }
}

function readChecked(der: Uint8Array): Outcome<CertificateRequest> {
  const [info, algorithm, signature] = childrenOf(readDer(der), tags.sequence);
  const [, subject, spki] = childrenOf(info, tags.sequence);
  const publicKey = expectTag(spki, tags.sequence).whole;
  const carried = {
    publicKey: loadKey(publicKey),
    keyAlgorithm: AsnConvert.parse(publicKey, SubjectPublicKeyInfo).algorithm.algorithm,
  };
  const identifier = AsnConvert.parse(expectTag(algorithm, tags.sequence).whole, AlgorithmIdentifier);
  const scheme = schemeOf(identifier, carried, null);
  if (!scheme.ok) {
    return scheme;
  }
  const signed = expectTag(info, tags.sequence).whole;
  return verifies(scheme.value, carried, signed, wholeOctets(signature))
    ? success({
        publicKey,
        commonName: readName(expectTag(subject, tags.sequence).whole).only(nameTypes.commonName),
      })
    : failure('signature-invalid');
}
