import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import type { CertificateView } from '../../native/token-agents.ts';
import { type Certificate, purposeOf } from '../../trust/certificate.ts';
import { verifyChain } from '../../trust/chain.ts';
import { encode, tags } from '../../trust/der.ts';
import { encodeOid } from '../../trust/der-oid.ts';
import { digestBytes } from '../../trust/digests.ts';
import { algorithmIds } from '../../trust/object-identifiers.ts';
import { assembleSignedData, readSignedData, signData, signedAttributes } from '../../trust/signed-data.ts';
import { readStructure } from '../../trust/signed-data-structure.ts';
import type { Faults } from '../faults/faulty.ts';
import { type GostHelper, startGostHelper } from '../faults/gost-helper.ts';
import { importCertificate, trainingKeys } from '../stand/token/store.ts';
import { certificateOf, rsaPair, unwrap } from '../trust/fixtures.ts';
import { createEngineKey, type EngineKey, gostKinds, hasEngine } from '../trust/gost-engine.ts';
import { keptExamples } from '../trust/gost-examples.ts';
import { createGostExample, type GostExample } from '../trust/gost-pki.ts';
import { type Bench, makeBench, pin, type Running, runAgents } from './bench.ts';
import { openPinWindow } from './pin-window.ts';

const [kind512, kind256, kind2004] = gostKinds;
assert.ok(kind512 !== undefined && kind256 !== undefined && kind2004 !== undefined);
const placeholder = { kind: 'ec-p256', decrypts: false, alwaysAuthenticate: false } as const;
/** The token keeps the places; what is signed with them is the helper's. */
const keys = [
  ...trainingKeys.slice(0, 1),
  { id: '51', label: 'SIGN 512', ...placeholder },
  { id: '25', label: 'SIGN 256', ...placeholder },
] as const;
const content = Buffer.from('{"text":"Тексерілді"}');
const ofDigest = { 512: '0xd4321006', 256: '0x1201' };

interface Signer {
  readonly title: string;
  readonly bits: 512 | 256;
  readonly key: EngineKey;
  readonly example: GostExample;
  readonly certificate: Certificate;
}

const isThere = await hasEngine();
const signers: Signer[] = [];
let bench: Bench;
let helper: GostHelper;
let running: Running | null = null;

before(async () => {
  bench = await makeBench(keys);
  const pem = (id: string) => join(bench.folder, `${id}.pem`);
  helper = await startGostHelper(bench.folder, { '51': pem('51'), '25': pem('25') });
  if (!isThere) return;
  for (const [kind, bits, id] of [
    [kind512, 512, '51'],
    [kind256, 256, '25'],
  ] as const) {
    const key = await createEngineKey(kind, bench.folder, id);
    const root = await createEngineKey(kind, bench.folder, `${id}-root`);
    const example = await createGostExample(root, await createEngineKey(kind, bench.folder, `${id}-ca`), key);
    const certificate = certificateOf(example.person);
    signers.push({ title: kind.title, bits, key, example, certificate });
    const label = `GOST ${bits}`;
    await importCertificate(bench.store, { serial: bench.serial, pin }, { id, label, der: example.person });
  }
});
after(async () => {
  await helper.close();
  await bench.remove();
});
afterEach(() => running?.stop());

const gost = (): Faults => ({ 'gost-helper': helper.socket, 'gost-key': ['51:512', '25:256'] });

async function signOn({ agents }: Running, certificate: Certificate) {
  const attributes = signedAttributes({ content, certificate, signingTime: new Date() });
  const use = { tokenSerial: bench.serial, certificateSha256: certificate.sha256, data: attributes };
  const signed = await agents.sign({ ...use, pinPort: openPinWindow(pin).port });
  return { signed, attributes };
}

function viewOf({ agents }: Running, certificate: Certificate): CertificateView | undefined {
  const views = agents.tokens().flatMap(({ certificates }) => certificates);
  return views.find(({ sha256 }) => sha256 === certificate.sha256);
}

/** Our own verification up to the root, and the engine's over its own Streebog. */
async function assertGood(signer: Signer, made: Awaited<ReturnType<typeof signOn>>): Promise<void> {
  const { signed, attributes } = made;
  assert.ok(signed.ok, JSON.stringify(signed));
  const { signature, keyType: kind } = signed.value;
  assert.equal(kind, 'gost');
  const { certificate, example } = signer;
  const authority = certificateOf(example.authority);
  const parts = { content, attributes, signature, certificate, chain: [authority] };
  const read = unwrap(readSignedData(assembleSignedData(parts)));
  assert.deepEqual(Buffer.from(read.content), content);
  const anchors = { anchors: [certificateOf(example.root)] };
  assert.equal(unwrap(verifyChain(read.signer, read.certificates, anchors, new Date())).length, 3);
  const hash = digestBytes(signer.key.kind.digest, attributes);
  assert.ok(await signer.key.verifiesHash(hash, signature), 'the engine verifies');
  const altered = digestBytes(signer.key.kind.digest, Buffer.concat([attributes, content]));
  assert.ok(!(await signer.key.verifiesHash(altered, signature)));
}

