import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { keyFault } from '../../trust/algorithms.ts';
import { largestSignedData } from '../../trust/signed-content.ts';
import {
  assembleSignedData,
  ecdsaRawToDer,
  readSignedData,
  signData,
  signedAttributes,
} from '../../trust/signed-data.ts';
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
const signer = await stand.person();
const other = await stand.person();
const content = new TextEncoder().encode('{"type":"request","version":1}');
const signingTime = new Date('2026-11-22T09:32:05.120Z');
const chain = [stand.persons];
const document = signData({ ...signer, content, chain, signingTime });
const ca = `${stand.pki.folder}/ca.pem`;

test('a document is read back with content, signer and time cut to the second', () => {
  const read = unwrap(readSignedData(document));
  assert.deepEqual(read.content, content);
  assert.equal(read.signer.sha256, signer.certificate.sha256);
  assert.equal(read.certificates.length, 2);
  assert.equal(read.signingTime.toISOString(), '2026-11-22T09:32:05.000Z');
});

test('openssl verifies our document against the root alone, also as CAdES', async () => {
  const file = await stand.file('ours.p7s', document);
  const plain = ['cms', '-verify', '-inform', 'DER', '-in', file, '-CAfile', ca, '-purpose', 'any'];
  assert.deepEqual(new Uint8Array(await openssl(...plain)), content);
  assert.deepEqual(new Uint8Array(await openssl(...plain, '-cades')), content);
});

test("we verify openssl's CAdES document, and openssl's plain one is refused for want of the reference", async () => {
  const certificate = await stand.file('signer.pem', certificatePem(signer.certificate));
  const key = await stand.file('signer.key', keyPem(signer.privateKey));
  const input = await stand.file('input.json', content);
  const output = `${stand.folder}/theirs.p7s`;
  const args = ['cms', '-sign', '-binary', '-nodetach', '-outform', 'DER', '-md', 'sha256'];
  const files = ['-signer', certificate, '-inkey', key, '-in', input, '-out', output];
  await openssl(...args, '-cades', ...files);
  const read = unwrap(readSignedData(await readFile(output)));
  assert.deepEqual(read.content, content);
  assert.equal(read.signer.sha256, signer.certificate.sha256);
  await openssl(...args, ...files);
  assert.equal(codeOf(readSignedData(await readFile(output))), 'document-malformed');
  await openssl(...args, '-cades', '-keyid', ...files);
  assert.equal(codeOf(readSignedData(await readFile(output))), 'document-malformed');
});

test('two signers, a detached content and SHA-1 are refused', async () => {
  const first = await stand.file('first.pem', certificatePem(signer.certificate) + keyPem(signer.privateKey));
  const second = await stand.file('second.pem', certificatePem(other.certificate) + keyPem(other.privateKey));
  const input = await stand.file('input2.json', content);
  const output = `${stand.folder}/bad.p7s`;
  const args = ['cms', '-sign', '-binary', '-cades', '-outform', 'DER', '-in', input, '-out', output];
  await openssl(...args, '-nodetach', '-signer', first, '-signer', second);
  assert.equal(codeOf(readSignedData(await readFile(output))), 'document-malformed');
  await openssl(...args, '-signer', first);
  assert.equal(codeOf(readSignedData(await readFile(output))), 'document-malformed');
  await openssl(...args, '-nodetach', '-md', 'sha1', '-signer', first);
  assert.equal(codeOf(readSignedData(await readFile(output))), 'algorithm-refused');
});

for (const [curve, digest] of [
  ['P-256', 'sha256'],
  ['P-384', 'sha384'],
] as const) {
  test(`a token's raw ECDSA signature on ${curve} becomes a document openssl verifies`, async () => {
    const keys = generateKeyPairSync('ec', { namedCurve: curve });
    const { certificate } = await stand.person({}, keys);
    const attributes = signedAttributes({ content, certificate, signingTime });
    const raw = sign(digest, attributes, { key: keys.privateKey, dsaEncoding: 'ieee-p1363' });
    const signature = ecdsaRawToDer(raw);
    const der = assembleSignedData({ content, attributes, signature, certificate, chain });
    assert.deepEqual(unwrap(readSignedData(der)).content, content);
    const file = await stand.file(`${curve}.p7s`, der);
    await openssl(
      'cms',
      '-verify',
      '-cades',
      '-inform',
      'DER',
      '-in',
      file,
      '-CAfile',
      ca,
      '-purpose',
      'any',
    );
  });
}

test('ecdsaRawToDer equals what node encodes, for numbers with leading zeros and high bits', () => {
  const raw = new Uint8Array(64);
  raw[5] = 0x80;
  raw[63] = 0x7f;
  const der = Buffer.from(ecdsaRawToDer(raw)).toString('hex');
  assert.equal(der, `3021021c0080${'00'.repeat(26)}02017f`);
  assert.throws(() => ecdsaRawToDer(new Uint8Array(63)), RangeError);
});

