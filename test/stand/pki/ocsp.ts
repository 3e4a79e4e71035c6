import { type KeyObject, sign } from 'node:crypto';
import type { Certificate } from '../../../trust/certificate.ts';
import { context, encode, primitiveContext, tags } from '../../../trust/der.ts';
import { encodeOid } from '../../../trust/der-oid.ts';
import { encodeGeneralizedTime } from '../../../trust/der-time.ts';
import { algorithmIds, ocspTypes } from '../../../trust/object-identifiers.ts';
import { nonceExtension } from '../../../trust/ocsp-request.ts';

/** What the training responder says about one certificate; `certId` is DER. */
export interface TrainingAnswer {
  readonly certId: Uint8Array;
  /** A date: revoked then. */
  readonly status: 'good' | 'unknown' | Date;
  readonly thisUpdate: Date;
  readonly nextUpdate?: Date;
}

/** Who answers, and what goes along. */
export interface TrainingResponder {
  readonly certificate: Certificate;
  /** An RSA key. */
  readonly privateKey: KeyObject;
  readonly producedAt: Date;
  readonly carries?: readonly Certificate[];
  readonly nonce?: Uint8Array;
}

/** A successful OCSPResponse (RFC 6960 section 4.2) in DER, signed with RSA and SHA-256. */
export function signOcspResponse(
  answers: readonly TrainingAnswer[],
  { certificate, privateKey, producedAt, carries = [], nonce }: TrainingResponder,
): Uint8Array {
  const data = encode(
    tags.sequence,
    encode(context(1), certificate.encodings.subject),
    encodeGeneralizedTime(producedAt),
    encode(tags.sequence, ...answers.map(single)),
    ...(nonce === undefined ? [] : [encode(context(1), encode(tags.sequence, nonceExtension(nonce)))]),
  );
  const basic = encode(
    tags.sequence,
    data,
    encode(tags.sequence, encodeOid(algorithmIds.sha256WithRsa), Uint8Array.of(5, 0)),
    encode(tags.bitString, Uint8Array.of(0), sign('sha256', data, privateKey)),
    ...(carries.length === 0
      ? []
      : [encode(context(0), encode(tags.sequence, ...carries.map(({ der }) => der)))]),
  );
  const bytes = encode(tags.sequence, encodeOid(ocspTypes.basic), encode(tags.octetString, basic));
  return encode(tags.sequence, Uint8Array.of(0x0a, 1, 0), encode(context(0), bytes));
}

function single({ certId, status, thisUpdate, nextUpdate }: TrainingAnswer): Uint8Array {
  const until = nextUpdate === undefined ? [] : [encode(context(0), encodeGeneralizedTime(nextUpdate))];
  return encode(tags.sequence, certId, encodeStatus(status), encodeGeneralizedTime(thisUpdate), ...until);
}

function encodeStatus(status: TrainingAnswer['status']): Uint8Array {
  return status instanceof Date
    ? encode(context(1), encodeGeneralizedTime(status))
    : encode(primitiveContext(status === 'good' ? 0 : 2));
}
