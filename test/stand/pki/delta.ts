import type { KeyObject } from 'node:crypto';
import { sign } from 'node:crypto';
import type { Certificate } from '../../../trust/certificate.ts';
import { context, encode, tags } from '../../../trust/der.ts';
import { encodeUnsigned } from '../../../trust/der-integer.ts';
import { encodeOid } from '../../../trust/der-oid.ts';
import { encodeUtcTime } from '../../../trust/der-time.ts';
import { algorithmIds, extensionTypes } from '../../../trust/object-identifiers.ts';

/** A numbered revocation list of the training PKI; with `base` a delta. Numbers are 0 to 255. */
export interface NumberedCrl {
  readonly number: number | null;
  readonly base?: number;
  readonly from: Date;
  readonly until: Date;
  /** Who is on the list and for which reason (RFC 5280 section 5.3.1): 6 on hold, 8 off the list again. */
  readonly entries?: readonly (readonly [Certificate, number])[];
}

const octets = (value: Uint8Array): Uint8Array => encode(tags.octetString, value);
const extensionOf = (type: string, value: Uint8Array, isCritical = false): Uint8Array =>
  encode(tags.sequence, encodeOid(type), ...(isCritical ? [Uint8Array.of(1, 1, 0xff)] : []), octets(value));
const numberOf = (value: number): Uint8Array => encodeUnsigned(Uint8Array.of(value));
const address = Buffer.from('http://crl.training.invalid/delta.crl');
const point = encode(context(0), encode(context(0), encode(0x86, address)));
/** OpenSSL looks for a delta only where the list says that there are some (RFC 5280 section 5.2.6). */
const freshest = extensionOf('2.5.29.46', encode(tags.sequence, encode(tags.sequence, point)));

/** The list in DER, signed with the RSA key of its issuer; everyone on it was revoked thirty hours before `now`. */
export function signNumberedCrl(
  { number, base, from, until, entries = [] }: NumberedCrl,
  issuer: { readonly certificate: Certificate; readonly key: KeyObject },
  now: Date,
): Uint8Array {
  const keyId = encode(0x80, Buffer.from(issuer.certificate.subjectKeyIdentifier ?? '', 'hex'));
  const extensions = [
    extensionOf(extensionTypes.authorityKeyIdentifier, encode(tags.sequence, keyId)),
    ...(number === null ? [] : [extensionOf(extensionTypes.crlNumber, numberOf(number))]),
    base === undefined ? freshest : extensionOf(extensionTypes.deltaCrlIndicator, numberOf(base), true),
  ];
  const revokedAt = encodeUtcTime(new Date(now.getTime() - 30 * 3_600_000));
  const algorithm = encode(tags.sequence, encodeOid(algorithmIds.sha256WithRsa), Uint8Array.of(5, 0));
  const tbs = encode(
    tags.sequence,
    Uint8Array.of(tags.integer, 1, 1),
    algorithm,
    issuer.certificate.encodings.subject,
    encodeUtcTime(from),
    encodeUtcTime(until),
    ...(entries.length === 0 ? [] : [encode(tags.sequence, ...entries.map((one) => entry(one, revokedAt)))]),
    encode(context(0), encode(tags.sequence, ...extensions)),
  );
  const signature = encode(tags.bitString, Uint8Array.of(0), sign('sha256', tbs, issuer.key));
  return encode(tags.sequence, tbs, algorithm, signature);
}

function entry([certificate, reason]: readonly [Certificate, number], revokedAt: Uint8Array): Uint8Array {
  const code = extensionOf(extensionTypes.reasonCode, Uint8Array.of(10, 1, reason));
  return encode(tags.sequence, certificate.encodings.serialNumber, revokedAt, encode(tags.sequence, code));
}
