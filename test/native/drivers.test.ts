import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, test as unlimited } from 'node:test';
import type { Faults } from '../faults/faulty.ts';
import {
  type Bench,
  faultyDriver,
  makeBench,
  offered,
  pin,
  type Running,
  runAgents,
  softHsmDriver,
  waitUntil,
} from './bench.ts';
import { openPinWindow, type PinWindow } from './pin-window.ts';

let bench: Bench;
let running: Running | null = null;

/** A driver that hangs, and a wait that nothing ends, must fail a test and never the whole run. */
const limit = { timeout: 60_000 };
const test = (name: string, run: () => Promise<void>) => unlimited(name, limit, run);

before(async () => {
  bench = await makeBench();
}, limit);
after(() => bench.remove());
afterEach(() => running?.stop());

/** Short ones, so that a hang is found soon; a start on a busy machine takes its time. */
const deadlines = { idle: 1_000, checking: 1_000, login: 1_000, using: 1_000, closing: 1_000 };
const hung = { ok: false, error: { code: 'driver-hung', params: { seconds: '1' } } };
const crashed = { ok: false, error: { code: 'driver-crashed' } };
const data = new TextEncoder().encode('data');

function sign({ agents }: Running, window: PinWindow) {
  const certificateSha256 = offered(agents, 'sign').sha256;
  return agents.sign({ tokenSerial: bench.serial, certificateSha256, data, pinPort: window.port });
}

/** Lets the fault happen after the PIN was asked for, and returns what the operation said. */
async function signInto(agents: Running, faults: Faults) {
  const window = openPinWindow();
  const outcome = sign(agents, window);
  await window.question(1);
  bench.control.set(faults);
  window.reply({ kind: 'pin', pin });
  return await outcome;
}

/** After the fault is over the same façade signs again, in a new process. */
async function worksAgain(agents: Running, processes: number) {
  bench.control.set({});
  assert.ok((await sign(agents, openPinWindow(pin))).ok);
  assert.equal(agents.children.length, processes);
}

for (const step of ['C_OpenSession', 'C_Login', 'C_Sign', 'C_Logout']) {
  test(`a driver that hangs in ${step} is ended after its deadline and works again`, async () => {
    running = await runAgents(bench, { deadlines });
    const started = performance.now();
    assert.deepEqual(await signInto(running, { hang: [`${step}:60`] }), hung);
    assert.ok(performance.now() - started < 2_500);
    assert.equal(running.agents.drivers()[0]?.state, 'restarting');
    assert.equal(running.agents.tokens().length, 1, 'a hang is not taken for a removal');
    await worksAgain(running, 2);
  });
}

for (const step of ['C_Login', 'C_Sign', 'C_CloseSession']) {
  test(`a driver that crashes in ${step} is named so and works again`, async () => {
    running = await runAgents(bench, { deadlines });
    assert.deepEqual(await signInto(running, { crash: [step] }), crashed);
    await worksAgain(running, 2);
  });
}

test('a driver that hangs or crashes while the PIN is awaited ends the waiting', async () => {
  running = await runAgents(bench, { deadlines });
  for (const [faults, expected] of [
    [{ hang: ['C_GetSlotList:60'] }, hung],
    [{ crash: ['C_GetTokenInfo'] }, crashed],
  ] as const) {
    const window = openPinWindow();
    const outcome = sign(running, window);
    await window.question(1);
    bench.control.set(faults);
    assert.deepEqual(await outcome, expected);
    bench.control.set({});
    await running.agents.settled();
  }
  await worksAgain(running, 3);
});

test('a driver that cannot watch its slots is watched without its help', async () => {
  running = await runAgents(bench, { deadlines });
  const [agents] = [running];
  bench.control.set({ hang: ['C_WaitForSlotEvent:60'] });
  await waitUntil(() => agents.children.length === 2);
  await agents.agents.settled();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  assert.equal(agents.children.length, 2);
  bench.control.set({ present: 0, error: ['C_WaitForSlotEvent:CKR_FUNCTION_CANCELED'] });
  assert.ok((await waitUntil(() => agents.agents.tokens().length === 0)) < 1_000);
});

test('a driver that will not log out is ended, so no login outlives its use', async () => {
  running = await runAgents(bench, { deadlines });
  assert.ok((await signInto(running, { error: ['C_Logout:CKR_GENERAL_ERROR'] })).ok);
  assert.deepEqual(running.agents.drivers()[0]?.fault, { code: 'driver-restarted' });
  await running.agents.settled();
  await worksAgain(running, 2);
});

