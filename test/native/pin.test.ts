import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { type Bench, makeBench, offered, pin, type Running, runAgents } from './bench.ts';
import { openPinWindow, type PinWindow } from './pin-window.ts';

let bench: Bench;
let running: Running;
let earlier = 0;

before(async () => {
  bench = await makeBench();
  running = await runAgents(bench, { deadlines: { pin: 1_500 } });
});
after(async () => {
  running.stop();
  await bench.remove();
});
beforeEach(() => {
  bench.control.set({});
  earlier = bench.control.calls().length;
});

const data = new TextEncoder().encode('data');

function sign(window: PinWindow) {
  const certificateSha256 = offered(running.agents, 'sign').sha256;
  return running.agents.sign({ tokenSerial: bench.serial, certificateSha256, data, pinPort: window.port });
}

/** Return values of C_Login since the test began. */
const logins = () =>
  bench.control
    .calls()
    .slice(earlier)
    .filter((call) => call.startsWith('C_Login '))
    .map((call) => call.slice('C_Login '.length));

const refused = (code: string) => ({ ok: false, error: { code } });
const okay = '0x0';
const pinIncorrect = '0xa0';
const alreadyLoggedIn = '0x100';

test('a wrong PIN goes to the token once, the counter is shown low, and the person decides', async () => {
  const window = openPinWindow('wrong-pin');
  const outcome = sign(window);
  const second = await window.question(2);
  assert.deepEqual(second.lastError, { code: 'pin-incorrect' });
  assert.equal(second.counter, 'low');
  await new Promise((resolve) => setTimeout(resolve, 700));
  assert.deepEqual(logins(), [pinIncorrect]);
  window.reply({ kind: 'pin', pin });
  assert.ok((await outcome).ok);
  assert.deepEqual(logins(), [pinIncorrect, okay]);
});

test('a doubled Enter costs one try, not two, also when the second comes after the next question', async () => {
  earlier = bench.control.calls().length;
  const window = openPinWindow();
  const outcome = sign(window);
  const { entry } = await window.question(1);
  window.reply({ kind: 'pin', pin: 'wrong-pin' });
  window.reply({ kind: 'pin', pin: 'wrong-pin', entry });
  const second = await window.question(2);
  assert.notEqual(second.entry, entry);
  window.reply({ kind: 'pin', pin: 'wrong-pin', entry });
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.deepEqual(logins(), [pinIncorrect]);
  assert.equal(window.asked().length, 2);
  window.reply({ kind: 'pin', pin });
  assert.ok((await outcome).ok);
});

test('a maker’s PIN is refused before it is sent: no try is spent, and the work window says what to do', async () => {
  for (const makers of ['12345678', '1234567890', '1234', '000000', '87654321', '11111111']) {
    const window = openPinWindow(makers);
    assert.deepEqual(await sign(window), refused('pin-makers'));
    assert.equal(window.asked().length, 1);
  }
  assert.deepEqual(logins(), []);
});

test('a PIN of an impossible length is not sent to the token', async () => {
  const window = openPinWindow('123', 'x'.repeat(256), pin);
  assert.ok((await sign(window)).ok);
  const [first, second, third] = window.asked();
  assert.equal(first?.lastError, null);
  const tooShort = { code: 'pin-length', params: { min: '4', max: '255' } };
  assert.deepEqual(second?.lastError, tooShort);
  assert.deepEqual(third?.lastError, tooShort);
  assert.deepEqual(logins(), [okay]);
});

test('Cancel, a closed window, cancel() and nonsense on the port all end without a login', async () => {
  assert.deepEqual(await sign(openPinWindow(null)), refused('pin-cancelled'));
  const closed = openPinWindow();
  const whenClosed = sign(closed);
  await closed.question(1);
  closed.close();
  assert.deepEqual(await whenClosed, refused('pin-cancelled'));
  const other = openPinWindow();
  const whenCancelled = sign(other);
  await other.question(1);
  running.agents.cancel();
  assert.deepEqual(await whenCancelled, refused('pin-cancelled'));
  const odd = openPinWindow();
  const whenOdd = sign(odd);
  await odd.question(1);
  odd.reply({ kind: 'pin' } as never);
  assert.deepEqual(await whenOdd, refused('pin-cancelled'));
  assert.deepEqual(logins(), []);
});

