import type { Curve } from './curves.ts';

/**
 * A point in Jacobian coordinates: x = X/Z², y = Y/Z³; Z = 0 is the point at infinity. For public data only:
 * the time taken depends on the numbers, so nothing here may ever touch a private key.
 */
export interface Point {
  readonly X: bigint;
  readonly Y: bigint;
  readonly Z: bigint;
}

/** The residue of `value` in 0 … modulus − 1, also for a negative value. */
export function modulo(value: bigint, modulus: bigint): bigint {
  const rest = value % modulus;
  return rest < 0n ? rest + modulus : rest;
}

/** The inverse by Euclid's algorithm. Throws `RangeError` when there is none. */
export function inverse(value: bigint, modulus: bigint): bigint {
  let [before, rest] = [modulus, modulo(value, modulus)];
  let [factorBefore, factor] = [0n, 1n];
  while (rest !== 0n) {
    const quotient = before / rest;
    [before, rest] = [rest, before - quotient * rest];
    [factorBefore, factor] = [factor, factorBefore - quotient * factor];
  }
  if (before !== 1n) {
    throw new RangeError('not invertible');
  }
  return modulo(factorBefore, modulus);
}

/** Whether (x, y) satisfies the equation of the curve with coordinates below p. */
export function isOnCurve(curve: Curve, x: bigint, y: bigint): boolean {
  const { p, a, b } = curve;
  return x < p && y < p && modulo(y * y - (x * x + a) * x - b, p) === 0n;
}

/** one·(x1, y1) + other·(x2, y2), two bits of both factors at a time. */
export function sumOfProducts(curve: Curve, one: Product, other: Product): Point {
  const table = combinations(curve, one, other);
  const bits = Math.max(one.factor.toString(2).length, other.factor.toString(2).length);
  let sum = infinity;
  for (let place = BigInt(bits + (bits & 1)) - 2n; place >= 0n; place -= 2n) {
    sum = double(curve, double(curve, sum));
    const index = Number((((one.factor >> place) & 3n) << 2n) | ((other.factor >> place) & 3n));
    sum = add(curve, sum, table[index] ?? infinity);
  }
  return sum;
}

/** A factor, not negative, and the point it multiplies. */
export interface Product {
  readonly factor: bigint;
  readonly x: bigint;
  readonly y: bigint;
}

/** The affine x of a point, or null at infinity. */
export function affineX(curve: Curve, { X, Z }: Point): bigint | null {
  if (Z === 0n) {
    return null;
  }
  const inverted = inverse(Z, curve.p);
  return modulo(X * inverted * inverted, curve.p);
}

const infinity: Point = { X: 1n, Y: 1n, Z: 0n };

/** i times the first point plus j times the second at place 4i + j. */
function combinations(curve: Curve, one: Product, other: Product): Point[] {
  const first = { X: one.x, Y: one.y, Z: 1n };
  const second = { X: other.x, Y: other.y, Z: 1n };
  const multiples = (point: Point): Point[] => {
    const doubled = double(curve, point);
    return [infinity, point, doubled, add(curve, doubled, point)];
  };
  return multiples(first).flatMap((left) => multiples(second).map((right) => add(curve, left, right)));
}

/** 2P. A point with y = 0 gives Z = 0, infinity. */
function double({ p, a }: Curve, { X, Y, Z }: Point): Point {
  const ySquared = (Y * Y) % p;
  const zSquared = (Z * Z) % p;
  const s = (4n * X * ySquared) % p;
  const m = (3n * X * X + a * ((zSquared * zSquared) % p)) % p;
  const x = modulo(m * m - 2n * s, p);
  return { X: x, Y: modulo(m * (s - x) - 8n * ySquared * ySquared, p), Z: (2n * Y * Z) % p };
}

function add(curve: Curve, one: Point, other: Point): Point {
  const { p } = curve;
  if (one.Z === 0n || other.Z === 0n) {
    return one.Z === 0n ? other : one;
  }
  const z1 = (one.Z * one.Z) % p;
  const z2 = (other.Z * other.Z) % p;
  const u1 = (one.X * z2) % p;
  const s1 = (((one.Y * z2) % p) * other.Z) % p;
  const h = modulo(other.X * z1 - u1, p);
  const r = modulo(((other.Y * z1) % p) * one.Z - s1, p);
  if (h === 0n) {
    return r === 0n ? double(curve, one) : infinity;
  }
  const hSquared = (h * h) % p;
  const hCubed = (hSquared * h) % p;
  const v = (u1 * hSquared) % p;
  const x = modulo(r * r - hCubed - 2n * v, p);
  return { X: x, Y: modulo(r * (v - x) - s1 * hCubed, p), Z: (((one.Z * other.Z) % p) * h) % p };
}
