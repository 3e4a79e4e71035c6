import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import fc from 'fast-check';
import pkcs11js from 'pkcs11js';
import { fileStem } from '../../native/provisioning/file-stem.ts';
import { publicKeyOf } from '../../native/provisioning/key-pairs.ts';
import { show } from '../../native/provisioning/show.ts';
import { supervise } from '../../native/provisioning/supervise.ts';
import { confirmed, readyForSoPin } from '../../native/provisioning/token-access.ts';
import type { Driver } from '../../native/token-agent/driver.ts';
import type { PresentToken } from '../../native/token-agent/tokens.ts';
import { buildFaultyModule, createFaultControl } from '../faults/faulty.ts';
import { createTrainingPki, type TrainingPki } from '../stand/pki/training-pki.ts';
import type { GeneratedKey } from '../stand/token/requests.ts';
import { createToken, generateKeys, trainingKeys } from '../stand/token/store.ts';
import { type Administrator, createAdministrator, pinLines, pins } from './administrator.ts';
import { person } from './bench.ts';

const controlFolder = mkdtempSync(join(tmpdir(), 'sio-review-'));
const control = createFaultControl(controlFolder);
let bench: Administrator;
let pki: TrainingPki;
let serial = '';
let keys: GeneratedKey[] = [];

before(async () => {
  bench = await createAdministrator(control.env);
  pki = await createTrainingPki(join(bench.folder, 'pki'));
  serial = await createToken(bench.store, { label: 'ONE', soPin: pins['so-pin'], pin: pins.pin });
  keys = await generateKeys(bench.store, { serial, pin: pins.pin }, trainingKeys);
});
after(async () => {
  await bench.remove();
  rmSync(controlFolder, { recursive: true, force: true });
});
beforeEach(() => control.set({}));

const present: PresentToken = {
  initialised: true,
  slot: Buffer.alloc(8),
  serial: '0a',
  label: 'L',
  manufacturer: 'M',
  model: 'M',
  pin: { minLength: 4, maxLength: 32, counter: 'full', protectedAuthenticationPath: false },
  soCounter: 'unknown',
};
const order = { finalTry: false };

test('the last try of the security officer’s PIN is not spent without leave; a locked one and a pin pad are said', () => {
  const refused = (token: PresentToken, code: string, finalTry = false) =>
    assert.throws(() => readyForSoPin(token, { finalTry }), { failure: { code } });
  refused({ ...present, soCounter: 'final' }, 'so-pin-final-try');
  refused({ ...present, soCounter: 'locked' }, 'so-pin-locked', true);
  refused({ ...present, pin: { ...present.pin, protectedAuthenticationPath: true } }, 'pin-pad-unsupported');
  readyForSoPin({ ...present, soCounter: 'final' }, { finalTry: true });
  readyForSoPin({ ...present, initialised: false, soCounter: 'locked' }, order);
  for (const soCounter of ['unknown', 'low'] as const) readyForSoPin({ ...present, soCounter }, order);
});

test('unblock, retire and init leave a reader with its own keys alone before any PIN is sent', async () => {
  control.set({ 'pin-pad': 1 });
  const module = ['--module', buildFaultyModule(), '--token', serial];
  for (const args of [
    ['unblock'],
    ['retire', '--confirm', serial],
    ['init', '--force', '--confirm', serial],
  ]) {
    const [verb = '', ...more] = args;
    const ran = await bench.run(verb, ...module, '--label', 'X', ...more);
    assert.equal(ran.answer.error?.code, 'pin-pad-unsupported', verb);
  }
  assert.ok(!control.calls().some((call) => /^C_(Login|InitToken|InitPIN)/.test(call)));
});

test('an empty line confirms nothing, also of a token that has no serial number', () => {
  const given = { confirm: '' } as Parameters<typeof confirmed>[1];
  assert.throws(() => confirmed({ ...present, serial: '' }, given), {
    failure: { code: 'confirmation-mismatch' },
  });
});

