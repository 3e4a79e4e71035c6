import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readConfiguration } from '../../electron/services/configuration.ts';
import { pemOf } from '../stand/pki/authority.ts';
import { createTrainingPki, type TrainingPki } from '../stand/pki/training-pki.ts';
import { runProgram } from '../stand/processes.ts';
import { createToken, generateKeys, softHsmModule, trainingKeys } from '../stand/token/store.ts';
import { type Administrator, createAdministrator, pins, script } from './administrator.ts';

let bench: Administrator;
let pki: TrainingPki;
let publicKey: Uint8Array;
let list = '';
let module = '';
const at = (name: string) => join(bench.folder, name);

before(async () => {
  bench = await createAdministrator();
  pki = await createTrainingPki(at('pki'));
  const serial = await createToken(bench.store, { label: 'ADMIN', soPin: pins['so-pin'], pin: pins.pin });
  const keys = await generateKeys(bench.store, { serial, pin: pins.pin }, trainingKeys);
  publicKey = keys[1]?.publicKey ?? new Uint8Array();
  list = at('drivers.json');
  module = at('module.so');
  copyFileSync(softHsmModule, module);
  await bench.file('admin.cer', await issue('administrator'));
  writeFileSync(at('config.json'), JSON.stringify(configuration));
});
after(() => bench.remove());

const issue = (profile: 'administrator' | 'centre') =>
  pki.issueOperator({ profile, commonName: 'administrator-1', publicKey });

const configuration = {
  name: 'ws-1',
  centre: { host: 'h', port: 1, serverName: 's', spkiSha256: 'ab'.repeat(32) },
  trust: {
    root: 'pki/ca.pem',
    personIssuers: ['pki/persons-ca.pem'],
    operatorIssuers: ['pki/operator-ca.pem'],
  },
  certificate: 'w.pem',
  drivers: { list: 'drivers.json' },
  probes: { internet: [], defaultRoute: true },
  resultSeconds: 600,
};

/** The command line as it stands, without what `Administrator.run` adds. */
const command = (...args: string[]) => {
  const ran = spawnSync(process.execPath, [script, ...args, '--json'], { env: bench.env, encoding: 'utf8' });
  return { code: ran.status, answer: JSON.parse(ran.stdout) };
};
const drivers = (action: string, ...args: string[]) => command('drivers', action, '--list', list, ...args);
const sign = () =>
  command(
    ...['drivers', 'sign', '--list', list, '--certificate', at('admin.cer'), '--out', `${list}.p7s`],
    ...['--module', softHsmModule, '--pin-file', at('pins'), '--chain', at('pki/operator-ca.pem')],
  );
const refusal = () => {
  const read = readConfiguration(at('config.json'));
  return read.ok ? null : [read.error.code, read.error.params?.['detail']];
};

test('a driver is listed with the hash of its file; the usual modules of this machine are shown', async () => {
  const added = drivers('add', '--name', 'Training', '--module', module);
  assert.equal(added.code, 0);
  const sha256 = createHash('sha256').update(readFileSync(module)).digest('hex');
  assert.deepEqual(added.answer['drivers'], [
    { name: 'Training', path: module, sha256, facts: [], state: 'same' },
  ]);
  const known = added.answer['known'] as { name: string; found: string[]; facts: string[] }[];
  assert.deepEqual(known.find(({ name }) => name === 'SoftHSM')?.found[0], softHsmModule);
  for (const name of ['KAZTOKEN', 'AKey', 'Жеке куәлік / Удостоверение личности'])
    assert.deepEqual(known.find((one) => one.name === name)?.found, [], 'no guessed name');
  const absent = drivers('remove', '--name', 'Nobody');
  assert.deepEqual([absent.code, absent.answer.error?.code], [3, 'driver-not-listed']);
});

test('an unsigned list is refused; signed by the administrator’s token the workstation takes it, openssl too', async () => {
  assert.deepEqual(refusal(), ['driver-list-unsigned', `${list}.p7s`]);
  const signed = sign();
  assert.equal(signed.code, 0);
  const read = readConfiguration(at('config.json'));
  const sha256 = createHash('sha256').update(readFileSync(module)).digest('hex');
  assert.deepEqual(read.ok && read.value.drivers, [{ name: 'Training', path: module, sha256 }]);
  const chain = ['-CAfile', at('pki/ca.pem'), '-purpose', 'any'];
  const content = await runProgram('openssl', [
    'cms',
    '-verify',
    '-inform',
    'DER',
    '-in',
    `${list}.p7s`,
    ...chain,
  ]);
  assert.equal(content, readFileSync(list, 'utf8'));
});

test('--module takes a name of the signed list; a module altered since is not loaded', async () => {
  const named = ['--module', 'Training', '--config', at('config.json')];
  assert.equal((await bench.run('list', ...named)).code, 0);
  const unknown = await bench.run('list', '--module', 'Other', '--config', at('config.json'));
  assert.deepEqual([unknown.code, unknown.answer.error?.code], [3, 'driver-not-listed']);
  assert.equal((await bench.run('list', '--module', 'Training')).answer.error?.code, 'driver-not-listed');
  writeFileSync(module, Buffer.concat([readFileSync(softHsmModule), Buffer.from('x')]));
  const altered = await bench.run('list', ...named);
  assert.deepEqual([altered.code, altered.answer.error?.code], [5, 'driver-altered']);
  const shown = drivers('list');
  assert.equal((shown.answer['drivers'] as { state: string }[])[0]?.state, 'altered');
  copyFileSync(softHsmModule, module);
});

test('a list changed after its signature, and one signed by anybody but an administrator, load nothing', async () => {
  const good = readFileSync(list);
  writeFileSync(list, good.toString().replace('Training', 'Trainin9'));
  assert.deepEqual(refusal(), ['driver-list-unsigned', 'content']);
  assert.equal(
    (await bench.run('list', '--module', 'Trainin9', '--config', at('config.json'))).answer.error?.code,
    'driver-list-unsigned',
  );
  writeFileSync(list, good);
  const foreign = await createTrainingPki(at('foreign'));
  const der = await foreign.issueOperator({ profile: 'administrator', commonName: 'x', publicKey });
  await bench.file('admin.cer', pemOf(der, 'CERTIFICATE'));
  assert.equal(sign().code, 0);
  assert.deepEqual(refusal(), ['driver-list-unsigned', 'certificate-untrusted']);
  await bench.file('admin.cer', await issue('centre'));
  const refused = sign();
  assert.deepEqual([refused.code, refused.answer.error?.code], [2, 'certificate-wrong-usage']);
});

test('a certificate of another key, and a list that is none, are not signed', async () => {
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = other.publicKey.export({ type: 'spki', format: 'der' });
  const der = await pki.issueOperator({ profile: 'administrator', commonName: 'y', publicKey: spki });
  await bench.file('admin.cer', der);
  assert.equal(sign().answer.error?.code, 'certificate-not-for-token');
  await bench.file('admin.cer', await issue('administrator'));
  writeFileSync(list, '{"version":1,"drivers":[{"name":"A"}]}');
  const malformed = sign();
  assert.deepEqual([malformed.code, malformed.answer.error?.code], [3, 'driver-list-malformed']);
});
