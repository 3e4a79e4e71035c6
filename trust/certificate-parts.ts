import { createPublicKey, type KeyObject } from 'node:crypto';
import { childrenOf, context, type DerElement, DerFault, expectTag, tags } from './der.ts';
import { exactly } from './der-expect.ts';
import type { DistinguishedName } from './distinguished-name.ts';
import { nameTypes } from './object-identifiers.ts';

/** Whom a certificate names, in НУЦ's profile: `serialNumber` holds `IIN…`, OU `BIN…`, GN the patronymic. */
export interface CertificateSubject {
  readonly commonName: string;
  readonly surname: string | null;
  readonly patronymic: string | null;
  /** Twelve digits after `IIN`; not checked as a number, НУЦ's own test certificates would fail. */
  readonly iin: string | null;
  readonly bin: string | null;
  readonly organisation: string | null;
}

/** The fields of TBSCertificate by their exact encodings (RFC 5280 section 4.1). */
export interface TbsParts {
  readonly serialNumber: DerElement;
  readonly signatureAlgorithm: DerElement;
  readonly issuer: DerElement;
  readonly validity: DerElement;
  readonly subject: DerElement;
  readonly publicKey: DerElement;
  /** SEQUENCE OF Extension. */
  readonly extensions: DerElement;
}

/** TBSCertificate, version 3 only: the whole profile rests on extensions. Throws `DerFault`. */
export function tbsParts(tbs: DerElement | undefined): TbsParts {
  const [version, serialNumber, signatureAlgorithm, issuer, validity, subject, publicKey, ...rest] =
    childrenOf(tbs, tags.sequence);
  // Unique identifiers may stand between; RFC 5280 forbids them and nothing here reads them.
  const [extensions] = exactly(1, childrenOf(rest.at(-1), context(3)));
  const [number] = childrenOf(version, context(0));
  if (Buffer.from(number?.whole ?? []).toString('hex') !== '020102') {
    throw new DerFault('not version 3');
  }
  return {
    serialNumber: expectTag(serialNumber, tags.integer),
    signatureAlgorithm: expectTag(signatureAlgorithm, tags.sequence),
    issuer: expectTag(issuer, tags.sequence),
    validity: expectTag(validity, tags.sequence),
    subject: expectTag(subject, tags.sequence),
    publicKey: expectTag(publicKey, tags.sequence),
    extensions: expectTag(extensions, tags.sequence),
  };
}

/** A serial number as lower-case hex without the sign octet. Throws on a negative or oversized one. */
export function serialNumberOf(element: DerElement | undefined): string {
  const { value } = expectTag(element, tags.integer);
  const digits = Buffer.from(value).toString('hex');
  if (value.length > 21 || (value[0] ?? 0xff) >= 0x80) {
    throw new DerFault('serial number negative or too long');
  }
  return digits.length > 2 && digits.startsWith('00') ? digits.slice(2) : digits;
}

/** Who is named, by attribute type, never by position. */
export function subjectOf(name: DistinguishedName): CertificateSubject {
  const units = name.all(nameTypes.organisationalUnit).map((unit) => /^BIN(\d{12})$/.exec(unit)?.[1]);
  return {
    commonName: name.only(nameTypes.commonName) ?? '',
    surname: name.only(nameTypes.surname),
    patronymic: name.only(nameTypes.givenName),
    iin: /^IIN(\d{12})$/.exec(name.only(nameTypes.serialNumber) ?? '')?.[1] ?? null,
    bin: units.find((unit) => unit !== undefined) ?? null,
    organisation: name.all(nameTypes.organisation)[0] ?? null,
  };
}

/** The key of a SubjectPublicKeyInfo, or null when the runtime does not know its algorithm. */
export function loadKey(spki: Uint8Array): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  } catch {
    return null;
  }
}
