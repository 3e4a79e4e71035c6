import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { addSigner } from '../../trust/co-signing.ts';
import { readSignedDataOfAll } from '../../trust/signed-content.ts';
import { ecdsaRawToDer, readSignedData, signData, signedAttributes } from '../../trust/signed-data.ts';
import { readStructure } from '../../trust/signed-data-structure.ts';
import {
  certificatePem,
  codeOf,
  createStand,
  flipBit,
  type Holder,
  keyPem,
  openssl,
  unwrap,
} from './fixtures.ts';

const stand = await createStand();
const applicant = await stand.person();
const head = await stand.person({ surname: 'БАСШЫ' });
const content = new TextEncoder().encode('{"type":"application","version":1}');
const signingTime = new Date('2026-11-22T09:32:05Z');
const chain = [stand.persons];
const single = signData({ ...applicant, content, chain, signingTime });
const ca = `${stand.pki.folder}/ca.pem`;

/** What a token does: signs the attributes over the content of the document. */
function signatureOf({ certificate, privateKey }: Holder, over: Uint8Array = content) {
  const attributes = signedAttributes({ content: over, certificate, signingTime });
  return {
    attributes,
    signature: new Uint8Array(sign('sha256', attributes, privateKey)),
    certificate,
    chain,
  };
}
const both = unwrap(addSigner(single, signatureOf(head)));

test('the head signs beside the applicant: both are read, the first signature is untouched', () => {
  const read = unwrap(readSignedDataOfAll(both));
  assert.deepEqual(read.content, content);
  const names = read.signers.map(({ certificate }) => certificate.sha256);
  assert.deepEqual(new Set(names), new Set([applicant.certificate.sha256, head.certificate.sha256]));
  assert.equal(read.certificates.length, 3);
  const [first] = readStructure(Uint8Array.from(single)).signers;
  assert.ok(first !== undefined && Buffer.from(both).includes(Buffer.from(first.whole)));
});

test('where one signer is expected, two are refused', () => {
  assert.equal(codeOf(readSignedData(both)), 'document-malformed');
  assert.equal(unwrap(readSignedDataOfAll(single)).signers.length, 1);
});

test('openssl verifies the co-signed document, also as CAdES', async () => {
  const file = await stand.file('both.p7s', both);
  const args = ['cms', '-verify', '-inform', 'DER', '-in', file, '-CAfile', ca, '-purpose', 'any'];
  assert.deepEqual(new Uint8Array(await openssl(...args, '-cades')), content);
});

test("openssl's resigned document is read by us", async () => {
  const first = await stand.file('one.p7s', single);
  const pem = await stand.file('head.pem', certificatePem(head.certificate) + keyPem(head.privateKey));
  const out = `${stand.folder}/resigned.p7s`;
  const args = ['cms', '-resign', '-inform', 'DER', '-outform', 'DER', '-in', first, '-nodetach'];
  await openssl(...args, '-cades', '-md', 'sha256', '-signer', pem, '-out', out);
  assert.equal(unwrap(readSignedDataOfAll(await readFile(out))).signers.length, 2);
});

test('signers of different digests stand side by side, and openssl agrees', async () => {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const elliptic = await stand.person({}, keys);
  const attributes = signedAttributes({ content, certificate: elliptic.certificate, signingTime });
  const raw = sign('sha384', attributes, { key: keys.privateKey, dsaEncoding: 'ieee-p1363' });
  const { certificate } = elliptic;
  const parts = { attributes, signature: ecdsaRawToDer(raw), certificate, chain };
  const three = unwrap(addSigner(both, parts));
  assert.equal(unwrap(readSignedDataOfAll(three)).signers.length, 3);
  const file = await stand.file('three.p7s', three);
  await openssl('cms', '-verify', '-cades', '-inform', 'DER', '-in', file, '-CAfile', ca, '-purpose', 'any');
});

test('the same signer twice, other content, another key and a fifth signer are refused', async () => {
  assert.equal(codeOf(addSigner(single, signatureOf(applicant))), 'document-malformed');
  assert.equal(codeOf(addSigner(single, signatureOf(head, new Uint8Array(3)))), 'signature-invalid');
  const forged = { ...signatureOf(head), signature: signatureOf(applicant).signature };
  assert.equal(codeOf(addSigner(single, forged)), 'signature-invalid');
  assert.equal(codeOf(addSigner(content, signatureOf(head))), 'document-malformed');
  let many = both;
  for (const surname of ['ҮШІНШІ', 'ТӨРТІНШІ']) {
    many = unwrap(addSigner(many, signatureOf(await stand.person({ surname }))));
  }
  assert.equal(codeOf(addSigner(many, signatureOf(await stand.person()))), 'document-malformed');
});

test('one signature that fails makes the whole document fail', () => {
  const { signers } = readStructure(Uint8Array.from(both));
  for (const { signature } of signers) {
    const at = Buffer.from(both).indexOf(signature);
    const code = codeOf(readSignedDataOfAll(flipBit(both, at * 8 + 77)));
    assert.equal(code, 'signature-invalid');
  }
});

test('mutated co-signed documents never throw and never say other content', () => {
  fc.assert(
    fc.property(fc.nat(both.length * 8 - 1), fc.uint8Array({ maxLength: 40 }), (bit, bytes) => {
      const at = Math.floor(bit / 8);
      const spliced = Buffer.concat([both.subarray(0, at), bytes, both.subarray(at + bytes.length)]);
      for (const input of [flipBit(both, bit), spliced, both.subarray(0, at), bytes]) {
        const read = readSignedDataOfAll(input);
        assert.ok(!read.ok || Buffer.from(read.value.content).equals(content));
        addSigner(input, signatureOf(head));
      }
    }),
    { numRuns: 100 },
  );
});
