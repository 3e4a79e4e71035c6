import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { leafHash, rootHash } from '../../trust/merkle.ts';
import { besideRange, rootOfRange } from '../../trust/merkle-range.ts';

const leafOf = (index: number) => leafHash(Buffer.from(`leaf ${index}`));

function proofOf(leaves: readonly Uint8Array[], from: number, to: number) {
  const beside = besideRange(from, to, leaves.length).map(([low, high]) => rootHash(leaves.slice(low, high)));
  return { from, size: leaves.length, beside };
}

const range = fc
  .integer({ min: 1, max: 70 })
  .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })))
  .chain(([size, from]) =>
    fc.tuple(fc.constant(size), fc.constant(from), fc.integer({ min: from + 1, max: size })),
  );

test('every run of leaves of every tree leads to its root', () => {
  fc.assert(
    fc.property(range, ([size, from, to]) => {
      const leaves = Array.from({ length: size }, (_, index) => leafOf(index));
      const root = rootOfRange(leaves.slice(from, to), proofOf(leaves, from, to));
      assert.deepEqual(root, rootHash(leaves));
    }),
  );
});

test('a leaf left out, exchanged or altered never leads to the root', () => {
  fc.assert(
    fc.property(range, fc.nat(), fc.constantFrom('drop', 'swap', 'alter'), ([size, from, to], at, way) => {
      const leaves = Array.from({ length: size }, (_, index) => leafOf(index));
      const run = leaves.slice(from, to);
      const place = at % run.length;
      if (way === 'drop') run.splice(place, 1);
      else if (way === 'alter') run[place] = leafOf(1000 + place);
      else {
        const other = (place + 1) % run.length;
        if (other === place) return;
        [run[place], run[other]] = [run[other] ?? leafOf(0), run[place] ?? leafOf(0)];
      }
      const root = rootOfRange(run, proofOf(leaves, from, to));
      assert.ok(root === null || Buffer.compare(root, rootHash(leaves)) !== 0);
    }),
  );
});

test('a proof that does not fit is null, never a throw', () => {
  const hash = fc.uint8Array({ minLength: 31, maxLength: 33 });
  fc.assert(
    fc.property(
      fc.array(hash),
      fc.array(hash),
      fc.integer(),
      fc.integer({ max: 5000 }),
      (run, beside, from, size) => {
        const root = rootOfRange(run, { from, size, beside });
        assert.ok(root === null || root.length === 32);
      },
    ),
  );
});
