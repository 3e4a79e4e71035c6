import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import {
  type BenchCommand,
  createProvisioningBench,
  type ProvisioningBench,
} from '../../native/provisioning-bench.ts';
import type { BenchPinPrompt } from '../../protocol/admin-pin.ts';
import type { Outcome } from '../../protocol/outcome.ts';
import { readCertificateRequest } from '../../trust/certificate-request.ts';
import { buildFaultyModule, createFaultControl, type FaultControl } from '../faults/faulty.ts';
import { derOfPem } from '../stand/pki/authority.ts';
import { createTrainingPki, type TrainingPki } from '../stand/pki/training-pki.ts';
import { runProgram } from '../stand/processes.ts';
import { openTokenStore } from '../stand/token/store.ts';
import { forkAgent } from './agent-process.ts';
import { waitUntil } from './bench.ts';

const worker = fileURLToPath(new URL('../../native/provisioning/port-worker.ts', import.meta.url));
const person = { surname: 'ҮЛГІБЕКОВ', 'given-name': 'ӘДІЛЖАН', iin: '840229398000' };
const pins = { pin: 'pin-4f1c9a77', 'so-pin': 'so-5d2e8b31', 'new-pin': 'new-7c30e1f9' };
type Answers = readonly (Readonly<Record<string, string>> | null)[];
type Ask = Extract<BenchPinPrompt, { kind: 'ask' }>;

let folder = '';
let control: FaultControl;
let pki: TrainingPki;
let bench: ProvisioningBench;
let serial = '';
const children: ChildProcess[] = [];

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sio-bench-port-'));
  const store = await openTokenStore(folder);
  control = createFaultControl(folder);
  pki = await createTrainingPki(join(folder, 'pki'));
  bench = createProvisioningBench({
    drivers: [
      { name: 'faulty', path: buildFaultyModule(), sha256: null },
      { name: 'gone', path: '/nowhere/module.so', sha256: null },
    ],
    fork: () =>
      forkAgent(
        { SOFTHSM2_CONF: store.configuration, ...control.env },
        (child) => children.push(child),
        worker,
      ),
  });
});
after(() => {
  bench.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => control.set({}));

const command = (verb: BenchCommand['verb'], more: Partial<BenchCommand> = {}): BenchCommand => ({
  ...{ verb, driver: 'faulty', token: serial || null, label: null, confirm: null },
  ...{ person: null, certificates: [], out: join(folder, 'out'), ...more },
});

/** The PIN window's end: answers the n-th question with the n-th set of PINs, cancels at `null`, waits when there is none. */
function pinWindow(...answers: Answers) {
  const { port1, port2 } = new MessageChannel();
  const asked: Ask[] = [];
  port1.on('message', (prompt: BenchPinPrompt) => {
    if (prompt.kind !== 'ask') return;
    const answer = answers[asked.push(prompt) - 1];
    if (answer === null) port1.postMessage({ kind: 'cancel' });
    else if (answer !== undefined) port1.postMessage({ kind: 'pins', entry: prompt.entry, pins: answer });
  });
  return { port: port2 as MessagePort, asked };
}

/** Runs an action with these answers in the PIN window. */
async function act(given: BenchCommand, ...answers: Answers) {
  const window = pinWindow(...answers);
  const phases: string[] = [];
  const outcome = await bench.run(given, window.port, (phase) => phases.push(phase)).done;
  return { outcome, asked: window.asked, phases };
}

function value<T>(outcome: Outcome<T>): T {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}

const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.error.code);

test('look: blank tokens of one driver, the cause at another', async () => {
  const drivers = await bench.look();
  assert.deepEqual(
    drivers.map(({ name, fault, tokens }) => [
      name,
      fault?.code ?? null,
      tokens.map((one) => one.initialised),
    ]),
    [
      ['faulty', null, [false]],
      ['gone', 'driver-missing', []],
    ],
  );
});

test('init by PINs of the port: a maker’s PIN is refused and asked again, nothing was sent to the token', async () => {
  const chosen = { pin: pins.pin, 'so-pin': pins['so-pin'] };
  const weak = { ...chosen, 'so-pin': '12345678' };
  const { outcome, asked, phases } = await act(command('init', { label: 'Әділжан' }), weak, chosen);
  const { token, files } = value(outcome);
  serial = token?.serial ?? '';
  assert.match(serial, /^[0-9a-f]{16}$/);
  assert.equal(token?.label, 'Әділжан');
  assert.deepEqual(phases, ['starting', 'pin', 'working', 'pin', 'working']);
  assert.deepEqual(
    asked.map(({ entry, lastError, counter }) => [entry, lastError?.code ?? null, counter]),
    [
      [1, null, null],
      [2, 'pin-default', null],
    ],
  );
  assert.deepEqual(
    asked[0]?.fields.map((one) => [one.name, one.isChosen, one.isOptional]),
    [
      ['current-so-pin', false, true],
      ['pin', true, false],
      ['so-pin', true, false],
    ],
  );
  assert.equal(control.calls().filter((call) => call.startsWith('C_InitToken ')).length, 1);
  const record = JSON.parse(readFileSync(files[0] ?? '', 'utf8'));
  assert.equal(record.body.event, 'initialised');
});

