import { type DerElement, DerFault, encode, expectTag, tags } from './der.ts';

/** The DER of an object identifier in dotted form, e.g. `2.16.840.1.101.3.4.2.1` (X.690 section 8.19). */
export function encodeOid(dotted: string): Uint8Array {
  const [first = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt);
  return encode(
    tags.objectIdentifier,
    ...[first * 40n + second, ...rest].map((arc) => Uint8Array.from(base128(arc))),
  );
}

/** The dotted form of an OBJECT IDENTIFIER element. Throws `DerFault` when it is another element. */
export function decodeOid(element: DerElement | undefined): string {
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const octet of expectTag(element, tags.objectIdentifier).value) {
    arc = arc * 128n + BigInt(octet & 0x7f);
    if (octet < 0x80) {
      arcs.push(arc);
      arc = 0n;
    }
  }
  const [joined, ...rest] = arcs;
  if (joined === undefined) {
    throw new DerFault('an empty object identifier');
  }
  const first = joined < 80n ? joined / 40n : 2n;
  return [first, joined - first * 40n, ...rest].join('.');
}

function base128(arc: bigint): number[] {
  const digits = [Number(arc % 128n)];
  for (let left = arc / 128n; left > 0n; left /= 128n) {
    digits.unshift(Number(left % 128n) | 0x80);
  }
  return digits;
}