test('what is cancelled while its driver is being started again asks for no PIN afterwards', async () => {
  running = await runAgents(bench, { deadlines });
  const { agents } = running;
  bench.control.set({ crash: ['C_GetSlotList'] });
  await waitUntil(() => agents.drivers()[0]?.state === 'restarting');
  const window = openPinWindow();
  const certificateSha256 = offered(agents, 'sign').sha256;
  const outcome = agents.sign({ tokenSerial: bench.serial, certificateSha256, data, pinPort: window.port });
  agents.cancel();
  bench.control.set({});
  assert.deepEqual(await outcome, { ok: false, error: { code: 'pin-cancelled' } });
  assert.deepEqual(window.prompts, []);
  assert.ok((await sign(running, openPinWindow(pin))).ok);
});

test('slots that cannot be listed any more lead to a fresh start, and the error is told', async () => {
  running = await runAgents(bench, { deadlines });
  const { agents, children } = running;
  bench.control.set({ error: ['C_GetSlotList:CKR_DEVICE_ERROR'] });
  await waitUntil(() => agents.drivers()[0]?.state === 'restarting');
  assert.deepEqual(agents.drivers()[0]?.fault, {
    code: 'driver-error',
    params: { function: 'C_GetSlotList', code: 'CKR_DEVICE_ERROR' },
  });
  bench.control.set({});
  await waitUntil(() => agents.drivers()[0]?.state === 'ready');
  assert.equal(children.length, 2);
});

test('a driver that crashes at every start is left alone after its budget, and starts again when told', async () => {
  running = await runAgents(bench, { deadlines, restarts: { count: 2, withinMs: 60_000 } });
  const { agents, children } = running;
  bench.control.set({ crash: ['C_GetSlotList', 'C_Initialize'] });
  await waitUntil(() => agents.drivers()[0]?.state === 'stopped', 10_000);
  assert.equal(children.length, 3);
  assert.deepEqual(agents.drivers()[0]?.fault, { code: 'driver-stopped', params: { driver: 'faulty' } });
  assert.deepEqual(agents.tokens(), []);
  const use = { tokenSerial: bench.serial, certificateSha256: '0'.repeat(64), data };
  const refused = await agents.sign({ ...use, pinPort: openPinWindow(pin).port });
  assert.deepEqual(refused, { ok: false, error: { code: 'driver-stopped', params: { driver: 'faulty' } } });
  bench.control.set({});
  agents.retry('faulty');
  await agents.settled();
  await worksAgain(running, 4);
});

test('a stopped driver starts by itself after a period of quiet', async () => {
  running = await runAgents(bench, { deadlines, restarts: { count: 0, withinMs: 1_500 } });
  const { agents } = running;
  assert.deepEqual(await signInto(running, { crash: ['C_Login'] }), crashed);
  assert.equal(agents.drivers()[0]?.state, 'stopped');
  bench.control.set({});
  await waitUntil(() => agents.drivers()[0]?.state === 'ready');
});

test('a driver is loaded only from its absolute path and only when its file is the listed one', async () => {
  const { path } = faultyDriver();
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  const before = bench.control.calls().length;
  running = await runAgents(bench, {
    drivers: [
      { name: 'altered', path, sha256: sha256.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) },
      { name: 'missing', path: '/nowhere/driver.so', sha256: null },
      { name: 'relative', path: 'test/faults/build/libfaulty-pkcs11.so', sha256: null },
      { name: 'no-driver', path: bench.store.configuration, sha256: null },
    ],
  });
  const failures = running.agents.drivers().map(({ name, state, fault }) => [name, state, fault?.code]);
  assert.deepEqual(failures.slice(0, 3), [
    ['altered', 'altered', 'driver-altered'],
    ['missing', 'missing', 'driver-missing'],
    ['relative', 'missing', 'driver-missing'],
  ]);
  assert.deepEqual(failures[3], ['no-driver', 'stopped', 'driver-stopped']);
  assert.equal(bench.control.calls().length, before, 'nothing was loaded');
  running.stop();
  running = await runAgents(bench, { drivers: [{ name: 'pinned', path, sha256 }] });
  assert.equal(running.agents.drivers()[0]?.state, 'ready');
});

test('a token that two drivers show is shown once, and the fault of one driver does not touch the other', async () => {
  running = await runAgents(bench, {
    deadlines,
    drivers: [softHsmDriver, faultyDriver()],
    restarts: { count: 0, withinMs: 60_000 },
  });
  const { agents, children } = running;
  assert.equal(agents.tokens().length, 1);
  const window = openPinWindow();
  const outcome = sign(running, window);
  await window.question(1);
  bench.control.set({ crash: ['C_GetSlotList'] });
  await waitUntil(() => agents.drivers()[1]?.state === 'stopped');
  window.reply({ kind: 'pin', pin });
  assert.ok((await outcome).ok);
  assert.equal(agents.drivers()[0]?.state, 'ready');
  assert.equal(children.length, 2);
});