test('the attributes are one DER SET in ascending order', () => {
  const attributes = signedAttributes({ content, certificate: signer.certificate, signingTime });
  assert.equal(attributes[0], 0x31);
  const time = Buffer.from('170d3236313132323039333230355a', 'hex');
  assert.ok(Buffer.from(attributes).includes(time), 'signing-time is UTCTime with seconds');
});

test('a signature by another key, or over other content, is invalid', () => {
  const attributes = signedAttributes({ content, certificate: signer.certificate, signingTime });
  const forged = sign('sha256', attributes, other.privateKey);
  const parts = { attributes, certificate: signer.certificate, chain };
  const byOther = assembleSignedData({ ...parts, content, signature: forged });
  assert.equal(codeOf(readSignedData(byOther)), 'signature-invalid');
  const genuine = sign('sha256', attributes, signer.privateKey);
  const altered = assembleSignedData({ ...parts, content: new Uint8Array(30), signature: genuine });
  assert.equal(codeOf(readSignedData(altered)), 'signature-invalid');
});

test('a certificate put in place of the one the signer meant is refused (signing-certificate-v2)', async () => {
  const pair = { publicKey: signer.certificate.publicKey, privateKey: signer.privateKey };
  assert.ok(pair.publicKey !== null);
  const twin = await stand.person({ surname: 'БАСҚА' }, { ...pair, publicKey: pair.publicKey });
  const attributes = signedAttributes({ content, certificate: signer.certificate, signingTime });
  const signature = sign('sha256', attributes, signer.privateKey);
  const swapped = assembleSignedData({
    content,
    attributes,
    signature,
    certificate: twin.certificate,
    chain,
  });
  assert.equal(codeOf(readSignedData(swapped)), 'signature-invalid');
});

for (const [title, keys] of [
  ['a short RSA key', rsaPair(1024)],
  ['an RSA key of exponent 3', generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 })],
  ['a curve outside the table', generateKeyPairSync('ec', { namedCurve: 'P-521' })],
] as const) {
  test(`${title} is refused, whoever signed with it`, async () => {
    const holder = await stand.person({}, keys);
    assert.throws(() => signData({ ...holder, content, chain, signingTime }), TypeError);
    const pem = certificatePem(holder.certificate) + keyPem(holder.privateKey);
    const file = await stand.file('refused.pem', pem);
    const input = await stand.file('refused.json', content);
    const output = `${stand.folder}/refused.p7s`;
    const args = ['-binary', '-nodetach', '-cades', '-outform', 'DER', '-signer', file];
    await openssl('cms', '-sign', ...args, '-in', input, '-out', output);
    assert.equal(codeOf(readSignedData(await readFile(output))), 'algorithm-refused');
  });
}

test('Ed25519 is for checkpoints and sessions, not for documents', async () => {
  const holder = await stand.person({}, generateKeyPairSync('ed25519'));
  assert.throws(() => signData({ ...holder, content, chain, signingTime }), TypeError);
  assert.equal(keyFault(holder.certificate)?.code, 'algorithm-refused');
});

test('a document above 1 MiB is refused before it is parsed', () => {
  assert.equal(codeOf(readSignedData(new Uint8Array(largestSignedData + 1))), 'document-too-large');
  const large = signData({ ...signer, content: new Uint8Array(1_000_000), chain, signingTime });
  assert.equal(unwrap(readSignedData(large)).content.length, 1_000_000);
});

test('trailing bytes and BER lengths are refused: one document has one encoding', () => {
  assert.equal(codeOf(readSignedData(Buffer.concat([document, Uint8Array.of(0)]))), 'document-malformed');
  const length = document.length - 4;
  const longForm = Buffer.concat([
    Uint8Array.of(0x30, 0x83, 0, length >> 8, length & 0xff),
    document.subarray(4),
  ]);
  assert.equal(codeOf(readSignedData(longForm)), 'document-malformed');
});

test('one inverted bit anywhere never verifies and never throws', () => {
  const bare = signData({ ...signer, content, chain: [], signingTime });
  fc.assert(
    fc.property(fc.nat(bare.length * 8 - 1), (bit) => {
      assert.equal(readSignedData(flipBit(bare, bit)).ok, false);
    }),
    { numRuns: 800 },
  );
});

test('cut, spliced and arbitrary bytes never verify and never throw', () => {
  const place = fc.nat(document.length - 1);
  fc.assert(
    fc.property(place, fc.uint8Array({ maxLength: 40 }), (at, bytes) => {
      const spliced = Buffer.concat([document.subarray(0, at), bytes, document.subarray(at + bytes.length)]);
      const isSame = Buffer.from(document).equals(spliced);
      assert.ok(isSame || !readSignedData(document.subarray(0, at)).ok);
      const read = readSignedData(spliced);
      assert.ok(!read.ok || Buffer.from(read.value.content).equals(content));
      readSignedData(bytes);
    }),
    { numRuns: 500 },
  );
});