test('keys, request, import and test-sign on the token, each by the PIN of its own window', async () => {
  const keys = value((await act(command('keys'), { pin: 'pin-wrong-1' }, { pin: pins.pin })).outcome);
  assert.deepEqual(
    keys.token?.keys.map(({ label, made }) => [label, made]),
    [
      ['AUTH', true],
      ['SIGN', true],
    ],
  );
  const requested = value((await act(command('request', { person }), { pin: pins.pin })).outcome);
  const certificates: BenchCommand['certificates'] = [];
  for (const file of requested.files) certificates.push(await issue(file));
  assert.equal(statSync(requested.files[0] ?? '').mode & 0o077, 0);
  const imported = value((await act(command('import', { certificates }), { pin: pins.pin })).outcome);
  assert.deepEqual(
    imported.token?.certificates.map(({ purpose, fault }) => [purpose, fault]),
    [
      ['auth', null],
      ['sign', null],
    ],
  );
  const [file = ''] = value((await act(command('test-sign'), { pin: pins.pin })).outcome).files;
  const shown = await runProgram('openssl', ['cms', '-verify', '-noverify', '-inform', 'DER', '-in', file]);
  assert.match(shown, new RegExp(`^TEST SIGNATURE\\r?\\n${serial}`));
});

async function issue(file: string) {
  const read = readCertificateRequest(derOfPem(readFileSync(file, 'utf8')));
  assert.ok(read.ok);
  const purpose = file.endsWith('-AUTH.csr') ? 'auth' : 'sign';
  const names = { surname: person.surname, givenName: person['given-name'], iin: person.iin };
  const { publicKey } = read.value;
  const der = await pki.issuePerson({ ...names, purpose, publicKey });
  return { file: `${purpose}.cer`, content: Uint8Array.from(der) };
}

test('act needs no PIN; unblock sets a new PIN by the SO PIN', async () => {
  const done = value(await bench.run(command('act'), null, () => undefined).done);
  assert.deepEqual(
    done.files.map((file) => file.slice(folder.length + 5)),
    [`${serial}-act.html`, `${serial}-act-record.json`],
  );
  const answer = { 'so-pin': pins['so-pin'], 'new-pin': pins['new-pin'] };
  assert.equal(code((await act(command('unblock'), answer)).outcome), 'done');
  assert.equal(code((await act(command('test-sign'), { pin: pins['new-pin'] })).outcome), 'done');
});

test('retire with another serial number typed erases nothing; relabel of a token with keys is refused', async () => {
  const wrong = await act(command('retire', { confirm: 'other' }), { 'so-pin': pins['so-pin'] });
  assert.equal(code(wrong.outcome), 'confirmation-mismatch');
  const both = { 'so-pin': pins['so-pin'], pin: pins['new-pin'] };
  const relabelled = await act(command('relabel', { label: 'B' }), both);
  assert.equal(code(relabelled.outcome), 'token-holds-objects');
});

test('cancelled in the window, by its closing, or by the bench: pin-cancelled, and nothing reached the token', async () => {
  assert.equal(code((await act(command('test-sign'), null)).outcome), 'pin-cancelled');
  const closed = pinWindow();
  const first = bench.run(command('test-sign'), closed.port, (phase) => {
    if (phase === 'pin') setTimeout(() => closed.port.close(), 50);
  });
  assert.equal(code(await first.done), 'pin-cancelled');
  const open = pinWindow();
  const second = bench.run(command('test-sign'), open.port, (phase) => {
    if (phase === 'pin') setTimeout(() => second.cancel(), 50);
  });
  assert.equal(code(await second.done), 'pin-cancelled');
});

test('a driver that hangs is left by cancel where a second run completes it, and not while it erases', async () => {
  control.set({ hang: ['C_Sign:60', 'C_InitToken:60'] });
  const window = pinWindow({ pin: pins['new-pin'] });
  const run = bench.run(command('test-sign'), window.port, (phase) => {
    if (phase === 'working') setTimeout(() => run.cancel(), 300);
  });
  assert.equal(code(await run.done), 'command-cancelled');
  const refusals: boolean[] = [];
  const erasing = pinWindow({ 'so-pin': pins['so-pin'] });
  const retire = bench.run(command('retire', { confirm: serial }), erasing.port, (phase) => {
    if (phase === 'working') setTimeout(() => refusals.push(retire.cancel()), 300);
  });
  while (refusals.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(refusals, [false]);
  bench.stop();
  assert.equal(code(await retire.done), 'command-crashed');
});

test('a token taken out while the window waits is told at once', async () => {
  const window = pinWindow();
  const run = bench.run(command('test-sign'), window.port, (phase) => {
    if (phase === 'pin') control.set({ present: 0 });
  });
  assert.equal(code(await run.done), 'token-removed');
});

test('no PIN is in an argument, and every process has ended', async () => {
  assert.ok(children.length > 10);
  const words = JSON.stringify(children.map(({ spawnargs }) => spawnargs));
  for (const pin of Object.values(pins)) assert.equal(words.includes(pin), false);
  await waitUntil(() => children.every((child) => child.exitCode !== null || child.signalCode !== null));
});