test('a person who never answers is waited for only so long', async () => {
  const started = performance.now();
  assert.deepEqual(await sign(openPinWindow()), refused('pin-timeout'));
  assert.ok(performance.now() - started >= 1_400);
  assert.deepEqual(logins(), []);
});

test('the counter is shown before the PIN is typed; a locked PIN is not asked for', async () => {
  for (const counter of ['low', 'final'] as const) {
    bench.control.set({ pin: counter });
    const window = openPinWindow(null);
    await sign(window);
    assert.equal(window.asked()[0]?.counter, counter);
  }
  bench.control.set({ pin: 'locked' });
  const window = openPinWindow(pin);
  assert.deepEqual(await sign(window), refused('pin-locked'));
  assert.deepEqual(window.asked(), []);
  assert.deepEqual(logins(), []);
});

test('a driver that hides the counter is not believed after a wrong PIN, nor in the next operation', async () => {
  bench.control.set({ pin: 'hidden' });
  const window = openPinWindow('wrong-pin', '123', null);
  await sign(window);
  const counters = (one: PinWindow) => one.asked().map(({ counter }) => counter);
  assert.deepEqual(counters(window), ['full', 'unknown', 'unknown']);
  const next = openPinWindow(null);
  await sign(next);
  assert.deepEqual(counters(next), ['unknown']);
});

test('"already logged in" is not "PIN right": the stale login is ended and the PIN checked', async () => {
  bench.control.set({ once: 'C_Login:CKR_USER_ALREADY_LOGGED_IN' });
  const window = openPinWindow('wrong-pin', null);
  assert.deepEqual(await sign(window), refused('pin-cancelled'));
  assert.deepEqual(window.asked()[1]?.lastError, { code: 'pin-incorrect' });
  assert.deepEqual(logins(), [alreadyLoggedIn, pinIncorrect]);
});

test('a driver that always says "already logged in" gets no signature out of us', async () => {
  bench.control.set({ error: ['C_Login:CKR_USER_ALREADY_LOGGED_IN'] });
  const outcome = await sign(openPinWindow(pin));
  const params = { function: 'C_Login', code: 'CKR_USER_ALREADY_LOGGED_IN' };
  assert.deepEqual(outcome, { ok: false, error: { code: 'driver-error', params } });
  assert.deepEqual(logins(), [alreadyLoggedIn, alreadyLoggedIn]);
});

test('an unknown error of the driver is shown as it is, never as a wrong PIN, and nothing is repeated', async () => {
  for (const code of ['CKR_GENERAL_ERROR', 'CKR_FUNCTION_FAILED', '0x80000001']) {
    earlier = bench.control.calls().length;
    bench.control.set({ error: [`C_Login:${code}`] });
    const window = openPinWindow(pin);
    const outcome = await sign(window);
    const error = { code: 'driver-error', params: { function: 'C_Login', code } };
    assert.deepEqual(outcome, { ok: false, error });
    assert.equal(logins().length, 1);
    assert.equal(window.asked().length, 1);
  }
});

test('a PIN that must be changed first, and a token without one, are named so', async () => {
  for (const [ckr, code] of [
    ['CKR_PIN_EXPIRED', 'pin-expired'],
    ['CKR_USER_PIN_NOT_INITIALIZED', 'pin-not-set'],
  ] as const) {
    bench.control.set({ error: [`C_Login:${ckr}`] });
    assert.deepEqual(await sign(openPinWindow(pin)), refused(code));
  }
});

test('a PIN that the token locks is named so', async () => {
  bench.control.set({ error: ['C_Login:CKR_PIN_LOCKED'] });
  assert.deepEqual(await sign(openPinWindow(pin)), refused('pin-locked'));
});
