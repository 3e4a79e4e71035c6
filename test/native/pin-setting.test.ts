import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { type Bench, makeBench, offered, pin, type Running, runAgents } from './bench.ts';
import { openPinWindow, type PinWindow } from './pin-window.ts';

const soPin = 'so-pin-1';
let present = pin;
let bench: Bench;
let running: Running;
let earlier = 0;

before(async () => {
  bench = await makeBench();
  running = await runAgents(bench);
});
after(async () => {
  running.stop();
  await bench.remove();
});
beforeEach(() => {
  bench.control.set({});
  earlier = bench.control.calls().length;
});

const setPin = (window: PinWindow, by: 'pin' | 'so-pin', tokenSerial = bench.serial) =>
  running.agents.setPin({ tokenSerial, by, pinPort: window.port });

function sign(answer: string) {
  const certificateSha256 = offered(running.agents, 'sign').sha256;
  const { port: pinPort } = openPinWindow(answer, null);
  return running.agents.sign({
    ...{ tokenSerial: bench.serial, certificateSha256, pinPort },
    data: new TextEncoder().encode('data'),
  });
}

/** Calls of a function since the test began. */
const calls = (name: string) =>
  bench.control
    .calls()
    .slice(earlier)
    .filter((call) => call.startsWith(`${name} `));

const refused = (code: string) => ({ ok: false, error: { code } });
const done = { ok: true, value: null };

test('the holder changes the PIN by the old one: the new one works, the old one does not', async () => {
  const window = openPinWindow();
  const outcome = setPin(window, 'pin');
  const question = await window.question(1);
  assert.equal(question.wants, 'change');
  assert.equal(question.counter, 'full');
  window.reply({ kind: 'pin', pin, newPin: 'new-7c30e1f9' });
  assert.deepEqual(await outcome, done);
  present = 'new-7c30e1f9';
  assert.deepEqual(await sign(pin), refused('pin-cancelled'));
  assert.ok((await sign(present)).ok);
  assert.deepEqual(calls('C_SetPIN'), ['C_SetPIN 0x0']);
});

test('a new PIN that is a maker’s, weak or the old one is asked for again; nothing is sent', async () => {
  const window = openPinWindow();
  const outcome = setPin(window, 'pin');
  const expected = [
    ['12345678', 'new-pin-makers'],
    ['234567', 'new-pin-weak'],
    ['4938', 'new-pin-weak'],
    [present, 'new-pin-same'],
  ] as const;
  for (const [index, [newPin, code]] of expected.entries()) {
    await window.question(index + 1);
    window.reply({ kind: 'pin', pin: present, newPin });
    assert.equal((await window.question(index + 2)).lastError?.code, code);
  }
  window.reply({ kind: 'cancel' });
  assert.deepEqual(await outcome, refused('pin-cancelled'));
  assert.deepEqual(calls('C_SetPIN'), []);
});

test('a wrong old PIN goes to the token once and is asked for again; an old reply counts for nothing', async () => {
  const window = openPinWindow();
  const outcome = setPin(window, 'pin');
  const { entry } = await window.question(1);
  window.reply({ kind: 'pin', pin: 'wrong-pin', newPin: 'new-7c30e1f9' });
  const second = await window.question(2);
  assert.deepEqual(second.lastError, { code: 'pin-incorrect' });
  window.reply({ kind: 'pin', entry, pin: 'wrong-pin', newPin: 'new-7c30e1f9' });
  await new Promise((resolve) => setTimeout(resolve, 200));
  assert.deepEqual(calls('C_SetPIN'), ['C_SetPIN 0xa0']);
  window.reply({ kind: 'cancel' });
  assert.deepEqual(await outcome, refused('pin-cancelled'));
});

test('a locked token takes no old PIN, but is unblocked by the security officer’s (PUK)', async () => {
  bench.control.set({ pin: 'locked' });
  const locked = openPinWindow();
  assert.deepEqual(await setPin(locked, 'pin'), refused('pin-locked'));
  assert.deepEqual(locked.asked(), []);
  const window = openPinWindow();
  const outcome = setPin(window, 'so-pin');
  const question = await window.question(1);
  assert.equal(question.wants, 'unblock');
  assert.equal(question.counter, 'unknown');
  bench.control.set({});
  window.reply({ kind: 'pin', pin: 'wrong-so-pin', newPin: 'new-58b1d207' });
  assert.deepEqual((await window.question(2)).lastError, { code: 'so-pin-incorrect' });
  window.reply({ kind: 'pin', pin: soPin, newPin: 'new-58b1d207' });
  assert.deepEqual(await outcome, done);
  present = 'new-58b1d207';
  assert.ok((await sign(present)).ok);
});

test('removal, a hang and a crash while the PIN is set are named; it works again without a restart', async () => {
  for (const [faults, code] of [
    [{ 'removed-in': 'C_SetPIN' }, 'token-removed'],
    [{ crash: ['C_SetPIN'] }, 'driver-crashed'],
    [{ error: ['C_SetPIN:CKR_GENERAL_ERROR'] }, 'driver-error'],
  ] as const) {
    const window = openPinWindow();
    const outcome = setPin(window, 'pin');
    await window.question(1);
    bench.control.set(faults);
    window.reply({ kind: 'pin', pin: present, newPin: 'new-7c30e1f9' });
    const answer = await outcome;
    assert.equal(answer.ok ? 'done' : answer.error.code, code);
    bench.control.set({});
    await running.agents.settled();
    while (running.agents.tokens().length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.ok((await sign(present)).ok);
});

test('a token that is not there is said so, and a second operation on it is refused', async () => {
  assert.deepEqual(await setPin(openPinWindow(), 'pin', 'another'), refused('token-changed'));
  const window = openPinWindow();
  const first = setPin(window, 'pin');
  await window.question(1);
  assert.deepEqual(await setPin(openPinWindow(), 'so-pin'), refused('token-busy'));
  window.reply({ kind: 'cancel' });
  assert.deepEqual(await first, refused('pin-cancelled'));
});
