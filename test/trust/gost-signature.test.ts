import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { encode, primitiveContext, tags } from '../../trust/der.ts';
import { type Curve, cryptoProA, tc26Set256A, tc26Set512A } from '../../trust/gost/curves.ts';
import { affineX, inverse, isOnCurve, modulo, sumOfProducts } from '../../trust/gost/points.ts';
import { readGostKey } from '../../trust/gost/public-key.ts';
import { verifiesGost } from '../../trust/gost/signature.ts';
import { flipBit } from './fixtures.ts';
import { createEngineKey, createFolder, gostKinds, hasEngine, kazakhSpki } from './gost-engine.ts';
import { examples } from './gost-rfc7091.ts';

const curves = { cryptoProA, tc26Set256A, tc26Set512A };

test('the examples of RFC 7091 verify, 256 and 512 bits', () => {
  for (const { key, hash, signature } of examples) {
    assert.ok(isOnCurve(key.curve, key.x, key.y));
    assert.ok(verifiesGost(key, hash, signature));
    assert.equal(verifiesGost(key, hash, Uint8Array.from(signature).reverse()), false);
    assert.equal(verifiesGost(key, Uint8Array.from(hash).reverse(), signature), false);
  }
});

for (const [name, curve] of Object.entries(curves)) {
  test(`${name}: the base point is on the curve, of order q, and no q ± 1`, () => {
    const base = { x: curve.x, y: curve.y };
    assert.ok(isOnCurve(curve, curve.x, curve.y));
    const times = (factor: bigint) => sumOfProducts(curve, { factor, ...base }, { factor: 0n, ...base });
    assert.equal(affineX(curve, times(curve.q)), null);
    assert.equal(affineX(curve, times(curve.q - 1n)), curve.x);
    assert.equal(affineX(curve, times(curve.q + 1n)), curve.x);
  });

  test(`${name}: m·P + n·P is (m + n)·P, also where the sum is infinity or a doubling`, () => {
    const base = { x: curve.x, y: curve.y };
    const factor = fc.bigInt(0n, curve.q - 1n);
    const pair = fc.tuple(factor, fc.oneof(factor, fc.constantFrom(0n, 1n, 2n, 3n)));
    const total = (m: bigint, n: bigint) =>
      affineX(curve, sumOfProducts(curve, { factor: m, ...base }, { factor: n, ...base }));
    fc.assert(
      fc.property(pair, ([m, n]) => {
        assert.equal(total(m, n), total((m + n) % curve.q, 0n));
        assert.equal(total(m, modulo(-m, curve.q)), null);
        assert.equal(total(m, m), total((2n * m) % curve.q, 0n));
      }),
      { numRuns: 6 },
    );
  });
}

test('an inverse is one, and zero has none', () => {
  const { q } = tc26Set512A;
  fc.assert(fc.property(fc.bigInt(1n, q - 1n), (n) => (inverse(n, q) * n) % q === 1n));
  assert.throws(() => inverse(0n, q), RangeError);
});

test('no signature with r or s of zero, of q or above, or of another length verifies', () => {
  for (const { key, hash, signature, r, s } of examples) {
    const { q, octets } = key.curve;
    const room = 256n ** BigInt(octets);
    const withValues = (one: bigint, two: bigint) =>
      Uint8Array.from([...littleEndianOf(one, octets), ...littleEndianOf(two, octets)]);
    assert.ok(verifiesGost(key, hash, withValues(r, s)));
    for (const [one, two] of [
      [0n, s],
      [r, 0n],
      [0n, 0n],
      [q, s],
      [r, q],
      [r + q < room ? r + q : room - 1n, s],
      [r, s + q < room ? s + q : room - 1n],
      [r, q - s],
      [s, r],
    ] as const) {
      assert.equal(verifiesGost(key, hash, withValues(one, two)), false, `${one} ${two}`);
    }
    assert.equal(verifiesGost(key, hash, signature.subarray(1)), false);
    assert.equal(verifiesGost(key, hash, Uint8Array.from([...signature, 0])), false);
    assert.equal(verifiesGost(key, hash.subarray(1), signature), false);
    assert.equal(verifiesGost(key, Uint8Array.from([...hash, 0]), signature), false, 'the same number');
    assert.equal(verifiesGost(key, new Uint8Array(octets), signature), false);
  }
});

test('made to measure: s of zero is refused, and a sum at infinity is no error', () => {
  for (const curve of Object.values(curves)) {
    const key = { curve, x: curve.x, y: curve.y };
    const signatureOf = (r: bigint, s: bigint) =>
      Uint8Array.from([...littleEndianOf(r, curve.octets), ...littleEndianOf(s, curve.octets)]);
    const fifth = { factor: 5n, x: curve.x, y: curve.y };
    const r = (affineX(curve, sumOfProducts(curve, fifth, { ...fifth, factor: 0n })) ?? 0n) % curve.q;
    // With s = 0 the equation holds for the hash -r/5, so that only the bound stands against it.
    const hash = littleEndianOf(modulo(-r * inverse(5n, curve.q), curve.q), curve.octets);
    assert.equal(verifiesGost(key, hash, signatureOf(r, 0n)), false);
    // Key and base point are one, so that r = s cancel out.
    assert.equal(verifiesGost(key, hash, signatureOf(r, r)), false);
  }
});

