import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { keyId, readCheckpoint, signCheckpoint } from '../../trust/checkpoint.ts';
import { leafHash, rootHash } from '../../trust/merkle.ts';
import { codeOf, flipBit, unwrap } from './fixtures.ts';

const keys = generateKeyPairSync('ed25519');
const origin = 'sio-pso.training.invalid/journal';
const checkpoint = { origin, size: 3, rootHash: rootHash([leafHash(Uint8Array.of(1))]) };
const note = signCheckpoint(checkpoint, keys.privateKey);

test('a checkpoint is a signed note of three lines and one signature', () => {
  const [name, size, root, blank, signature, end] = note.split('\n');
  assert.deepEqual([name, size, blank, end], [origin, '3', '', '']);
  assert.equal(root, Buffer.from(checkpoint.rootHash).toString('base64'));
  assert.ok(signature?.startsWith(`\u2014 ${origin} `));
  assert.deepEqual(unwrap(readCheckpoint(note, origin, keys.publicKey)), checkpoint);
});

test("the key identifier is that of C2SP's signed-note (the verifier key of its Go implementation)", () => {
  const [name = '', id, encoded = ''] =
    'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'.split('+', 3);
  const whole = 'ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  assert.ok(whole.startsWith(encoded));
  const raw = Buffer.from(whole, 'base64').subarray(1);
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  assert.equal(Buffer.from(keyId(name, key)).toString('hex'), id);
});

test("another log's name and another key are refused; a witness's line is left aside", () => {
  assert.equal(codeOf(readCheckpoint(note, 'other.invalid/journal', keys.publicKey)), 'signature-invalid');
  const stranger = generateKeyPairSync('ed25519');
  assert.equal(codeOf(readCheckpoint(note, origin, stranger.publicKey)), 'signature-invalid');
  const witnessed = `${note}\u2014 witness.invalid ${Buffer.alloc(76).toString('base64')}\n`;
  assert.equal(unwrap(readCheckpoint(witnessed, origin, keys.publicKey)).size, 3);
});

test('what cannot stand in a note is a bug', () => {
  for (const bad of ['', 'a b', 'a+b', 'a\nb']) {
    assert.throws(() => signCheckpoint({ ...checkpoint, origin: bad }, keys.privateKey), RangeError);
  }
  assert.throws(() => signCheckpoint({ ...checkpoint, size: -1 }, keys.privateKey), RangeError);
  assert.throws(
    () => signCheckpoint({ ...checkpoint, rootHash: new Uint8Array(31) }, keys.privateKey),
    RangeError,
  );
});

test('an altered note never verifies, arbitrary text never throws', () => {
  const bytes = Buffer.from(note);
  fc.assert(
    fc.property(fc.nat(bytes.length * 8 - 1), fc.string(), (bit, text) => {
      assert.equal(
        readCheckpoint(Buffer.from(flipBit(bytes, bit)).toString(), origin, keys.publicKey).ok,
        false,
      );
      assert.equal(readCheckpoint(text, origin, keys.publicKey).ok, false);
    }),
    { numRuns: 500 },
  );
});
