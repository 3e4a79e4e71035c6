import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { buildFaultyModule, createFaultControl } from '../faults/faulty.ts';
import { createTrainingPki, type TrainingPki } from '../stand/pki/training-pki.ts';
import { runProgram } from '../stand/processes.ts';
import type { GeneratedKey } from '../stand/token/requests.ts';
import { createToken, generateKeys, trainingKeys } from '../stand/token/store.ts';
import { type Administrator, createAdministrator, pinLines, pins, type Ran } from './administrator.ts';
import { person, waitUntil } from './bench.ts';

const controlFolder = mkdtempSync(join(tmpdir(), 'sio-faults-'));
const control = createFaultControl(controlFolder);
const faulty = ['--module', buildFaultyModule()];
let bench: Administrator;
let pki: TrainingPki;
let serial = '';
let keys: GeneratedKey[] = [];
let earlier = 0;

before(async () => {
  bench = await createAdministrator(control.env);
  pki = await createTrainingPki(join(bench.folder, 'pki'));
  serial = await createToken(bench.store, { label: 'HALF', soPin: pins['so-pin'], pin: pins.pin });
  keys = await generateKeys(bench.store, { serial, pin: pins.pin }, trainingKeys.slice(0, 1));
});
after(async () => {
  await bench.remove();
  rmSync(controlFolder, { recursive: true, force: true });
});
beforeEach(() => {
  control.set({});
  earlier = control.calls().length;
});

const expectFailure = ({ code, answer }: Ran, exit: number, name: string) =>
  assert.deepEqual([answer.error?.code, code], [name, exit]);

/** Return values of one function since the test began. */
const callsOf = (name: string) =>
  control
    .calls()
    .slice(earlier)
    .filter((call) => call.startsWith(`${name} `));

test('a run of keys interrupted after AUTH is completed by a second one, also after a crash of the driver', async () => {
  control.set({ crash: ['C_GenerateKeyPair'] });
  expectFailure(await bench.run('keys', ...faulty), 5, 'command-crashed');
  control.set({});
  const { answer } = await bench.run('keys', ...faulty);
  assert.deepEqual(
    answer.keys?.map(({ label, made, id }) => [label, made, id === keys[0]?.id]),
    [
      ['AUTH', false, true],
      ['SIGN', true, false],
    ],
  );
});

test('a wrong PIN goes to the token once and is said to be wrong', async () => {
  const wrong = await bench.file('wrong', 'pin: wrong-pin-1\n');
  expectFailure(await bench.run('keys', ...faulty, '--pin-file', wrong), 4, 'pin-incorrect');
  assert.deepEqual(callsOf('C_Login'), ['C_Login 0xa0']);
});

test('a locked PIN, a final try without leave, a maker’s default and an impossible length are not sent', async () => {
  const defaults = await bench.file('default', 'pin: 1234567890\n');
  const short = await bench.file('short', '123\n');
  control.set({ pin: 'locked' });
  expectFailure(await bench.run('keys', ...faulty), 4, 'pin-locked');
  control.set({ pin: 'final' });
  expectFailure(await bench.run('keys', ...faulty), 4, 'pin-final-try');
  control.set({});
  expectFailure(await bench.run('keys', ...faulty, '--pin-file', defaults), 4, 'pin-default');
  expectFailure(await bench.run('keys', ...faulty, '--pin-file', short), 4, 'pin-length');
  assert.deepEqual(callsOf('C_Login'), []);
});

test('a driver that hangs is stopped at the deadline; until then the PIN is in no argument and no environment', async () => {
  control.set({ hang: ['C_Login:60'] });
  const running = bench.start('keys', ...faulty, '--seconds', '8');
  const childrenOf = () => readFileSync(`/proc/${running.pid}/task/${running.pid}/children`, 'utf8').trim();
  await waitUntil(() => childrenOf() !== '' && callsOf('C_OpenSession').length > 0, 20_000);
  const child = childrenOf();
  for (const file of [running.pid, child].flatMap((pid) => [`/proc/${pid}/cmdline`, `/proc/${pid}/environ`]))
    assert.ok(!readFileSync(file, 'latin1').includes(pins.pin), file);
  const ran = await running.ended;
  expectFailure(ran, 5, 'command-hung');
  assert.ok(!ran.output.includes(pins.pin));
  await waitUntil(() => !existsSync(`/proc/${child}`));
});

