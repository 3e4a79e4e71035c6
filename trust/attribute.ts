import { childrenOf, type DerElement, DerFault, encode, tags } from './der.ts';
import { decodeOid, encodeOid } from './der-oid.ts';

/** An Attribute of one value (RFC 5652 section 5.3); `value` is DER. */
export function encodeAttribute(type: string, value: Uint8Array): Uint8Array {
  return encode(tags.sequence, encodeOid(type), encode(tags.set, value));
}

/** Type and the one value of an Attribute; several values throw `DerFault`. */
export function readAttribute(element: DerElement | undefined): [string, DerElement] {
  const [type, set, ...rest] = childrenOf(element, tags.sequence);
  const [value, ...more] = childrenOf(set, tags.set);
  if (value === undefined || more.length > 0 || rest.length > 0) {
    throw new DerFault('an attribute without exactly one value');
  }
  return [decodeOid(type), value];
}
