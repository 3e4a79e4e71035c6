import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readCertificateRequest } from '../../trust/certificate-request.ts';
import { derOfPem, pemOf } from '../stand/pki/authority.ts';
import { createTrainingPki, type TrainingPki } from '../stand/pki/training-pki.ts';
import { runProgram } from '../stand/processes.ts';
import { type Administrator, createAdministrator, pins } from './administrator.ts';

let bench: Administrator;
let pki: TrainingPki;
let serial = '';
const said: string[] = [];

before(async () => {
  bench = await createAdministrator();
  pki = await createTrainingPki(join(bench.folder, 'pki'));
});
after(() => bench.remove());

const person = { surname: 'ҮЛГІБЕКОВ', givenName: 'ӘДІЛЖАН', patronymic: 'ҒАЛЫМҰЛЫ', iin: '840229398000' };

/** Runs a verb that must succeed and leave a record in the hand-over protocol. */
async function run(verb: string, ...args: string[]) {
  const ran = await bench.run(verb, '--protocol', join(bench.folder, 'protocol.jsonl'), ...args);
  said.push(ran.output);
  assert.equal(ran.code, 0, ran.output);
  assert.equal(ran.answer.ok, true);
  return ran.answer;
}

test('init: a blank token gets its label, PINs and serial number; keys: made on the token and protected', async () => {
  const token = await run('init', '--label', 'Әділжан токені');
  serial = token.serial ?? '';
  assert.match(serial, /^[0-9a-f]{16}$/);
  assert.equal(token['label'], 'Әділжан токені');
  const { keys = [] } = await run('keys', '--token', serial);
  assert.deepEqual(keys.map(({ label, made }) => [label, made]).sort(), [
    ['AUTH', true],
    ['SIGN', true],
  ]);
});

test('request: PKCS#10 with the subject of НУЦ, signed on the token; openssl verifies both', async () => {
  const lines = `surname: ${person.surname}\ngiven-name: ${person.givenName}\npatronymic: ${person.patronymic}\n`;
  const subject = await bench.file('subject', `${lines}iin: ${person.iin}\n`);
  const { files = [] } = await run('request', '--subject', subject, '--out', join(bench.folder, 'requests'));
  assert.equal(files.length, 2);
  for (const file of files) {
    const named = ['-noout', '-subject', '-nameopt', 'utf8,sep_comma_plus'];
    const shown = await runProgram('openssl', ['req', '-in', file, '-verify', ...named]);
    const parts = /^subject=(.*)$/m
      .exec(shown)?.[1]
      ?.split(',')
      .map((part) => part.trim());
    assert.deepEqual(parts, [
      `CN=${person.surname} ${person.givenName}`,
      `SN=${person.surname}`,
      `serialNumber=IIN${person.iin}`,
      `GN=${person.patronymic}`,
      'C=KZ',
    ]);
  }
});

test('import: issued certificates come under the CKA_ID of their keys; a second time changes nothing', async () => {
  const args: string[] = [];
  for (const purpose of ['auth', 'sign'] as const) {
    const csr = readFileSync(
      join(bench.folder, 'requests', `${serial}-${purpose.toUpperCase()}.csr`),
      'utf8',
    );
    const request = readCertificateRequest(derOfPem(csr));
    assert.ok(request.ok);
    const der = await pki.issuePerson({ ...person, purpose, publicKey: request.value.publicKey });
    args.push(
      '--certificate',
      await bench.file(`${purpose}.cer`, purpose === 'auth' ? der : pemOf(der, 'CERTIFICATE')),
    );
  }
  const first = await run('import', ...args);
  const again = await run('import', ...args);
  assert.deepEqual(again.certificates, first.certificates);
  const idOf = new Map(first.keys?.map(({ label, id }) => [label.toLowerCase(), id]));
  assert.equal(first.certificates?.length, 2);
  for (const { purpose, id, fault } of first.certificates ?? []) {
    assert.equal(id, idOf.get(purpose));
    assert.equal(fault, null);
  }
});

test('test-sign: openssl cms verifies the CAdES-BES document up to the root', async () => {
  const out = join(bench.folder, 'signed.p7s');
  const chain = join(pki.folder, 'persons-ca.pem');
  await run('test-sign', '--out', out, '--chain', chain);
  const root = ['-CAfile', join(pki.folder, 'ca.pem'), '-purpose', 'any'];
  const content = await runProgram('openssl', ['cms', '-verify', '-inform', 'DER', '-in', out, ...root]);
  assert.match(content, new RegExp(serial));
  const shown = await runProgram('openssl', ['cms', '-cmsout', '-print', '-inform', 'DER', '-in', out]);
  assert.match(shown, /id-smime-aa-signingCertificateV2/);
});

test('change-pin: the new PIN works and the old one does not; unblock: the SO PIN sets another', async () => {
  await run('change-pin', '--token', serial);
  const old = await bench.run('test-sign', '--out', join(bench.folder, 'no.p7s'));
  assert.deepEqual([old.code, old.answer.error?.code], [4, 'pin-incorrect']);
  const unblocked = await bench.file('unblock', `so-pin: ${pins['so-pin']}\nnew-pin: third-2b84d0\n`);
  await run('unblock', '--pin-file', unblocked);
  const bare = await bench.file('third', 'third-2b84d0\n');
  await run('test-sign', '--pin-file', bare, '--out', join(bench.folder, 'third.p7s'));
});

test('list: says holder, purpose and PIN state without a PIN; retire: erases after the serial number is typed', async () => {
  const listed = await run('list', '--pin-file', '/nonexistent');
  const token = listed.tokens?.find((line) => line.serial === serial);
  assert.match(JSON.stringify(token), /"purpose":"sign".*ҮЛГІБЕКОВ/);
  for (const confirm of [[], ['--confirm', '0123456789abcdef']]) {
    const refused = await bench.run('retire', ...confirm);
    assert.deepEqual([refused.code, refused.answer.error?.code], [2, 'confirmation-mismatch']);
  }
  const retired = await run('retire', '--confirm', serial);
  assert.deepEqual([retired.keys, retired.certificates, retired['label']], [[], [], 'RETIRED']);
  const keyless = await bench.run('keys');
  assert.deepEqual([keyless.code, keyless.answer.error?.code], [4, 'pin-not-set']);
});

test('the hand-over protocol has a record of each command; no PIN is in it or was ever printed', async () => {
  const protocol = await bench.read('protocol.jsonl');
  const records = protocol
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const verbs = records.map(({ verb }) => verb);
  assert.deepEqual(verbs.slice(0, 4), ['init', 'keys', 'request', 'import']);
  assert.equal(verbs.at(-1), 'retire');
  const signing = records.find(({ verb }) => verb === 'test-sign');
  assert.deepEqual([signing.serial, signing.certificates.length, signing.outcome], [serial, 2, 'done']);
  for (const secret of [...Object.values(pins), 'third-2b84d0'])
    assert.ok(!protocol.includes(secret) && !said.join('').includes(secret));
  assert.ok(!protocol.includes(person.iin) && !protocol.includes(person.surname));
});
