import { encode, tags } from './der.ts';
import { encodeOid } from './der-oid.ts';
import { nameTypes } from './object-identifiers.ts';

/** A natural person as НУЦ names him in a certificate. */
export interface PersonName {
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  /** Twelve digits, already checked (`iinFault`). */
  readonly iin: string;
}

/** Tags of the string types of RFC 5280 section 4.1.2.4; X.520 wants country and serial number printable. */
const utf8String = 0x0c;
const printableString = 0x13;
const printable = new Set<string>([nameTypes.country, nameTypes.serialNumber]);

/** The DER of a Name, one attribute in each relative name, in the given order. */
export function encodeName(attributes: readonly (readonly [type: string, value: string])[]): Uint8Array {
  const relatives = attributes.map(([type, value]) => {
    const text = encode(printable.has(type) ? printableString : utf8String, Buffer.from(value));
    return encode(tags.set, encode(tags.sequence, encodeOid(type), text));
  });
  return encode(tags.sequence, ...relatives);
}

/** The subject of НУЦ's profile: CN, SN, serialNumber `IIN…`, the patronymic in GN when there is one, C=KZ. */
export function encodePersonName({ surname, givenName, patronymic, iin }: PersonName): Uint8Array {
  return encodeName([
    [nameTypes.commonName, `${surname} ${givenName}`],
    [nameTypes.surname, surname],
    [nameTypes.serialNumber, `IIN${iin}`],
    ...(patronymic === null ? [] : [[nameTypes.givenName, patronymic] as const]),
    [nameTypes.country, 'KZ'],
  ]);
}