test('both GOST certificates of the token are offered for signing, and the engine is there', (t) => {
  if (!isThere) t.diagnostic('no GOST engine: only what is refused is tested');
  assert.equal(signers.length, isThere ? 2 : 0);
  for (const { certificate } of signers) assert.equal(purposeOf(certificate), 'sign');
});

for (const bits of [512, 256] as const)
  for (const [form, faults] of [
    ['s‖r from the high end (RFC 4491)', {}],
    ["НУЦ РК's own form", { 'gost-form': 'nuc' }],
    ['r‖s from the high end', { 'gost-form': 'r-s' }],
    ['s‖r from the low end', { 'gost-form': 's-r-low' }],
    ['RFC 4491, hashed on the token', { 'no-mechanism': [ofDigest[bits]] }],
  ] as const)
    test(`ГОСТ 34.10-2015 of ${bits} bits: the token gives ${form}; the document verifies here and in the engine`, async () => {
      running = await runAgents(bench, {}, { ...gost(), ...faults });
      const before = helper.requests.length;
      for (const signer of signers.filter((one) => one.bits === bits)) {
        const view = viewOf(running, signer.certificate);
        assert.deepEqual([view?.offered, view?.fault], [true, null]);
        await assertGood(signer, await signOn(running, signer.certificate));
      }
      const hashes = 'no-mechanism' in faults ? [`digest ${bits}`] : [];
      const asked = isThere ? [...hashes, `sign ${bits === 512 ? '51' : '25'}`] : [];
      assert.deepEqual(helper.requests.slice(before), asked);
    });

test('the document names the Kazakh identifiers of digest and signature, the latter with NULL', async () => {
  running = await runAgents(bench, {}, gost());
  for (const { certificate, bits } of signers) {
    const { signed, attributes } = await signOn(running, certificate);
    assert.ok(signed.ok);
    const parts = { content, attributes, signature: signed.value.signature, certificate, chain: [] };
    const der = assembleSignedData(parts);
    const [info] = readStructure(der).signers;
    const is512 = bits === 512;
    assert.equal(
      info?.digestAlgorithm.algorithm,
      is512 ? algorithmIds.streebog512 : algorithmIds.streebog256,
    );
    const id = is512 ? algorithmIds.gost2015Signature512 : algorithmIds.gost2015Signature256;
    assert.equal(info?.signatureAlgorithm.algorithm, id);
    assert.ok(
      Buffer.from(der).includes(Buffer.from(encode(tags.sequence, encodeOid(id), Uint8Array.of(5, 0)))),
    );
  }
});

for (const [title, faults, code] of [
  ['has no mechanism of ГОСТ', {}, 'mechanism-absent'],
  ['gives something that is no signature of this key', { 'gost-form': 'broken' }, 'signature-invalid'],
  ['cannot compute', { 'gost-helper': '/nowhere' }, 'driver-error'],
] as const)
  test(`a token that ${title} is named so, and nothing is given out`, async () => {
    const isLess = code === 'mechanism-absent';
    running = await runAgents(bench, {}, isLess ? {} : { ...gost(), ...faults });
    for (const { certificate } of signers) {
      const { signed } = await signOn(running, certificate);
      assert.equal(signed.ok ? 'ok' : signed.error.code, code);
      assert.equal(running.agents.drivers()[0]?.state, 'ready');
    }
  });

test('no software signs with ГОСТ, and a key of 34.310-2004 signs nowhere', async () => {
  const [example512, , example2004] = await keptExamples();
  const certificate = certificateOf(example512?.person ?? new Uint8Array());
  const { privateKey } = rsaPair();
  const input = { content, certificate, signingTime: new Date(), chain: [], privateKey };
  assert.throws(() => signData(input), /no software signs with ГОСТ/);
  const old = certificateOf(example2004?.person ?? new Uint8Array());
  assert.throws(() => signedAttributes({ ...input, certificate: old }), TypeError);
});

test('RSA on the same token still signs, and is opened to', async () => {
  running = await runAgents(bench, {}, gost());
  const views = running.agents.tokens().flatMap(({ certificates }) => certificates);
  const auth = views.find(({ purpose, offered }) => purpose === 'auth' && offered)?.certificate;
  assert.ok(auth != null);
  const { signed } = await signOn(running, auth);
  assert.equal(signed.ok && signed.value.keyType, 'rsa');
});