test('no flipped bit of hash or signature verifies', () => {
  for (const { key, hash, signature } of examples) {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (bit, ofHash) => {
        const altered = flipBit(ofHash ? hash : signature, bit);
        return ofHash ? !verifiesGost(key, altered, signature) : !verifiesGost(key, hash, altered);
      }),
      { numRuns: 60 },
    );
  }
});

test('a key is read only with its own curve and digest, on the curve and in its group', () => {
  for (const [index, kind] of gostKinds.entries()) {
    const curve = [tc26Set512A, tc26Set256A, cryptoProA][index] ?? tc26Set512A;
    const octets = pointOctets(curve, curve.x, curve.y);
    const read = (point: Uint8Array, changes: Partial<typeof kind> = {}) =>
      readGostKey(kazakhSpki({ ...kind, ...changes }, encode(tags.octetString, point)));
    assert.deepEqual(read(octets), { curve, x: curve.x, y: curve.y });
    assert.equal(read(octets, { keyId: '1.2.643.7.1.1.1.2' }), null);
    assert.equal(read(octets, { parameters: ['1.2.643.7.1.2.1.2.1', kind.parameters[1]] }), null);
    assert.equal(read(octets, { parameters: [kind.parameters[0], '1.2.643.7.1.1.2.3'] }), null);
    assert.equal(read(pointOctets(curve, curve.x, curve.y + 1n)), null);
    assert.equal(read(pointOctets(curve, curve.x, curve.p - curve.y))?.y, curve.p - curve.y);
    if (curve.x + curve.p < 256n ** BigInt(curve.octets)) {
      assert.equal(read(pointOctets(curve, curve.x + curve.p, curve.y)), null, 'a second encoding');
    }
    assert.equal(readGostKey(kazakhSpki(kind, encode(tags.utcTime, octets))), null);
    assert.equal(readGostKey(kazakhSpki(kind, encode(primitiveContext(0), octets))), null);
    assert.equal(read(new Uint8Array(octets.length)), null);
    assert.equal(read(octets.subarray(1)), null);
    assert.equal(read(Uint8Array.from([...octets, 0])), null);
    assert.equal(readGostKey(kazakhSpki(kind, octets)), null, 'without the OCTET STRING');
  }
});

test('a point of the curve outside the group of prime order is refused (cofactor 4)', () => {
  const curve = tc26Set256A;
  const kind = gostKinds[1];
  assert.ok(kind !== undefined);
  const readable = [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n, 9n, 10n, 11n, 12n].flatMap((x) => {
    const y = squareRoot(modulo(x * x * x + curve.a * x + curve.b, curve.p), curve.p);
    return y === null
      ? []
      : [readGostKey(kazakhSpki(kind, encode(tags.octetString, pointOctets(curve, x, y)))) !== null];
  });
  // Three of four points are outside; among these twelve both are found.
  assert.ok(readable.includes(false), 'all points are accepted');
  assert.ok(readable.includes(true), 'no point is accepted');
});

test("signatures of Debian's GOST engine verify in НУЦ РК's form, and what it refuses is refused", async (t) => {
  if (!(await hasEngine())) {
    t.diagnostic('skipped: no GOST engine');
    assert.ok(examples.every(({ key, hash, signature }) => verifiesGost(key, hash, signature)));
    return;
  }
  const folder = await createFolder();
  for (const [index, kind] of gostKinds.entries()) {
    const key = await createEngineKey(kind, folder, `${index}`);
    const point = readGostKey(key.spki);
    assert.ok(point !== null, kind.title);
    for (let round = 0; round < 5; round += 1) {
      const hash: Uint8Array = randomBytes(point.curve.octets);
      const signature = await key.signHash(hash);
      assert.ok(verifiesGost(point, hash, signature), kind.title);
      const altered = flipBit(signature, Number(randomBytes(2).readUInt16LE()));
      assert.equal(verifiesGost(point, hash, altered), await key.verifiesHash(hash, altered), kind.title);
    }
  }
});

function pointOctets(curve: Curve, x: bigint, y: bigint): Uint8Array {
  return Uint8Array.from([...littleEndianOf(x, curve.octets), ...littleEndianOf(y, curve.octets)]);
}

function littleEndianOf(number: bigint, octets: number): Uint8Array {
  return Uint8Array.from(Buffer.from(number.toString(16).padStart(2 * octets, '0'), 'hex').reverse());
}

/** For p = 3 (mod 4), as all of these are. */
function squareRoot(square: bigint, p: bigint): bigint | null {
  let root = 1n;
  for (let bit = BigInt(p.toString(2).length); bit >= 0n; bit -= 1n) {
    root = (root * root) % p;
    root = (((p + 1n) / 4n) >> bit) & 1n ? (root * square) % p : root;
  }
  return (root * root) % p === square ? root : null;
}