test('a PIN file that others can read is refused before the driver is loaded', async () => {
  const open = await bench.file('open', pinLines(pins));
  for (const mode of [0o640, 0o604]) {
    chmodSync(open, mode);
    expectFailure(await bench.run('keys', ...faulty, '--pin-file', open), 4, 'pin-file-open');
  }
  assert.equal(control.calls().length, earlier);
});

test('import refuses a certificate whose key is elsewhere and one for another purpose; nothing is written', async () => {
  const spki = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({
    type: 'spki',
    format: 'der',
  });
  const good = await pki.issuePerson({ ...person, purpose: 'auth', publicKey: keys[0]?.publicKey ?? spki });
  const odd = {
    'certificate-not-for-token': await pki.issuePerson({ ...person, purpose: 'auth', publicKey: spki }),
    'certificate-wrong-usage': await pki.issuePerson({
      ...person,
      purpose: 'sign',
      publicKey: keys[0]?.publicKey ?? spki,
    }),
  };
  const first = ['--certificate', await bench.file('good.cer', good)];
  for (const [name, der] of Object.entries(odd)) {
    const ran = await bench.run('import', ...first, '--certificate', await bench.file(`${name}.cer`, der));
    expectFailure(ran, 2, name);
  }
  const listed = await bench.run('list', '--token', serial);
  assert.deepEqual(listed.answer.tokens?.[0]?.['certificates'], []);
});

test('init refuses a token that may hold keys, a wrong serial number and a wrong SO PIN; the keys are still there', async () => {
  const again = ['--token', serial, '--label', 'AGAIN'];
  expectFailure(await bench.run('init', ...again), 2, 'token-not-blank');
  const forced = [...again, '--force', '--confirm'];
  expectFailure(await bench.run('init', ...forced, 'HALF'), 2, 'confirmation-mismatch');
  const wrong = await bench.file('wrong-so', pinLines({ pin: pins.pin, 'so-pin': 'so-wrong-1' }));
  expectFailure(await bench.run('init', ...forced, serial, '--pin-file', wrong), 4, 'so-pin-incorrect');
  assert.equal((await bench.run('keys')).answer.keys?.length, 2);
});

test('init chooses no default and no weak PIN; a key brought from outside is not protected', async () => {
  for (const [pin, name] of [
    ['12345678', 'pin-default'],
    ['777777', 'pin-weak'],
    [pins['so-pin'], 'pin-same'],
  ] as const) {
    const file = await bench.file('chosen', pinLines({ pin, 'so-pin': pins['so-pin'] }));
    expectFailure(await bench.run('init', '--label', 'NEW', '--pin-file', file), 4, name);
  }
  await createToken(bench.store, { label: 'OUTSIDE', soPin: pins['so-pin'], pin: pins.pin });
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = await bench.file('key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const args = ['--import', pem, '--token', 'OUTSIDE', '--label', 'AUTH', '--id', '01', '--pin', pins.pin];
  await runProgram('softhsm2-util', args, { env: bench.env });
  const ran = await bench.run('keys', '--token', 'OUTSIDE');
  expectFailure(ran, 2, 'key-not-protected');
  expectFailure(await bench.run('keys'), 2, 'token-ambiguous');
});

test('request refuses a person whose ИИН has a wrong check digit', async () => {
  const subject = await bench.file('subject', 'surname: ТЕСТОВ\ngiven-name: ТЕСТ\niin: 000101598003\n');
  expectFailure(await bench.run('request', '--token', serial, '--subject', subject), 3, 'iin-invalid');
});
