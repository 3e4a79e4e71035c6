import { nodeHash } from './merkle.ts';

/** Where a run of leaves stands in a tree (RFC 9162 section 2.1), and the hashes of the subtrees beside it. */
export interface RangeProof {
  /** Index of the first leaf of the run. */
  readonly from: number;
  /** Leaves in the whole tree. */
  readonly size: number;
  /** Hashes of the largest subtrees outside the run, from left to right. */
  readonly beside: readonly Uint8Array[];
}

/**
 * The root of the tree in which exactly these leaves stand at `from`, one behind the other with none left out; null when
 * the proof does not fit. Compared with a signed checkpoint it proves that a run of the journal is complete.
 */
export function rootOfRange(leaves: readonly Uint8Array[], proof: RangeProof): Uint8Array | null {
  const { from, size } = proof;
  const to = from + leaves.length;
  const isSound = [from, size].every((value) => Number.isSafeInteger(value) && value >= 0);
  if (!isSound || leaves.length === 0 || to > size) return null;
  if (![...leaves, ...proof.beside].every(({ length }) => length === 32)) return null;
  const beside = proof.beside[Symbol.iterator]();
  const fold = (low: number, high: number): Uint8Array | null => {
    if (high <= from || low >= to) return beside.next().value ?? null;
    if (high - low === 1) return leaves[low - from] ?? null;
    const middle = low + splitOf(high - low);
    const left = fold(low, middle);
    const right = left === null ? null : fold(middle, high);
    return left === null || right === null ? null : nodeHash(left, right);
  };
  const root = fold(0, size);
  return beside.next().done === true ? root : null;
}

/** The runs [low, high) whose subtree hashes make the proof of [from, to), from left to right. */
export function besideRange(from: number, to: number, size: number): [number, number][] {
  const found: [number, number][] = [];
  const walk = (low: number, high: number): void => {
    if (high <= from || low >= to) {
      found.push([low, high]);
      return;
    }
    if (high - low === 1) return;
    const middle = low + splitOf(high - low);
    walk(low, middle);
    walk(middle, high);
  };
  walk(0, size);
  return found;
}

/** The largest power of two smaller than `count` (at least 2). */
function splitOf(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
