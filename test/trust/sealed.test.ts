import assert from 'node:assert/strict';
import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  largestSealed,
  openSealed,
  readSealed,
  recipientKey,
  seal,
  unsealWithKey,
} from '../../trust/sealed.ts';
import {
  certificatePem,
  codeOf,
  createStand,
  flipBit,
  keyPem,
  openssl,
  rsaPair,
  unwrap,
} from './fixtures.ts';

const stand = await createStand();
const first = await stand.person({ purpose: 'auth' });
const second = await stand.person({ purpose: 'auth' }, rsaPair(3072));
const stranger = await stand.person({ purpose: 'auth' });
const content = new TextEncoder().encode('{"type":"result","version":1}');
const sealed = seal(content, [first.certificate, second.certificate]);

test('every recipient opens it, nobody else does', () => {
  for (const holder of [first, second]) {
    const opened = unwrap(unsealWithKey(sealed, holder.certificate, holder.privateKey));
    assert.deepEqual(new Uint8Array(opened), content);
  }
  assert.equal(codeOf(unsealWithKey(sealed, stranger.certificate, stranger.privateKey)), 'open-failed');
  assert.equal(codeOf(unsealWithKey(sealed, first.certificate, stranger.privateKey)), 'open-failed');
});

test("a token's way: the encrypted key out, the content key in", () => {
  const encrypted = unwrap(recipientKey(sealed, first.certificate));
  assert.equal(encrypted.length, 256);
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const key = privateDecrypt({ key: first.privateKey, padding, oaepHash: 'sha1' }, encrypted);
  assert.deepEqual(new Uint8Array(unwrap(openSealed(sealed, key))), content);
});

test('openssl opens it with either recipient', async () => {
  const file = await stand.file('sealed.p7m', sealed);
  for (const [name, holder] of Object.entries({ first, second })) {
    const certificate = await stand.file(`${name}.pem`, certificatePem(holder.certificate));
    const key = await stand.file(`${name}.key`, keyPem(holder.privateKey));
    const args = ['-inform', 'DER', '-in', file, '-recip', certificate, '-inkey', key];
    assert.deepEqual(new Uint8Array(await openssl('cms', '-decrypt', ...args)), content);
  }
});

test('we open what openssl seals', async () => {
  const certificate = await stand.file('to.pem', certificatePem(first.certificate));
  const input = await stand.file('plain.json', content);
  const output = `${stand.folder}/theirs.p7m`;
  const args = ['-aes-256-gcm', '-outform', 'DER', '-in', input, '-out', output, '-recip', certificate];
  const oaep = ['-keyopt', 'rsa_padding_mode:oaep', '-keyopt', 'rsa_oaep_md:sha1'];
  await openssl('cms', '-encrypt', '-binary', ...args, ...oaep);
  const theirs = await readFile(output);
  const opened = unwrap(unsealWithKey(theirs, first.certificate, first.privateKey));
  assert.deepEqual(new Uint8Array(opened), content);
  await openssl('cms', '-encrypt', '-binary', ...args);
  assert.equal(codeOf(readSealed(await readFile(output))), 'document-malformed');
});

test('its structure names recipients by issuer and serial number', () => {
  const { recipients, nonce, tag } = unwrap(readSealed(sealed));
  assert.deepEqual(
    recipients.map(({ serialNumber }) => serialNumber).toSorted(),
    [first, second].map(({ certificate }) => certificate.serialNumber).toSorted(),
  );
  assert.ok(recipients.every(({ algorithm }) => algorithm === 'rsa-oaep-sha1'));
  assert.equal(nonce.length, 12);
  assert.equal(tag.length, 16);
});

test('two sealings of one content share neither key nor nonce', () => {
  const [one, other] = [0, 1].map(() => unwrap(readSealed(seal(content, [first.certificate]))));
  assert.notDeepEqual(one?.nonce, other?.nonce);
  assert.notDeepEqual(one?.encryptedContent, other?.encryptedContent);
});

test('a wrong content key of any length fails the same way', () => {
  for (const length of [0, 16, 31, 32, 33]) {
    assert.deepEqual(openSealed(sealed, new Uint8Array(length)), {
      ok: false,
      error: { code: 'open-failed' },
    });
  }
});

test('sealing to nobody, to a curve or to a short key is a bug', async () => {
  const curve = await stand.person({}, generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  const short = await stand.person({}, rsaPair(1024));
  assert.throws(() => seal(content, []), RangeError);
  assert.throws(() => seal(content, [curve.certificate]), TypeError);
  assert.throws(() => seal(content, [first.certificate, short.certificate]), TypeError);
});

test('too large is refused before parsing', () => {
  assert.equal(codeOf(readSealed(new Uint8Array(largestSealed + 1))), 'document-too-large');
});

test('one inverted bit never opens to other content and never throws', () => {
  const bare = seal(content, [first.certificate]);
  fc.assert(
    fc.property(fc.nat(bare.length * 8 - 1), fc.uint8Array({ maxLength: 60 }), (bit, bytes) => {
      assert.equal(unsealWithKey(flipBit(bare, bit), first.certificate, first.privateKey).ok, false);
      assert.equal(codeOf(openSealed(bytes, new Uint8Array(32))), 'document-malformed');
    }),
    { numRuns: 500 },
  );
});
