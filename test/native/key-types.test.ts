import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createPublicKey, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { type Certificate, readCertificate } from '../../trust/certificate.ts';
import { assembleSignedData, readSignedData, signedAttributes } from '../../trust/signed-data.ts';
import { trainingKeys } from '../stand/token/store.ts';
import { type Bench, makeBench, pin, type Running, runAgents } from './bench.ts';
import { openPinWindow } from './pin-window.ts';

const run = promisify(execFile);
const more = { decrypts: false, alwaysAuthenticate: false };
const keys = [
  ...trainingKeys,
  { id: '03', label: 'SIGN 4096', kind: 'rsa-4096', ...more },
  { id: '04', label: 'SIGN P-256', kind: 'ec-p256', ...more },
  { id: '05', label: 'SIGN P-384', kind: 'ec-p384', ...more },
] as const;

let bench: Bench;
let running: Running;

before(async () => {
  bench = await makeBench(keys);
  running = await runAgents(bench);
});
after(async () => {
  running.stop();
  await bench.remove();
});

function certificateOf(index: number): Certificate {
  const wanted = Buffer.from(bench.publicKeys[index] ?? []);
  const views = running.agents.tokens().flatMap(({ certificates }) => certificates);
  const found = views.find(({ certificate }) =>
    wanted.equals(Buffer.from(certificate?.encodings.publicKey ?? [])),
  );
  if (found?.certificate == null) throw new Error(`no certificate of key ${index}`);
  return found.certificate;
}

/** Signs documents under one PIN and wraps each as the workstation does. */
async function signAll(index: number, contents: readonly Uint8Array[], window = openPinWindow(pin)) {
  const certificate = certificateOf(index);
  const chain = readCertificate(bench.pki.authorities.persons);
  assert.ok(chain.ok);
  const list = contents.map((content) => signedAttributes({ content, certificate, signingTime: new Date() }));
  const use = { tokenSerial: bench.serial, certificateSha256: certificate.sha256, pinPort: window.port };
  const signed = await running.agents.signBatch({ ...use, list });
  if (!signed.ok) return signed;
  const documents = signed.value.map(({ signature }, place) => {
    const content = contents[place] ?? new Uint8Array();
    const attributes = list[place] ?? new Uint8Array();
    return assembleSignedData({ content, attributes, signature, certificate, chain: [chain.value] });
  });
  return { ok: true, value: documents } as const;
}

async function verifiedByOpenssl(der: Uint8Array): Promise<string> {
  const file = join(bench.folder, `${randomBytes(6).toString('hex')}.p7s`);
  await writeFile(file, der);
  const trusted = ['-CAfile', join(bench.pki.folder, 'ca.pem'), '-purpose', 'any'];
  const { stdout } = await run('openssl', ['cms', '-verify', '-inform', 'DER', '-in', file, ...trusted]);
  return stdout;
}

for (const [index, name, size] of [
  [1, 'RSA-2048', 2048],
  [2, 'RSA-4096', 4096],
  [3, 'ECDSA P-256', 'prime256v1'],
  [4, 'ECDSA P-384', 'secp384r1'],
] as const)
  test(`${name}: openssl cms verifies, up to the root, what the token signed through the agent`, async () => {
    const key = createPublicKey({
      ...{ key: Buffer.from(bench.publicKeys[index] ?? []), type: 'spki', format: 'der' },
    });
    const details = key.asymmetricKeyDetails;
    assert.equal(details?.modulusLength ?? details?.namedCurve, size);
    const signed = await signAll(index, [Buffer.from(`{"key":"${name}"}`)]);
    assert.ok(signed.ok);
    const [document = new Uint8Array()] = signed.value;
    assert.ok(readSignedData(document).ok);
    assert.equal(await verifiedByOpenssl(document), `{"key":"${name}"}`);
  });

test('a declared list takes one PIN and one login, and each document is signed by itself', async () => {
  const before = bench.control.calls().length;
  const window = openPinWindow(pin);
  const contents = Array.from({ length: 20 }, (_, place) => Buffer.from(`{"document":${place}}`));
  const signed = await signAll(1, contents, window);
  assert.ok(signed.ok);
  assert.equal(window.asked().length, 1);
  const logins = bench.control
    .calls()
    .slice(before)
    .filter((call) => call.startsWith('C_Login '));
  assert.deepEqual(logins, ['C_Login 0x0']);
  for (const [place, document] of signed.value.entries()) {
    const read = readSignedData(document);
    assert.ok(read.ok);
    assert.equal(Buffer.from(read.value.content).toString(), `{"document":${place}}`);
  }
  assert.equal(await verifiedByOpenssl(signed.value[19] ?? new Uint8Array()), '{"document":19}');
});

test('the end of the session in the middle of a list ends it: nothing of what was signed is given out', async () => {
  bench.control.set({ hang: ['C_Sign:0.2'] });
  const window = openPinWindow(pin);
  const signed = signAll(
    1,
    Array.from({ length: 20 }, () => Buffer.from('{}')),
    window,
  );
  await window.question(1);
  await new Promise((resolve) => setTimeout(resolve, 900));
  const before = bench.control.calls().filter((call) => call.startsWith('C_Sign ')).length;
  running.agents.cancel();
  assert.deepEqual(await signed, { ok: false, error: { code: 'pin-cancelled' } });
  const made = bench.control.calls().filter((call) => call.startsWith('C_Sign ')).length;
  assert.ok(made - before <= 2, `${made - before} more`);
  assert.equal(
    bench.control
      .calls()
      .filter((call) => /^C_Log/.test(call))
      .at(-1),
    'C_Logout 0x0',
  );
  bench.control.set({});
});

test('a token that goes in the middle of a list ends it: none of it counts', async () => {
  const window = openPinWindow();
  const signed = signAll(
    1,
    Array.from({ length: 5 }, () => Buffer.from('{}')),
    window,
  );
  await window.question(1);
  bench.control.set({ 'removed-in': 'C_GetSessionInfo' });
  window.reply({ kind: 'pin', pin });
  assert.deepEqual(await signed, { ok: false, error: { code: 'token-removed' } });
  bench.control.set({});
});
