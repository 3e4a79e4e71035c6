import { createHash } from 'node:crypto';

/** Leaf hash of an entry: SHA-256(0x00 ‖ entry) (RFC 9162 section 2.1.1). */
export function leafHash(entry: Uint8Array): Uint8Array {
  return sha256(Uint8Array.of(0), entry);
}

/** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(Uint8Array.of(1), left, right);
}

/** Root of a tree over leaf hashes; SHA-256 of nothing for the empty tree (RFC 9162 section 2.1.1). */
export function rootHash(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only === undefined) {
    return sha256();
  }
  if (leaves.length === 1) {
    return only;
  }
  const split = largestPowerBelow(leaves.length);
  return nodeHash(rootHash(leaves.slice(0, split)), rootHash(leaves.slice(split)));
}

/** Audit path of leaf `index` (from 0), bottom up (RFC 9162 section 2.1.3.1). */
export function inclusionProof(index: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < leaves.length)) {
    throw new RangeError(`no leaf ${index} in a tree of ${leaves.length}`);
  }
  if (leaves.length === 1) {
    return [];
  }
  const split = largestPowerBelow(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...inclusionProof(index, left), rootHash(right)]
    : [...inclusionProof(index - split, right), rootHash(left)];
}

/** What an inclusion proof claims: this leaf hash at this place of a tree of this size and root. */
export interface InclusionClaim {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether the audit path proves the claim (RFC 9162 section 2.1.3.2). False on any nonsense, never throws. */
export function verifyInclusion(claim: InclusionClaim, proof: readonly Uint8Array[]): boolean {
  const { index, size } = claim;
  if (!(areSizes(index, size) && index < size && areHashes([claim.leaf, claim.root, ...proof]))) {
    return false;
  }
  let position = index;
  let last = size - 1;
  let hash = claim.leaf;
  for (const sibling of proof) {
    if (last === 0) {
      return false;
    }
    if (position % 2 === 1 || position === last) {
      hash = nodeHash(sibling, hash);
      while (position % 2 === 0 && position !== 0) {
        position = half(position);
        last = half(last);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    position = half(position);
    last = half(last);
  }
  return last === 0 && equal(hash, claim.root);
}

/** Proof that the tree of the first `size` leaves is a prefix of the tree of all (RFC 9162 section 2.1.4.1). */
export function consistencyProof(size: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (!(Number.isSafeInteger(size) && size >= 1 && size <= leaves.length)) {
    throw new RangeError(`no prefix of ${size} in a tree of ${leaves.length}`);
  }
  return subProof(size, leaves, true);
}

/** Two trees, the first claimed to be a prefix of the second. */
export interface ConsistencyClaim {
  readonly firstSize: number;
  readonly firstRoot: Uint8Array;
  readonly secondSize: number;
  readonly secondRoot: Uint8Array;
}

/** Whether the proof shows the claim (RFC 9162 section 2.1.4.2). False on any nonsense, never throws. */
export function verifyConsistency(claim: ConsistencyClaim, proof: readonly Uint8Array[]): boolean {
  const { firstSize, firstRoot, secondSize, secondRoot } = claim;
  if (!(areSizes(firstSize, secondSize) && areHashes([firstRoot, secondRoot, ...proof]))) {
    return false;
  }
  if (firstSize === secondSize) {
    return proof.length === 0 && equal(firstRoot, secondRoot);
  }
  if (firstSize === 0 || firstSize > secondSize) {
    return false;
  }
  // A whole subtree of a power of two is its own starting point and is left out of the proof.
  const isPower = largestPowerBelow(firstSize * 2) === firstSize;
  return climb(claim, isPower ? [firstRoot, ...proof] : proof);
}

function climb(claim: ConsistencyClaim, path: readonly Uint8Array[]): boolean {
  const [start, ...rest] = path;
  if (start === undefined) {
    return false;
  }
  let position = claim.firstSize - 1;
  let last = claim.secondSize - 1;
  while (position % 2 === 1) {
    position = half(position);
    last = half(last);
  }
  let [first, second] = [start, start];
  for (const sibling of rest) {
    if (last === 0) {
      return false;
    }
    if (position % 2 === 1 || position === last) {
      first = nodeHash(sibling, first);
      second = nodeHash(sibling, second);
      while (position % 2 === 0 && position !== 0) {
        position = half(position);
        last = half(last);
      }
    } else {
      second = nodeHash(second, sibling);
    }
    position = half(position);
    last = half(last);
  }
  return last === 0 && equal(first, claim.firstRoot) && equal(second, claim.secondRoot);
}

function subProof(size: number, leaves: readonly Uint8Array[], isWhole: boolean): Uint8Array[] {
  if (size === leaves.length) {
    return isWhole ? [] : [rootHash(leaves)];
  }
  const split = largestPowerBelow(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return size <= split
    ? [...subProof(size, left, isWhole), rootHash(right)]
    : [...subProof(size - split, right, false), rootHash(left)];
}

/** The largest power of two smaller than `size` (at least 2). */
function largestPowerBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) {
    power *= 2;
  }
  return power;
}

function half(value: number): number {
  return Math.floor(value / 2);
}

function areSizes(...sizes: readonly number[]): boolean {
  return sizes.every((size) => Number.isSafeInteger(size) && size >= 0);
}

function areHashes(hashes: readonly Uint8Array[]): boolean {
  return hashes.every((hash) => hash.length === 32);
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(part);
  }
  return new Uint8Array(hash.digest());
}
