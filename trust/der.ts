import { valueFault } from './der-values.ts';

/** One element of DER: `tag` is the identifier octet, `whole` the element, `value` its content octets. */
export interface DerElement {
  readonly tag: number;
  readonly whole: Uint8Array;
  readonly value: Uint8Array;
}

/** Identifier octets used here. `context(n)` is [n] constructed, `primitiveContext(n)` [n] primitive. */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;
export const context = (number: number): number => 0xa0 + number;
export const primitiveContext = (number: number): number => 0x80 + number;

/** Thrown on bytes that are not the DER that was expected; the readers turn it into a failed outcome. */
export class DerFault extends Error {}

const deepest = 32;

/**
 * Reads exactly one element of strict DER (X.690 section 10 and 11): definite minimal lengths, minimal
 * integers and identifiers, sorted SET OF, no constructed strings, nothing behind the element. Checked down to
 * the leaves, because asn1js reads BER and two encodings of one document must not both be valid.
 * Throws `DerFault`.
 */
export function readDer(bytes: Uint8Array): DerElement {
  const element = elementAt(bytes, 0);
  if (element.whole.length !== bytes.length) {
    throw new DerFault('bytes behind the element');
  }
  check(element, 0);
  return element;
}

/** The elements inside a constructed element. Throws `DerFault` when they do not fill it. */
export function children(element: DerElement): DerElement[] {
  const found: DerElement[] = [];
  for (let offset = 0; offset < element.value.length; ) {
    const child = elementAt(element.value, offset);
    found.push(child);
    offset += child.whole.length;
  }
  return found;
}

/** The elements inside an element that must carry `tag`. Throws `DerFault`. */
export function childrenOf(element: DerElement | undefined, tag: number): DerElement[] {
  return children(expectTag(element, tag));
}

/** The element itself when it carries `tag`; throws `DerFault` otherwise. */
export function expectTag(element: DerElement | undefined, tag: number): DerElement {
  if (element?.tag !== tag) {
    throw new DerFault(`expected tag 0x${tag.toString(16)}`);
  }
  return element;
}

/** An element made of a tag and the concatenation of already encoded parts. */
export function encode(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Uint8Array.from(Buffer.concat([Uint8Array.of(tag), encodeLength(length), ...parts]));
}

/** A SET OF: parts in the ascending order of their encodings (X.690 section 11.6). */
export function encodeSet(tag: number, parts: readonly Uint8Array[]): Uint8Array {
  return encode(tag, ...parts.toSorted(Buffer.compare));
}

/** Whether the parts of a SET OF stand in DER order; for implicitly tagged sets, which `readDer` cannot know. */
export function isSorted(parts: readonly DerElement[]): boolean {
  return parts.every((part, index) => {
    const before = parts[index - 1];
    return before === undefined || Buffer.compare(before.whole, part.whole) <= 0;
  });
}

function encodeLength(length: number): Uint8Array {
  if (length < 0x80) {
    return Uint8Array.of(length);
  }
  const digits = Buffer.alloc(4);
  digits.writeUInt32BE(length);
  const significant = digits.subarray(digits.findIndex((digit) => digit !== 0));
  return Buffer.concat([Uint8Array.of(0x80 | significant.length), significant]);
}

function elementAt(bytes: Uint8Array, offset: number): DerElement {
  const tag = bytes[offset];
  const first = bytes[offset + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) {
    throw new DerFault('truncated element or multi-octet tag');
  }
  const lengthOctets = first < 0x80 ? 0 : first & 0x7f;
  const start = offset + 2 + lengthOctets;
  const length = first < 0x80 ? first : longLength(bytes.subarray(offset + 2, start), lengthOctets);
  if (start + length > bytes.length) {
    throw new DerFault('element longer than its container');
  }
  return {
    tag,
    whole: bytes.subarray(offset, start + length),
    value: bytes.subarray(start, start + length),
  };
}

function longLength(octets: Uint8Array, expected: number): number {
  if (expected === 0 || expected > 4 || octets.length !== expected || octets[0] === 0) {
    throw new DerFault('length that is indefinite, oversized or not minimal');
  }
  const length = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  if (length < 0x80) {
    throw new DerFault('length that is not minimal');
  }
  return length;
}

function check(element: DerElement, depth: number): void {
  if (depth > deepest) {
    throw new DerFault('nested too deeply');
  }
  const fault = valueFault(element);
  if (fault !== null) {
    throw new DerFault(fault);
  }
  if ((element.tag & 0x20) === 0) {
    return;
  }
  const parts = children(element);
  if (element.tag === tags.set && !isSorted(parts)) {
    throw new DerFault('unsorted set');
  }
  for (const part of parts) {
    check(part, depth + 1);
  }
}
