import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Faults } from '../faults/faulty.ts';
import { type Bench, makeBench, offered, pin, type Running, runAgents, waitUntil } from './bench.ts';
import { openPinWindow, type PinWindow } from './pin-window.ts';

let bench: Bench;
let running: Running;
let earlier = 0;

before(async () => {
  bench = await makeBench();
  running = await runAgents(bench, { deadlines: { reader: 2_000 } }, { 'pin-pad': 1 });
});
after(async () => {
  running.stop();
  await bench.remove();
});
beforeEach(() => {
  set({});
  earlier = bench.control.calls().length;
});

/** A reader with keys, and what happens there. */
const set = (faults: Faults) => bench.control.set({ 'pin-pad': 1, ...faults });

function sign(window: PinWindow) {
  const certificateSha256 = offered(running.agents, 'sign').sha256;
  const data = new TextEncoder().encode('data');
  return running.agents.sign({ tokenSerial: bench.serial, certificateSha256, data, pinPort: window.port });
}

const logins = () =>
  bench.control
    .calls()
    .slice(earlier)
    .filter((call) => call.startsWith('C_Login '));
const refused = (code: string) => ({ ok: false, error: { code } });

test('at a reader with keys C_Login gets a NULL PIN, the window says where to type, and the signature is made', async () => {
  set({ 'pad-types': pin });
  const window = openPinWindow();
  const outcome = sign(window);
  assert.equal((await window.question(1)).wants, 'pin-pad');
  assert.deepEqual(logins(), []);
  window.reply({ kind: 'pin', pin: '' });
  assert.ok((await outcome).ok);
  assert.ok(window.prompts.some(({ kind }) => kind === 'reader'));
  assert.deepEqual(logins(), ['C_Login 0x0']);
});

test('a wrong PIN at the reader is one try and is asked for again; the reader’s Cancel ends it', async () => {
  set({ 'pad-types': 'wrong-pin' });
  const window = openPinWindow();
  const outcome = sign(window);
  await window.question(1);
  window.reply({ kind: 'pin', pin: '' });
  const second = await window.question(2);
  assert.deepEqual([second.wants, second.lastError], ['pin-pad', { code: 'pin-incorrect' }]);
  assert.deepEqual(logins(), ['C_Login 0xa0']);
  set({});
  window.reply({ kind: 'pin', pin: '' });
  assert.deepEqual(await outcome, refused('pin-cancelled'));
});

test('a key that wants the PIN for each use has it typed at the reader for each', async () => {
  set({ 'pad-types': pin, 'always-authenticate': 'tagged' });
  assert.ok((await sign(openPinWindow(''))).ok);
  assert.deepEqual(logins(), ['C_Login 0x0', 'C_Login 0x0']);
});

test('the end of the session ends the waiting at the reader at once, although the driver hears nothing', async () => {
  set({ hang: ['C_Login:60'] });
  const window = openPinWindow('');
  const outcome = sign(window);
  await waitUntil(() => running.agents.drivers()[0]?.tokenState === 'logging-in');
  const from = performance.now();
  running.agents.cancel();
  assert.deepEqual(await outcome, refused('pin-cancelled'));
  assert.ok(performance.now() - from < 500);
  set({ 'pad-types': pin });
  await running.agents.settled();
  assert.ok((await sign(openPinWindow(''))).ok);
});

test('a person who never comes to the reader is waited for only so long', async () => {
  set({ hang: ['C_Login:60'] });
  const answer = await sign(openPinWindow(''));
  assert.equal(answer.ok ? 'done' : answer.error.code, 'driver-hung');
  set({ 'pad-types': pin });
  await running.agents.settled();
  assert.ok((await sign(openPinWindow(''))).ok);
});

test('a driver without a single reader says so', async () => {
  set({ readers: 0 });
  await waitUntil(() => running.agents.drivers()[0]?.tokenState === 'no-reader');
  set({});
  await waitUntil(() => running.agents.drivers()[0]?.tokenState === 'token');
});
