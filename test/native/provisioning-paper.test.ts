import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { handOverAct } from '../../native/provisioning/hand-over-act.ts';
import { tokenRecordSchema } from '../../protocol/documents/token-record.ts';
import { createTrainingPki, type TrainingPki } from '../stand/pki/training-pki.ts';
import { generateKeys, trainingKeys } from '../stand/token/store.ts';
import { type Administrator, createAdministrator, pins } from './administrator.ts';
import { person as other } from './bench.ts';

const person = { ...other, iin: '840229398000' };

let bench: Administrator;
let pki: TrainingPki;
let serial = '';
before(async () => {
  bench = await createAdministrator();
  pki = await createTrainingPki(join(bench.folder, 'pki'));
});
after(() => bench.remove());

const draft = async (name: string) => {
  const { type, body } = JSON.parse(await bench.read(name));
  return tokenRecordSchema.parse({
    type,
    version: 1,
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    issuedAt: '2026-01-05T10:00:00.000+05:00',
    workstation: 'ws-1',
    body,
  }).body;
};
const path = (name: string) => join(bench.folder, name);

test('an empty token gets another label and keeps its PINs; drafts of the inventory’s records are written', async () => {
  const made = await bench.run('init', '--label', 'OLD', '--record', path('init.json'));
  serial = made.answer.serial ?? '';
  assert.deepEqual(await draft('init.json'), {
    event: 'initialised',
    serial,
    model: 'SoftHSM v2',
    label: 'OLD',
  });
  const ran = await bench.run('relabel', '--label', 'NEW', '--record', path('relabel.json'));
  assert.equal(ran.answer['label'], 'NEW', ran.output);
  assert.equal((await draft('relabel.json')).event, 'relabelled');
  assert.equal(ran.answer.serial, serial);
  const keys = await generateKeys(bench.store, { serial, pin: pins.pin }, trainingKeys);
  const refused = await bench.run('relabel', '--label', 'THIRD');
  assert.deepEqual([refused.code, refused.answer.error?.code], [2, 'token-holds-objects']);
  const files: string[] = [];
  for (const [index, { publicKey }] of keys.entries()) {
    const purpose = index === 0 ? 'auth' : 'sign';
    const der = await pki.issuePerson({ ...person, purpose, publicKey });
    files.push(await bench.file(`${index}.cer`, der));
  }
  const imported = await bench.run('import', ...files.flatMap((file) => ['--certificate', file]));
  assert.equal(imported.answer.certificates?.length, 2, imported.output);
});

test('act: a page in both languages with the certificates and no PIN; the draft says to whom the token goes', async () => {
  const ran = await bench.run('act', '--out', path('acts'), '--record', path('act.json'));
  const [file = '', record] = ran.answer.files ?? [];
  assert.equal(record, path('act.json'));
  const page = readFileSync(file, 'utf8');
  assert.equal(statSync(file).mode & 0o777, 0o600);
  for (const word of [
    'Акт приёма-передачи',
    'тапсыру-қабылдау актісі',
    serial,
    person.iin,
    'Сдал',
    'Қабылдадым',
  ])
    assert.ok(page.includes(word), word);
  const body = await draft('act.json');
  const hashes = Object.values(body.certificates ?? {});
  assert.equal(hashes.length, 2);
  for (const sha256 of hashes) assert.ok(sha256 !== undefined && page.includes(sha256));
  assert.deepEqual([body.event, body.holder], ['issued', person.iin]);
  for (const pin of Object.values(pins)) assert.ok(!page.includes(pin));
});

test('what a token says of itself is text on the page, never markup', () => {
  const pin = { minLength: 4, maxLength: 0, counter: 'full', protectedAuthenticationPath: false } as const;
  const said = { serial: '<script>', label: '"&', manufacturer: '<b>', model: "'" };
  const page = handOverAct(
    { ...said, initialised: true, pin, keys: [], certificates: [], fault: null },
    new Date(0),
  );
  assert.doesNotMatch(page, /<script>|<b>|"&[^#]/);
  assert.match(page, /&#60;script&#62;/);
});

test('a verb that changes nothing in the inventory has no draft', async () => {
  const ran = await bench.run('keys', '--record', path('none.json'));
  assert.deepEqual([ran.code, ran.answer.error?.code], [3, 'call-malformed']);
});
