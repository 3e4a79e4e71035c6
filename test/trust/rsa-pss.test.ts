import assert from 'node:assert/strict';
import { constants, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import fc from 'fast-check';
import { keyFault, schemeFor, schemeOf, verifies } from '../../trust/algorithms.ts';
import { certificateFault } from '../../trust/certificate.ts';
import { childrenOf, context, encode, readDer, tags } from '../../trust/der.ts';
import { encodeOid } from '../../trust/der-oid.ts';
import { algorithmIds } from '../../trust/object-identifiers.ts';
import { sealingFault } from '../../trust/sealed.ts';
import { encodeSignatureAlgorithm, isPssWithSha256 } from '../../trust/signature-parameters.ts';
import { assembleSignedData, readSignedData, signData, signedAttributes } from '../../trust/signed-data.ts';
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
const plain = await stand.person();
const restricted = await stand.person({}, await pssPair('sha256', 'sha256', 32));
const content = new TextEncoder().encode('{"type":"request","version":1}');
const signingTime = new Date('2026-11-22T09:32:05Z');
const chain = [stand.persons];
const ca = `${stand.pki.folder}/ca.pem`;
const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };

/** Signed as a token would that knows PSS only. */
function signedByPss({ certificate, privateKey }: Holder, saltLength = 32, carried = chain): Uint8Array {
  const attributes = signedAttributes({ content, certificate, signingTime });
  const signature = sign('sha256', attributes, { key: privateKey, ...padding, saltLength });
  return assembleSignedData({ content, attributes, signature, kind: 'rsa-pss', certificate, chain: carried });
}

