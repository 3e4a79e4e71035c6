import assert from 'node:assert/strict';
import { constants, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { type Bench, makeBench, offered, pin, type Running, runAgents, waitUntil } from './bench.ts';
import { openPinWindow, type PinWindow } from './pin-window.ts';

let bench: Bench;
let running: Running;

before(async () => {
  bench = await makeBench();
  running = await runAgents(bench);
});
after(async () => {
  running.stop();
  await bench.remove();
});
beforeEach(async () => {
  bench.control.set({});
  await waitUntil(() => running.agents.tokens().length === 1);
});

const data = new TextEncoder().encode('data');
const tokenRemoved = { ok: false, error: { code: 'token-removed' } };
const isThere = () => running.agents.tokens().length === 1;

function sign(window: PinWindow) {
  const certificateSha256 = offered(running.agents, 'sign').sha256;
  return running.agents.sign({ tokenSerial: bench.serial, certificateSha256, data, pinPort: window.port });
}

function decrypt(window: PinWindow) {
  const { sha256: certificateSha256, certificate } = offered(running.agents, 'auth');
  const spki = Buffer.from(certificate?.encodings.publicKey ?? []);
  const key = createPublicKey({ key: spki, type: 'spki', format: 'der' });
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const encryptedKey = publicEncrypt({ key, padding, oaepHash: 'sha1' }, randomBytes(32));
  const use = { tokenSerial: bench.serial, certificateSha256, pinPort: window.port };
  return running.agents.decrypt({ ...use, encryptedKey, algorithm: 'rsa-oaep-sha1' });
}

test('removal and insertion are noticed within a second', async () => {
  let changes = 0;
  const stop = running.agents.onChange(() => {
    changes += 1;
  });
  bench.control.set({ present: 0 });
  assert.ok((await waitUntil(() => !isThere())) < 1_000);
  bench.control.set({});
  assert.ok((await waitUntil(isThere)) < 1_000);
  assert.equal(changes, 2);
  stop();
});

test('removal while the PIN window is open ends the operation within a second, and nothing is sent', async () => {
  const window = openPinWindow();
  const outcome = sign(window);
  await window.question(1);
  const calls = bench.control.calls().length;
  const started = performance.now();
  bench.control.set({ present: 0 });
  assert.deepEqual(await outcome, tokenRemoved);
  assert.ok(performance.now() - started < 1_000);
  await waitUntil(() => window.prompts.at(-1)?.kind === 'done');
  const since = bench.control.calls().slice(calls);
  assert.deepEqual(
    since.filter((call) => call.startsWith('C_Login')),
    [],
  );
});

const signingSteps = [
  'C_OpenSession',
  'C_FindObjectsInit',
  'C_GetAttributeValue',
  'C_Login',
  'C_SignInit',
  'C_Sign',
];
for (const step of signingSteps) {
  test(`removal in ${step} is called removal, and the same process signs again after`, async () => {
    const window = openPinWindow();
    const outcome = sign(window);
    await window.question(1);
    bench.control.set({ 'removed-in': step });
    window.reply({ kind: 'pin', pin });
    assert.deepEqual(await outcome, tokenRemoved);
    await waitUntil(() => !isThere());
    bench.control.set({});
    await waitUntil(isThere);
    assert.ok((await sign(openPinWindow(pin))).ok);
    assert.equal(running.children.length, 1);
  });
}

test('removal while a sealed key is opened is removal, not a damaged result', async () => {
  for (const step of ['C_DecryptInit', 'C_Decrypt']) {
    const window = openPinWindow();
    const outcome = decrypt(window);
    await window.question(1);
    bench.control.set({ 'removed-in': step });
    window.reply({ kind: 'pin', pin });
    assert.deepEqual(await outcome, tokenRemoved, step);
    bench.control.set({});
    await waitUntil(isThere);
  }
  assert.ok((await decrypt(openPinWindow(pin))).ok);
});

test('a signature made before the token went counts, although it could not be logged out', async () => {
  const window = openPinWindow();
  const outcome = sign(window);
  await window.question(1);
  bench.control.set({ 'removed-in': 'C_Logout' });
  window.reply({ kind: 'pin', pin });
  assert.ok((await outcome).ok);
});

test('an error without meaning is removal when the token is found gone', async () => {
  const window = openPinWindow();
  const outcome = sign(window);
  await window.question(1);
  bench.control.set({ 'removed-in': 'C_Sign', error: ['C_Sign:CKR_DEVICE_ERROR'] });
  window.reply({ kind: 'pin', pin });
  assert.deepEqual(await outcome, tokenRemoved);
});

test('no token, and another token than the chosen one, are told apart; the port is closed', async () => {
  const certificateSha256 = offered(running.agents, 'sign').sha256;
  const other = openPinWindow(pin);
  const use = { certificateSha256, data, pinPort: other.port };
  const changed = await running.agents.sign({ ...use, tokenSerial: 'another' });
  assert.deepEqual(changed, { ok: false, error: { code: 'token-changed' } });
  bench.control.set({ present: 0 });
  await waitUntil(() => !isThere());
  const { port: pinPort } = openPinWindow(pin);
  const absent = await running.agents.sign({ certificateSha256, data, pinPort, tokenSerial: bench.serial });
  assert.deepEqual(absent, { ok: false, error: { code: 'token-absent' } });
});

test('one operation at a time on a token: the second is refused at once', async () => {
  const window = openPinWindow();
  const first = sign(window);
  await window.question(1);
  const second = openPinWindow(pin);
  assert.deepEqual(await sign(second), { ok: false, error: { code: 'token-busy' } });
  assert.deepEqual(second.prompts, []);
  window.reply({ kind: 'pin', pin });
  assert.ok((await first).ok);
});
