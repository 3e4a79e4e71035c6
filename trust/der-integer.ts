import { encode, tags } from './der.ts';

/** The INTEGER of an unsigned big-endian number; leading zeros are dropped, a sign octet is added where needed. */
export function encodeUnsigned(digits: Uint8Array): Uint8Array {
  const first = digits.findIndex((digit) => digit !== 0);
  const significant = first === -1 ? Uint8Array.of(0) : digits.subarray(first);
  const sign = (significant[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : Uint8Array.of();
  return encode(tags.integer, sign, significant);
}
