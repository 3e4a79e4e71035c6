import { createHash } from 'node:crypto';

/** Draws whole numbers below `limit`, the same ones in the same order for the same key. */
export type Draw = (limit: number) => number;

/** A source of numbers that depends on nothing but `key`. */
export function createDraw(key: string): Draw {
  let count = 0;
  return (limit) => {
    const digest = createHash('sha256').update(`${key} ${count}`).digest();
    count += 1;
    return digest.readUInt32BE(0) % limit;
  };
}

/** Puts a digit in the place of every `#`. */
export function fillDigits(pattern: string, draw: Draw): string {
  return pattern.replace(/#/g, () => String(draw(10)));
}

/** One of several values. */
export function oneOf<T>(values: readonly T[], place: number): T {
  const value = values[place % values.length];
  if (value === undefined) throw new Error('there is nothing to choose from');
  return value;
}
