import type { KeyObject } from 'node:crypto';
import { signWith } from './algorithms.ts';
import type { Certificate } from './certificate.ts';
import { encode, tags } from './der.ts';
import { encodeUnsigned } from './der-integer.ts';
import { encodeOid } from './der-oid.ts';
import { encodeGeneralizedTime } from './der-time.ts';
import { contentTypes } from './object-identifiers.ts';
import { encodeSignedAttributes } from './signed-attributes.ts';
import { encodeDigestAlgorithm, encodeSignedData, encodeSignerInfo } from './signed-data-encoding.ts';
import { softwareScheme } from './signer-info.ts';
import type { TimeStampRequest } from './time-stamp-request.ts';

/** Who stamps, and what differs from stamp to stamp. */
export interface Stamping {
  readonly request: Pick<TimeStampRequest, 'imprint' | 'nonce' | 'wantsCertificates'>;
  /** Unsigned number of at most 20 octets that no other token of the authority has. */
  readonly serialNumber: Uint8Array;
  readonly time: Date;
  /** Object identifier of the policy. */
  readonly policy: string;
  readonly certificate: Certificate;
  /** Authorities between the stamper and the root. */
  readonly chain: readonly Certificate[];
  readonly privateKey: KeyObject;
}

/** Bits of PKIFailureInfo (RFC 3161 section 2.4.2). */
export const stampFailures = {
  badAlg: 0,
  badRequest: 2,
  badDataFormat: 5,
  unacceptedPolicy: 15,
  unacceptedExtension: 16,
  systemFailure: 25,
} as const;

const version1 = Uint8Array.of(tags.integer, 1, 1);
/** The centre's clock is kept to the second (`server-time` of the workstation's checks). */
const accuracyOfOneSecond = encode(tags.sequence, Uint8Array.of(tags.integer, 1, 1));
const granted = encode(tags.sequence, Uint8Array.of(tags.integer, 1, 0));

/** A time-stamp token (RFC 3161 section 2.4.2) in DER: CAdES attributes over TSTInfo, to the second. */
export function issueTimeStamp(stamping: Stamping): Uint8Array {
  const { request, certificate, time } = stamping;
  const scheme = softwareScheme(certificate);
  const content = encode(
    tags.sequence,
    version1,
    encodeOid(stamping.policy),
    request.imprint.whole,
    encodeUnsigned(stamping.serialNumber),
    encodeGeneralizedTime(time),
    accuracyOfOneSecond,
    ...(request.nonce === null ? [] : [request.nonce]),
  );
  const contentType = contentTypes.tstInfo;
  const attributes = encodeSignedAttributes(scheme.digest, {
    content,
    certificate,
    signingTime: time,
    contentType,
  });
  const signature = signWith(scheme, stamping.privateKey, attributes);
  return encodeSignedData({
    contentType,
    content,
    certificates: request.wantsCertificates ? [certificate, ...stamping.chain].map(({ der }) => der) : [],
    digests: [encodeDigestAlgorithm(scheme)],
    signerInfos: [encodeSignerInfo(scheme, { attributes, signature, certificate })],
  });
}

/** TimeStampResp that grants a token. */
export function grantTimeStamp(token: Uint8Array): Uint8Array {
  return encode(tags.sequence, granted, token);
}

/** TimeStampResp that rejects a query, and why. */
export function rejectTimeStamp(why: keyof typeof stampFailures): Uint8Array {
  const bit = stampFailures[why];
  const octets = new Uint8Array(Math.floor(bit / 8) + 1);
  octets[octets.length - 1] = 0x80 >> (bit % 8);
  // A named bit list ends with its last bit set (X.690 section 11.2.2).
  const bits = encode(tags.bitString, Uint8Array.of(7 - (bit % 8)), octets);
  const status = encode(tags.sequence, Uint8Array.of(tags.integer, 1, 2), bits);
  return encode(tags.sequence, status);
}
