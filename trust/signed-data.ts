import type { KeyObject } from 'node:crypto';
import { failure, type Outcome, success } from '../protocol/outcome.ts';
import { signWith } from './algorithms.ts';
import type { Certificate } from './certificate.ts';
import { encode, tags } from './der.ts';
import { encodeUnsigned } from './der-integer.ts';
import { contentTypes } from './object-identifiers.ts';
import type { SignatureKind } from './signature-schemes.ts';
import { encodeSignedAttributes } from './signed-attributes.ts';
import { readSignedDataOfAll, type Signer } from './signed-content.ts';
import { encodeDigestAlgorithm, encodeSignedData, encodeSignerInfo } from './signed-data-encoding.ts';
import { schemeOfSigner, softwareScheme } from './signer-info.ts';
import type { TimeStamp } from './time-stamp.ts';

/** Content about to be signed, by whom and when. */
export interface SigningInput {
  readonly content: Uint8Array;
  readonly certificate: Certificate;
  readonly signingTime: Date;
}

/** A signature made elsewhere (on the token) and everything it takes to wrap it. */
export interface SignedParts {
  readonly content: Uint8Array;
  /** What `signedAttributes` returned: the bytes that were signed. */
  readonly attributes: Uint8Array;
  /** RSA PKCS#1 v1.5 or PSS, ECDSA in DER (`ecdsaRawToDer`), or ГОСТ in НУЦ РК's form. */
  readonly signature: Uint8Array;
  /** Which of them, when it is not what `schemeFor(certificate)` says: a token may know PSS only. */
  readonly kind?: SignatureKind;
  readonly certificate: Certificate;
  /** Authorities between the signer and the root, so that the root alone suffices to verify. */
  readonly chain: readonly Certificate[];
}

/** The same for a software key: the server's, the workstation's. */
export interface SoftwareSigning extends SigningInput {
  readonly chain: readonly Certificate[];
  readonly privateKey: KeyObject;
}

/** A signed document whose signature verified with the signer's key; the signer is not yet trusted. */
export interface SignedContent {
  readonly content: Uint8Array;
  readonly signer: Certificate;
  /** Everything carried, the signer's included. */
  readonly certificates: readonly Certificate[];
  /** As the signer claims it, to the second. */
  readonly signingTime: Date;
  /** The time-stamp over the signature, its authority not yet trusted (`provenTime`); null without one. */
  readonly timeStamp: TimeStamp | null;
}

/**
 * The bytes to be signed: the DER SET (0x31) of the CAdES-BES attributes. The digest the signature is made
 * with is that of `schemeFor(certificate)`: SHA-256 for RSA, PSS included. Throws on a key the table refuses.
 */
export function signedAttributes(input: SigningInput): Uint8Array {
  const { digest } = schemeOfSigner(input.certificate);
  return encodeSignedAttributes(digest, input);
}

/**
 * The signed document: ContentInfo of SignedData in DER, content attached (RFC 5652, EN 319 122 CAdES-BES).
 * The signature is taken as it is; read the result with `readSignedData` when its maker is not trusted.
 */
export function assembleSignedData(parts: SignedParts): Uint8Array {
  const scheme = schemeOfSigner(parts.certificate, parts.kind);
  return encodeSignedData({
    contentType: contentTypes.data,
    content: parts.content,
    certificates: [parts.certificate, ...parts.chain].map(({ der }) => der),
    digests: [encodeDigestAlgorithm(scheme)],
    signerInfos: [encodeSignerInfo(scheme, parts)],
  });
}

/** Signs with a software key: the server's receipts and results, the workstation's reports. Never with ГОСТ. */
export function signData(input: SoftwareSigning): Uint8Array {
  const attributes = signedAttributes(input);
  const signature = signWith(softwareScheme(input.certificate), input.privateKey, attributes);
  return assembleSignedData({ ...input, attributes, signature });
}

/**
 * Reads a signed document: strict DER, one signer, the attributes of CAdES-BES exactly, digest,
 * signing-certificate-v2 and the signature; beside it at most a time-stamp over the signature. Whether the signer is
 * trusted, and for what, is the caller's next question (`verifyChain`, `revocationState`, `purposeOf`). Fails with
 * `document-too-large`, `document-malformed`, `algorithm-refused` or `signature-invalid`; never throws on bad input.
 */
export function readSignedData(der: Uint8Array): Outcome<SignedContent> {
  const read = readSignedDataOfAll(der);
  if (!read.ok) {
    return read;
  }
  const { content, signers, certificates } = read.value;
  const [signer, ...others] = signers;
  return signer === undefined || others.length > 0
    ? failure('document-malformed', { detail: 'other than one signer' })
    : success({ content, signer: signer.certificate, certificates, ...timesOf(signer) });
}

/** A token's ECDSA signature r‖s (PKCS#11 2.40 section 2.3.1) as the DER that CMS wants (RFC 3279, 2.2.3). */
export function ecdsaRawToDer(raw: Uint8Array): Uint8Array {
  if (raw.length === 0 || raw.length % 2 !== 0) {
    throw new RangeError('r and s must be of equal length');
  }
  const half = raw.length / 2;
  return encode(tags.sequence, encodeUnsigned(raw.subarray(0, half)), encodeUnsigned(raw.subarray(half)));
}

function timesOf({ signingTime, timeStamp }: Signer): Pick<SignedContent, 'signingTime' | 'timeStamp'> {
  return { signingTime, timeStamp };
}