test('import writes a certificate named twice once, and none of two different persons', async () => {
  const [auth, sign] = keys;
  assert.ok(auth && sign);
  const issue = (who: typeof person, purpose: 'auth' | 'sign', { publicKey }: GeneratedKey) =>
    pki.issuePerson({ ...who, purpose, publicKey });
  const own = await bench.file('own.cer', await issue(person, 'auth', auth));
  const other = { ...person, iin: '840229398000' };
  const foreign = await bench.file('foreign.cer', await issue(other, 'sign', sign));
  const mixed = await bench.run('import', '--certificate', own, '--certificate', foreign);
  assert.deepEqual([mixed.code, mixed.answer.error?.code], [2, 'certificate-other-person']);
  const twice = await bench.run('import', '--certificate', own, '--certificate', own);
  assert.equal(twice.answer.certificates?.length, 1);
});

test('a token whose objects cannot be read is listed with its fault and does not hide the others', async () => {
  await createToken(bench.store, { label: 'TWO', soPin: pins['so-pin'], pin: pins.pin });
  control.set({ error: ['C_FindObjectsInit:CKR_GENERAL_ERROR'] });
  const { answer } = await bench.run('list', '--module', buildFaultyModule());
  const faults = answer.tokens?.filter(({ initialised }) => initialised).map((token) => token['fault']);
  const fault = {
    code: 'driver-error',
    params: { function: 'C_FindObjectsInit', code: 'CKR_GENERAL_ERROR' },
  };
  assert.deepEqual(faults, [fault, fault]);
});

test('what a token says of itself leads to no other folder and does not steer the terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.match(fileStem(text), /^[\w-]+$/);
      const line = { ...present, label: text, manufacturer: text, keys: [], certificates: [], fault: null };
      const report = { tokens: [line], files: [] };
      const shown = show('list', { ok: true, value: { report, files: [] } }, { json: false, language: 'ru' });
      assert.doesNotMatch(shown.replaceAll('\n', ''), /\p{Cc}/u);
    }),
  );
});

test('an EC point is understood with and without its octet string; one that is no point is passed over', () => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const bare = spki.subarray(-65);
  const read = (point: Buffer) => {
    const driver = {
      C_GetAttributeValue: (_session: Buffer, _object: Buffer, [first]: { type: number }[]) =>
        first?.type === pkcs11js.CKA_EC_PARAMS
          ? [{ value: Buffer.from('06082a8648ce3d030107', 'hex') }, { value: point }]
          : [],
    };
    return publicKeyOf(driver as unknown as Driver, Buffer.alloc(1), Buffer.alloc(1));
  };
  assert.deepEqual(read(bare), spki);
  assert.deepEqual(read(Buffer.concat([Buffer.from('0441', 'hex'), bare])), spki);
  assert.equal(read(Buffer.alloc(65, 4)), null);
});

test('a fault of our own in the driver’s process is not blamed on the driver', async () => {
  await assert.rejects(
    supervise({ verb: 'list' } as Parameters<typeof supervise>[0], 20),
    /fault of the program/,
  );
});

test('an initialisation that is interrupted leaves no user PIN beside a maker’s SO PIN; it is done again', async () => {
  const other = await createAdministrator(control.env);
  const shipped = await other.file('shipped', pinLines({ ...pins, 'current-so-pin': 'so-shipped-77' }));
  control.set({ crash: ['C_InitPIN'] });
  const crashed = await other.run(
    'init',
    '--module',
    buildFaultyModule(),
    '--label',
    'N',
    '--pin-file',
    shipped,
  );
  assert.equal(crashed.answer.error?.code, 'command-crashed');
  control.set({});
  assert.equal((await other.run('keys', '--token', 'N')).answer.error?.code, 'pin-not-set');
  const again = await other.run('init', '--token', 'N', '--label', 'N');
  assert.equal(again.code, 0, 'the SO PIN is the chosen one already');
  assert.equal((await other.run('keys', '--token', 'N')).code, 0);
  await other.remove();
});
