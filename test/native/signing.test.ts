import assert from 'node:assert/strict';
import {
  constants,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  publicEncrypt,
  randomBytes,
  verify,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { CertificateView } from '../../native/token-agents.ts';
import { importCertificate, trainingKeys } from '../stand/token/store.ts';
import { type Bench, makeBench, offered, person, pin, type Running, runAgents } from './bench.ts';
import { openPinWindow } from './pin-window.ts';

const extraKeys = [
  { id: '03', label: 'SIGN EXPIRED', kind: 'rsa-2048', decrypts: false, alwaysAuthenticate: false },
  { id: '04', label: 'SIGN P-256', kind: 'ec-p256', decrypts: false, alwaysAuthenticate: false },
  { id: '05', label: 'SIGN P-384', kind: 'ec-p384', decrypts: false, alwaysAuthenticate: true },
] as const;

let bench: Bench;
let running: Running;

before(async () => {
  bench = await makeBench([...trainingKeys, ...extraKeys]);
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const der = await bench.pki.issuePerson({ ...person, purpose: 'sign', publicKey: spki });
  await importCertificate(bench.store, { serial: bench.serial, pin }, { id: '7f', label: 'KEYLESS', der });
  running = await runAgents(bench);
});
after(async () => {
  running.stop();
  await bench.remove();
});

const data = new TextEncoder().encode('a set of signed attributes');
const calls = (name: RegExp) => bench.control.calls().filter((call) => name.test(call));

/** The certificate of the n-th key made. */
function certificateOf(index: number): CertificateView {
  const wanted = Buffer.from(bench.publicKeys[index] ?? []);
  const [token] = running.agents.tokens();
  const found = token?.certificates.find(({ certificate }) =>
    wanted.equals(Buffer.from(certificate?.encodings.publicKey ?? [])),
  );
  if (found === undefined) throw new Error(`no certificate of key ${index}`);
  return found;
}

const publicKeyOf = ({ certificate }: CertificateView): KeyObject =>
  createPublicKey({ key: Buffer.from(certificate?.encodings.publicKey ?? []), type: 'spki', format: 'der' });

const signWith = (view: CertificateView, pinPort = openPinWindow(pin).port) =>
  running.agents.sign({ tokenSerial: bench.serial, certificateSha256: view.sha256, data, pinPort });

test('the token shows its certificates: which signs, which authenticates, and why another is not offered', () => {
  const [token, ...more] = running.agents.tokens();
  assert.deepEqual(more, []);
  assert.equal(token?.serial, bench.serial);
  assert.equal(token.label, 'TRAINING');
  assert.deepEqual(token.pin, {
    minLength: 4,
    maxLength: 255,
    counter: 'full',
    protectedAuthenticationPath: false,
  });
  assert.equal(certificateOf(0).purpose, 'auth');
  assert.equal(certificateOf(0).offered, true);
  assert.equal(certificateOf(1).purpose, 'sign');
  assert.equal(certificateOf(1).offered, true);
  assert.equal(certificateOf(2).offered, false);
  assert.equal(certificateOf(2).fault?.code, 'certificate-expired');
  assert.equal(certificateOf(0).certificate?.subject.iin, person.iin);
});

test('RSA: what the token signed verifies with its certificate', async () => {
  const view = offered(running.agents, 'auth');
  const signed = await signWith(view);
  assert.ok(signed.ok);
  assert.equal(signed.value.keyType, 'rsa');
  assert.ok(verify('sha256', data, publicKeyOf(view), signed.value.signature));
  assert.ok(!verify('sha256', Buffer.from('other'), publicKeyOf(view), signed.value.signature));
});

test('EC: P-256 and P-384 signatures are DER and verify', async () => {
  for (const [index, digest] of [
    [3, 'sha256'],
    [4, 'sha384'],
  ] as const) {
    const signed = await signWith(certificateOf(index));
    assert.ok(signed.ok);
    assert.equal(signed.value.keyType, 'ec');
    assert.ok(verify(digest, data, publicKeyOf(certificateOf(index)), signed.value.signature));
  }
});

test('a key that wants the PIN for each use gets it from the same entry', async () => {
  const before = calls(/^C_Login 0x0/).length;
  const window = openPinWindow(pin);
  assert.ok((await signWith(certificateOf(4), window.port)).ok);
  assert.equal(calls(/^C_Login 0x0/).length - before, 2);
  assert.equal(window.asked().length, 1);
});

test('a sealed key is opened: OAEP with SHA-1 and PKCS#1 v1.5', async () => {
  const view = offered(running.agents, 'auth');
  const key = randomBytes(32);
  for (const [algorithm, padding] of [
    ['rsa-oaep-sha1', constants.RSA_PKCS1_OAEP_PADDING],
    ['rsa-pkcs1', constants.RSA_PKCS1_PADDING],
  ] as const) {
    const encryptedKey = publicEncrypt({ key: publicKeyOf(view), padding, oaepHash: 'sha1' }, key);
    const { port: pinPort } = openPinWindow(pin);
    const use = { tokenSerial: bench.serial, certificateSha256: view.sha256, pinPort };
    const opened = await running.agents.decrypt({ ...use, encryptedKey, algorithm });
    assert.ok(opened.ok);
    assert.deepEqual(Buffer.from(opened.value), key);
  }
});

test('a damaged or foreign sealed key fails with one and the same error, or opens to nothing of use', async () => {
  const view = offered(running.agents, 'auth');
  const { publicKey: foreign } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const secret = randomBytes(32);
  const blocks = [randomBytes(256).fill(0, 0, 1), publicEncrypt(foreign, secret), randomBytes(17)];
  for (const encryptedKey of blocks) {
    for (const algorithm of ['rsa-oaep-sha1', 'rsa-pkcs1'] as const) {
      const { port: pinPort } = openPinWindow(pin);
      const use = { tokenSerial: bench.serial, certificateSha256: view.sha256, pinPort };
      const opened = await running.agents.decrypt({ ...use, encryptedKey, algorithm });
      // OpenSSL 3.2 and later answer bad PKCS#1 v1.5 padding with random bytes (implicit rejection).
      if (!opened.ok) assert.deepEqual(opened.error, { code: 'open-failed' });
      else assert.ok(algorithm === 'rsa-pkcs1' && !secret.equals(opened.value));
    }
  }
});

test('a list of operations takes one PIN entry and one login', async () => {
  const before = calls(/^C_Login/).length;
  const window = openPinWindow(pin);
  const operations = [certificateOf(0), certificateOf(1)].map(({ sha256 }) => ({
    kind: 'sign' as const,
    certificateSha256: sha256,
    data,
  }));
  const done = await running.agents.operate({
    tokenSerial: bench.serial,
    operations,
    pinPort: window.port,
  });
  assert.ok(done.ok);
  assert.deepEqual(
    done.value.map(({ kind }) => kind),
    ['sign', 'sign'],
  );
  assert.equal(calls(/^C_Login/).length - before, 1);
  assert.equal(window.asked().length, 1);
});

test('after use the token is logged out: the next use asks for the PIN again', async () => {
  assert.ok((await signWith(certificateOf(1))).ok);
  const last = calls(/^C_(Login|Logout)/).at(-1);
  assert.equal(last, 'C_Logout 0x0');
  const window = openPinWindow(null);
  const again = await signWith(certificateOf(1), window.port);
  assert.deepEqual(again, { ok: false, error: { code: 'pin-cancelled' } });
  assert.equal(window.asked().length, 1);
});

test('a certificate without its key says so; a certificate that is not there means another token', async () => {
  const [token] = running.agents.tokens();
  const known = bench.publicKeys.map((_, index) => certificateOf(index).sha256);
  const keyless = token?.certificates.find(({ sha256 }) => !known.includes(sha256));
  assert.ok(keyless);
  assert.deepEqual(await signWith(keyless), { ok: false, error: { code: 'key-absent' } });
  const foreign = { ...keyless, sha256: '0'.repeat(64) };
  assert.deepEqual(await signWith(foreign), { ok: false, error: { code: 'token-changed' } });
});

test('the PIN is in no environment, argument or log of the agent', async () => {
  const window = openPinWindow(pin);
  assert.ok((await signWith(certificateOf(1), window.port)).ok);
  const { pid } = running.children[0] ?? {};
  for (const file of [`/proc/${pid}/environ`, `/proc/${pid}/cmdline`]) {
    const content = readable(file);
    assert.ok(content === null || !content.includes(pin), file);
  }
  assert.ok(!bench.control.log().includes(pin));
  assert.ok(bench.control.log().includes('C_Login'));
  assert.ok(!JSON.stringify(window.prompts).includes(pin));
});

/** The kernel refuses the environment of a hardened process to all but root. */
function readable(file: string): string | null {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return null;
  }
}