/** A key of id-RSASSA-PSS with what it is restricted to. */
async function pssPair(digest: string, mask: string, salt: number) {
  const options = [`md:${digest}`, `mgf1_md:${mask}`, `saltlen:${salt}`];
  const args = options.flatMap((option) => ['-pkeyopt', `rsa_pss_keygen_${option}`]);
  const pem = await openssl('genpkey', '-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048', ...args);
  const privateKey = createPrivateKey(pem);
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

async function signedByOpenssl(holder: Holder, ...options: readonly string[]): Promise<Uint8Array> {
  const signer = await stand.file('pss.pem', certificatePem(holder.certificate) + keyPem(holder.privateKey));
  const input = await stand.file('pss.json', content);
  const output = `${stand.folder}/pss.p7s`;
  const pss = options.flatMap((option) => ['-keyopt', option]);
  const args = ['cms', '-sign', '-binary', '-nodetach', '-cades', '-outform', 'DER', '-md', 'sha256'];
  await openssl(...args, '-signer', signer, ...pss, '-in', input, '-out', output);
  return await readFile(output);
}

for (const [title, holder] of [
  ['a plain RSA key', plain],
  ['a key of id-RSASSA-PSS', restricted],
] as const) {
  test(`PSS by ${title}: openssl cms verifies what we assemble, up to the root`, async () => {
    const der = signedByPss(holder);
    assert.deepEqual(unwrap(readSignedData(der)).content, content);
    const file = await stand.file('ours-pss.p7s', der);
    const args = ['-inform', 'DER', '-in', file, '-CAfile', ca, '-purpose', 'any', '-cades'];
    assert.deepEqual(new Uint8Array(await openssl('cms', '-verify', ...args)), content);
  });

  test(`PSS by ${title}: we verify what openssl cms signs, with a salt of 32 only`, async () => {
    const pss = 'rsa_padding_mode:pss';
    const der = await signedByOpenssl(holder, pss, 'rsa_pss_saltlen:32');
    assert.deepEqual(unwrap(readSignedData(der)).content, content);
    assert.equal(unwrap(readSignedData(der)).signer.sha256, holder.certificate.sha256);
    const other = await signedByOpenssl(holder, pss, 'rsa_pss_saltlen:40');
    assert.equal(codeOf(readSignedData(other)), 'algorithm-refused');
  });
}

test('PSS of openssl with another digest in MGF1 is refused', async () => {
  const options = ['rsa_padding_mode:pss', 'rsa_pss_saltlen:32', 'rsa_mgf1_md:sha512'];
  assert.equal(codeOf(readSignedData(await signedByOpenssl(plain, ...options))), 'algorithm-refused');
});

test('a key of id-RSASSA-PSS signs and verifies by PSS only, in software too, and nothing is sealed to it', () => {
  const { certificate } = restricted;
  assert.equal(certificateFault(certificate, 'sign', new Date()), null);
  assert.equal(unwrap(schemeFor(certificate)).keyType, 'rsa-pss');
  assert.equal(codeOf(schemeFor(certificate, 'rsa')), 'algorithm-refused');
  assert.equal(sealingFault(certificate)?.code, 'algorithm-refused');
  const signed = signData({ ...restricted, content, chain, signingTime });
  assert.deepEqual(unwrap(readSignedData(signed)).content, content);
  for (const algorithm of [algorithmIds.sha256WithRsa, algorithmIds.rsaEncryption]) {
    const identifier = new AlgorithmIdentifier({ algorithm, parameters: null });
    assert.equal(codeOf(schemeOf(identifier, certificate, algorithmIds.sha256)), 'algorithm-refused');
  }
});

test('a plain RSA key signs by PKCS#1 v1.5 unless PSS is asked for; an EC key never by PSS', async () => {
  assert.equal(unwrap(schemeFor(plain.certificate)).keyType, 'rsa');
  assert.equal(unwrap(schemeFor(plain.certificate, 'rsa-pss')).keyType, 'rsa-pss');
  const ec = await stand.person({}, generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  assert.equal(codeOf(schemeFor(ec.certificate, 'rsa-pss')), 'algorithm-refused');
});

for (const [title, digest, mask, salt] of [
  ['SHA-384', 'sha384', 'sha384', 32],
  ['MGF1 with SHA-1', 'sha256', 'sha1', 32],
  ['a salt of at least 33', 'sha256', 'sha256', 33],
] as const) {
  test(`a key of id-RSASSA-PSS restricted to ${title} is refused`, async () => {
    const { publicKey } = await pssPair(digest, mask, salt);
    assert.equal(keyFault({ publicKey, keyAlgorithm: algorithmIds.rsassaPss })?.code, 'algorithm-refused');
  });
}

test('a signature by the other padding, or with another salt than it says, does not verify', () => {
  const { certificate, privateKey } = plain;
  const attributes = signedAttributes({ content, certificate, signingTime });
  const parts = { content, attributes, certificate, chain };
  const signature = sign('sha256', attributes, privateKey);
  const claimsPss = assembleSignedData({ ...parts, signature, kind: 'rsa-pss' });
  assert.equal(codeOf(readSignedData(claimsPss)), 'signature-invalid');
  const byPss = sign('sha256', attributes, { key: privateKey, ...padding });
  assert.equal(
    codeOf(readSignedData(assembleSignedData({ ...parts, signature: byPss }))),
    'signature-invalid',
  );
  for (const saltLength of [0, 20, 31, 33, 222]) {
    assert.equal(codeOf(readSignedData(signedByPss(plain, saltLength))), 'signature-invalid');
  }
});

const nullValue = Uint8Array.of(0x05, 0x00);
const oid = (type: string, ...rest: Uint8Array[]) => encode(tags.sequence, encodeOid(type), ...rest);
const salt = (...octets: number[]) => encode(context(2), encode(tags.integer, Uint8Array.from(octets)));
const hash = (type: string, ...rest: Uint8Array[]) => encode(context(0), oid(type, ...rest));
const mask = (type: string, ...rest: Uint8Array[]) =>
  encode(context(1), oid(algorithmIds.mgf1, oid(type, ...rest)));
const { sha256, sha384, sha512 } = algorithmIds;
const trailer = encode(context(3), Uint8Array.of(tags.integer, 1, 1));

test('RFC 4055: the parameters are SHA-256, MGF1 with SHA-256, salt 32, each digest with NULL or without', () => {
  for (const ofHash of [[nullValue], []])
    for (const ofMask of [[nullValue], []]) {
      const parameters = encode(tags.sequence, hash(sha256, ...ofHash), mask(sha256, ...ofMask), salt(32));
      assert.ok(isPssWithSha256(parameters));
    }
  const written = childrenOf(
    readDer(encodeSignatureAlgorithm(unwrap(schemeFor(plain.certificate, 'rsa-pss')))),
    0x30,
  );
  // What openssl 3 writes for the same options.
  assert.equal(
    Buffer.from(written[1]?.whole ?? []).toString('hex'),
    '3034a00f300d06096086480165030402010500a11c301a06092a864886f70d010108300d06096086480165030402010500a203020120',
  );
});

for (const [title, ...parts] of [
  ['nothing: SHA-1 by default'],
  ['no MGF1: SHA-1 by default', hash(sha256), salt(32)],
  ['no salt length: 20 by default', hash(sha256), mask(sha256)],
  ['no digest: SHA-1 by default', mask(sha256), salt(32)],
  ['SHA-384', hash(sha384), mask(sha384), salt(32)],
  ['two digests', hash(sha256), mask(sha512), salt(32)],
  ['a salt of 20', hash(sha256), mask(sha256), salt(20)],
  ['a salt length that is not minimal', hash(sha256), mask(sha256), salt(0, 32)],
  ['the default trailer written out', hash(sha256), mask(sha256), salt(32), trailer],
  ['another order', salt(32), hash(sha256), mask(sha256)],
  ['parameters of SHA-256 that are not NULL', hash(sha256, encode(tags.sequence)), mask(sha256), salt(32)],
] as const satisfies readonly (readonly [string, ...Uint8Array[]])[]) {
  test(`PSS parameters with ${title} are refused`, () => {
    const parameters = encode(tags.sequence, ...parts);
    assert.equal(isPssWithSha256(parameters), false);
    const identifier = new AlgorithmIdentifier({
      algorithm: algorithmIds.rsassaPss,
      parameters: parameters.slice().buffer,
    });
    assert.equal(codeOf(schemeOf(identifier, plain.certificate, sha256)), 'algorithm-refused');
  });
}

test('absent PSS parameters are refused: RFC 4055 wants them beside a signature', () => {
  for (const parameters of [null, nullValue.slice().buffer]) {
    const identifier = new AlgorithmIdentifier({ algorithm: algorithmIds.rsassaPss, parameters });
    assert.equal(codeOf(schemeOf(identifier, plain.certificate, sha256)), 'algorithm-refused');
    assert.equal(codeOf(schemeOf(identifier, restricted.certificate, sha256)), 'algorithm-refused');
  }
});

test('property: no bit of the parameters may change, and arbitrary ones are refused', () => {
  const good = encode(tags.sequence, hash(sha256, nullValue), mask(sha256, nullValue), salt(32));
  fc.assert(fc.property(fc.nat(good.length * 8 - 1), (bit) => !isPssWithSha256(flipBit(good, bit))));
  fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => !isPssWithSha256(bytes)));
});

test('property: one inverted bit of a document signed by PSS never verifies and never throws', () => {
  const bare = signedByPss(plain, 32, []);
  fc.assert(
    fc.property(fc.nat(bare.length * 8 - 1), (bit) => !readSignedData(flipBit(bare, bit)).ok),
    { numRuns: 400 },
  );
});

test('property: a PSS signature of any data verifies; an altered one, or of other data, never does', () => {
  const scheme = unwrap(schemeFor(plain.certificate, 'rsa-pss'));
  const other = createPublicKey(plain.privateKey);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(), (data, bit) => {
      const signature = sign('sha256', data, { key: plain.privateKey, ...padding });
      const carried = { publicKey: other, keyAlgorithm: algorithmIds.rsaEncryption };
      assert.ok(verifies(scheme, carried, data, signature));
      assert.ok(!verifies(scheme, carried, data, flipBit(signature, bit)));
      assert.ok(!verifies(scheme, carried, Buffer.concat([data, Uint8Array.of(1)]), signature));
    }),
    { numRuns: 40 },
  );
});
