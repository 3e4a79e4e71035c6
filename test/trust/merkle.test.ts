import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  rootHash,
  verifyConsistency,
  verifyInclusion,
} from '../../trust/merkle.ts';
import { flipBit } from './fixtures.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
/** The reference tree of Certificate Transparency's own tests. */
const entries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const leaves = entries.map((entry) => leafHash(Buffer.from(entry, 'hex')));
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const many = Array.from({ length: 70 }, (_, index) => leafHash(Uint8Array.of(index)));

test('roots are those of the reference tree', () => {
  roots.forEach((root, index) => {
    assert.equal(hex(rootHash(leaves.slice(0, index + 1))), root);
  });
  assert.equal(hex(rootHash([])), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('every leaf of every tree up to 70 proves its place, and no other place', () => {
  for (let size = 1; size <= many.length; size += 1) {
    const tree = many.slice(0, size);
    const root = rootHash(tree);
    for (const [index, leaf] of tree.entries()) {
      const proof = inclusionProof(index, tree);
      assert.ok(verifyInclusion({ leaf, index, size, root }, proof));
      assert.equal(verifyInclusion({ leaf, index: (index + 1) % (size + 1), size, root }, proof), false);
    }
  }
});

test('every prefix of every tree up to 70 proves consistency, and no other prefix does', () => {
  for (let secondSize = 1; secondSize <= many.length; secondSize += 1) {
    const tree = many.slice(0, secondSize);
    const secondRoot = rootHash(tree);
    for (let firstSize = 1; firstSize <= secondSize; firstSize += 1) {
      const proof = consistencyProof(firstSize, tree);
      const firstRoot = rootHash(tree.slice(0, firstSize));
      assert.ok(verifyConsistency({ firstSize, firstRoot, secondSize, secondRoot }, proof));
      const forked = rootHash([...tree.slice(0, firstSize - 1), leafHash(Buffer.from('forged'))]);
      assert.equal(verifyConsistency({ firstSize, firstRoot: forked, secondSize, secondRoot }, proof), false);
    }
  }
});

test('an altered, shortened or lengthened proof proves nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 70 }), fc.nat(), fc.nat(), fc.nat(), (size, at, which, bit) => {
      const tree = many.slice(0, size);
      const index = at % size;
      const root = rootHash(tree);
      const proof = inclusionProof(index, tree);
      const claim = { leaf: many[index] ?? new Uint8Array(), index, size, root };
      const altered = proof.map((hash, step) => (step === which % proof.length ? flipBit(hash, bit) : hash));
      assert.equal(verifyInclusion(claim, altered), false);
      assert.equal(verifyInclusion(claim, proof.slice(1)), false);
      assert.equal(verifyInclusion(claim, [...proof, root]), false);
    }),
    { numRuns: 300 },
  );
});

test('nonsense never throws and never proves', () => {
  const root = rootHash(many);
  const [leaf = root] = many;
  for (const [index, size] of [
    [-1, 70],
    [70, 70],
    [0.5, 70],
    [Number.NaN, 70],
    [0, 0],
  ] as const) {
    assert.equal(verifyInclusion({ leaf, index, size, root }, []), false);
  }
  const short = Uint8Array.of(1);
  assert.equal(verifyInclusion({ leaf: short, index: 0, size: 1, root: short }, []), false);
  const claim = { firstSize: 0, firstRoot: root, secondSize: 70, secondRoot: root };
  assert.equal(verifyConsistency(claim, []), false);
  assert.equal(verifyConsistency({ ...claim, firstSize: 71 }, []), false);
  assert.throws(() => inclusionProof(70, many), RangeError);
  assert.throws(() => consistencyProof(0, many), RangeError);
});
