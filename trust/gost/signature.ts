import type { Curve } from './curves.ts';
import { affineX, inverse, modulo, sumOfProducts } from './points.ts';

/** A public key of ГОСТ 34.10: a point on its curve, checked by whoever made it (`public-key.ts`). */
export interface GostPoint {
  readonly curve: Curve;
  readonly x: bigint;
  readonly y: bigint;
}

/**
 * Whether a signature over a hash verifies, by GOST R 34.10-2012 section 6.2 (RFC 7091); ГОСТ 34.10-2015 and
 * 34.310-2004 are the same arithmetic. The form is НУЦ РК's: the signature is r‖s and these, as the hash, have
 * their lowest octet first. Never throws on any signature or hash.
 */
export function verifiesGost(key: GostPoint, hash: Uint8Array, signature: Uint8Array): boolean {
  const { octets, q } = key.curve;
  if (hash.length !== octets || signature.length !== 2 * octets) {
    return false;
  }
  const r = littleEndian(signature.subarray(0, octets));
  const s = littleEndian(signature.subarray(octets));
  if (r === 0n || s === 0n || r >= q || s >= q) {
    return false;
  }
  const residue = littleEndian(hash) % q;
  // Section 6.2, step 3: a hash that is a multiple of q counts as 1.
  const v = inverse(residue === 0n ? 1n : residue, q);
  const sum = sumOfProducts(
    key.curve,
    { factor: (s * v) % q, x: key.curve.x, y: key.curve.y },
    { factor: modulo(-r * v, q), x: key.x, y: key.y },
  );
  const x = affineX(key.curve, sum);
  return x !== null && x % q === r;
}

/** The number whose octets are given from its low end. */
export function littleEndian(octets: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(octets).reverse().toString('hex')}`);
}
