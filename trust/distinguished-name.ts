import { AsnConvert } from '@peculiar/asn1-schema';
import { type AttributeTypeAndValue, Name } from '@peculiar/asn1-x509';
import { nameTypes } from './object-identifiers.ts';

/** A distinguished name taken apart by attribute type; the order of its attributes carries no meaning. */
export interface DistinguishedName {
  /** All values of one attribute type (object identifier), in order. */
  readonly all: (type: string) => readonly string[];
  /** The only value of an attribute type; null when there is none or more than one. */
  readonly only: (type: string) => string | null;
  /** RFC 4514 text: last attribute first, `CN=…,C=KZ`. */
  readonly text: string;
}

const labels = new Map<string, string>([
  [nameTypes.commonName, 'CN'],
  [nameTypes.surname, 'SN'],
  [nameTypes.serialNumber, 'serialNumber'],
  [nameTypes.country, 'C'],
  [nameTypes.locality, 'L'],
  [nameTypes.state, 'ST'],
  [nameTypes.organisation, 'O'],
  [nameTypes.organisationalUnit, 'OU'],
  [nameTypes.givenName, 'GN'],
  [nameTypes.email, 'E'],
]);

/** Reads the DER of a Name (RFC 5280 section 4.1.2.4). Throws on anything else. */
export function readName(der: Uint8Array): DistinguishedName {
  const name = AsnConvert.parse(der, Name);
  const attributes = [...name].flatMap((relative) => [...relative]);
  const all = (type: string): string[] =>
    attributes.filter((attribute) => attribute.type === type).map((attribute) => attribute.value.toString());
  const only = (type: string): string | null => {
    const values = all(type);
    return values.length === 1 ? (values[0] ?? null) : null;
  };
  const relatives = [...name].map((relative) => [...relative].map(attributeText).join('+'));
  return { all, only, text: relatives.reverse().join(',') };
}

function attributeText(attribute: AttributeTypeAndValue): string {
  return `${labels.get(attribute.type) ?? attribute.type}=${escapeValue(attribute.value.toString())}`;
}

/** RFC 4514 section 2.4; control characters, which could forge a line of a log, become \XX as well. */
function escapeValue(value: string): string {
  return value
    .replaceAll(/[\\,+"<>;]/g, '\\$&')
    .replace(/^[ #]/, '\\$&')
    .replace(/ $/, '\\ ')
    .replaceAll(/\p{Cc}/gu, (control) => `\\${Buffer.from(control).toString('hex')}`);
}
