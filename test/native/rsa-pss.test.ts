import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createPublicKey, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { promisify } from 'node:util';
import { type Certificate, readCertificate } from '../../trust/certificate.ts';
import { encode, tags } from '../../trust/der.ts';
import { encodeOid } from '../../trust/der-oid.ts';
import { algorithmIds } from '../../trust/object-identifiers.ts';
import { assembleSignedData, readSignedData, signedAttributes } from '../../trust/signed-data.ts';
import { importCertificate, trainingKeys } from '../stand/token/store.ts';
import { type Bench, makeBench, offered, person, pin, type Running, runAgents } from './bench.ts';
import { openPinWindow } from './pin-window.ts';

const run = promisify(execFile);
const keys = [
  ...trainingKeys.slice(0, 1),
  { id: '03', label: 'SIGN 4096', kind: 'rsa-4096', decrypts: false, alwaysAuthenticate: false },
] as const;

let bench: Bench;
let running: Running | null = null;

before(async () => {
  bench = await makeBench(keys);
});
after(() => bench.remove());
afterEach(() => running?.stop());

const content = Buffer.from('{"padding":"PSS"}');
const pkcs1 = ['CKM_SHA256_RSA_PKCS', 'CKM_RSA_PKCS'];

async function signOn({ agents }: Running, certificate: Certificate) {
  const attributes = signedAttributes({ content, certificate, signingTime: new Date() });
  const use = { tokenSerial: bench.serial, certificateSha256: certificate.sha256, data: attributes };
  const signed = await agents.sign({ ...use, pinPort: openPinWindow(pin).port });
  if (!signed.ok) return { error: signed.error };
  const { signature, keyType: kind } = signed.value;
  const authority = readCertificate(bench.pki.authorities.persons);
  const chain = authority.ok ? [authority.value] : [];
  return { kind, der: assembleSignedData({ content, attributes, signature, kind, certificate, chain }) };
}

async function assertGood(signed: Awaited<ReturnType<typeof signOn>>, kind: string): Promise<void> {
  assert.equal(signed.kind, kind);
  const der = signed.der ?? new Uint8Array();
  assert.ok(readSignedData(der).ok);
  const file = join(bench.folder, `${randomBytes(6).toString('hex')}.p7s`);
  await writeFile(file, der);
  const trusted = ['-CAfile', join(bench.pki.folder, 'ca.pem')];
  const args = ['cms', '-verify', '-inform', 'DER', '-in', file, ...trusted, '-purpose', 'any'];
  assert.equal((await run('openssl', args)).stdout, content.toString());
}

function signCertificate({ agents }: Running): Certificate {
  const { certificate } = offered(agents, 'sign');
  assert.ok(certificate !== null);
  return certificate;
}

for (const [missing, kind] of [
  [[], 'rsa'],
  [['CKM_SHA256_RSA_PKCS'], 'rsa'],
  [pkcs1, 'rsa-pss'],
  [[...pkcs1, 'CKM_SHA256_RSA_PKCS_PSS'], 'rsa-pss'],
] as const)
  test(`a token without ${missing.join(', ') || 'any gap'} signs by ${kind}; openssl cms verifies it`, async () => {
    running = await runAgents(bench, {}, { 'no-mechanism': missing });
    await assertGood(await signOn(running, signCertificate(running)), kind);
  });

test('a token that knows no mechanism of RSA is named, and nothing is signed', async () => {
  const missing = [...pkcs1, 'CKM_SHA256_RSA_PKCS_PSS', 'CKM_RSA_PKCS_PSS'];
  running = await runAgents(bench, {}, { 'no-mechanism': missing });
  const { error } = await signOn(running, signCertificate(running));
  assert.equal(error?.code, 'mechanism-absent');
  assert.match(error?.params?.['algorithm'] ?? '', /1\.2\.840\.113549\.1\.1\.11/);
  assert.equal(running.agents.drivers()[0]?.fault, null, 'that is no fault of the driver');
});

test('a driver that knows a mechanism at C_SignInit and not at C_Sign is signed with by the next one', async () => {
  running = await runAgents(bench, {}, { 'no-mechanism': ['CKM_SHA256_RSA_PKCS'], 'mechanism-late': 1 });
  await assertGood(await signOn(running, signCertificate(running)), 'rsa');
});

test('a certificate of id-RSASSA-PSS signs by PSS only', async () => {
  const rsa = createPublicKey({ key: Buffer.from(bench.publicKeys[1] ?? []), type: 'spki', format: 'der' });
  const pkcs1Key = Uint8Array.from(rsa.export({ type: 'pkcs1', format: 'der' }));
  const algorithm = encode(tags.sequence, encodeOid(algorithmIds.rsassaPss));
  const publicKey = encode(tags.sequence, algorithm, encode(tags.bitString, Uint8Array.of(0), pkcs1Key));
  const der = await bench.pki.issuePerson({ ...person, purpose: 'sign', publicKey });
  await importCertificate(bench.store, { serial: bench.serial, pin }, { id: '03', label: 'SIGN PSS', der });
  running = await runAgents(bench);
  const views = running.agents.tokens().flatMap(({ certificates }) => certificates);
  const found = views.find(({ certificate }) => certificate?.keyAlgorithm === algorithmIds.rsassaPss);
  assert.ok(found?.certificate != null && found.offered);
  await assertGood(await signOn(running, found.certificate), 'rsa-pss');
  bench.control.set({ 'no-mechanism': ['CKM_SHA256_RSA_PKCS_PSS', 'CKM_RSA_PKCS_PSS'] });
  assert.equal((await signOn(running, found.certificate)).error?.code, 'mechanism-absent');
});
