import { type DerElement, DerFault, expectTag, tags } from './der.ts';
import { decodeOid } from './der-oid.ts';

/** The elements, which must be exactly `count`. Throws `DerFault`. */
export function exactly(count: number, elements: readonly DerElement[]): readonly DerElement[] {
  if (elements.length !== count) {
    throw new DerFault(`expected ${count} elements, found ${elements.length}`);
  }
  return elements;
}

/** Asserts that an element is the object identifier `type`. Throws `DerFault`. */
export function expectType(element: DerElement | undefined, type: string): void {
  if (decodeOid(element) !== type) {
    throw new DerFault(`not of type ${type}`);
  }
}

/** Asserts that an element is the INTEGER `number` (0..127). Throws `DerFault`. */
export function expectInteger(element: DerElement | undefined, number: number): void {
  const { value } = expectTag(element, tags.integer);
  if (value.length !== 1 || value[0] !== number) {
    throw new DerFault(`not the number ${number}`);
  }
}

/** The octets of a BIT STRING of whole octets, as every signature is. Throws `DerFault`. */
export function wholeOctets(element: DerElement | undefined): Uint8Array {
  const { value } = expectTag(element, tags.bitString);
  if (value[0] !== 0) {
    throw new DerFault('a bit string that is not of whole octets');
  }
  return value.subarray(1);
}
