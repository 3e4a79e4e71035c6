import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openTestCentre, type TestCentre } from '../server/harness.ts';
import { holder, makeOfficer, type Officer } from '../server/people.ts';
import { codeOf, openWorkstation, type TestWorkstation, unwrap } from './workstation.ts';

let centre: TestCentre;
let officer: Officer;
let station: TestWorkstation;
let files: string;
let chosen: string | null = null;

const mebibyte = 1024 * 1024;
const pdf = (bytes: number) =>
  Buffer.concat([Buffer.from('%PDF-1.7\nCANARY-RULING '), Buffer.alloc(bytes - 23, 7)]);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const values = {
  number: '15',
  date: '2026-11-02',
  organisation: 'Сынақ департаменті',
  from: '2026-11-01',
  until: '2026-11-02',
};
const field = { type: 'oversight-request', field: 'ruling' };

before(async () => {
  centre = await openTestCentre();
  officer = await makeOfficer(centre.pki, {
    ...{ iin: '250101698008', surname: 'ҚАДАҒАЛАУШЫ', role: 1, organisation: 'Прокуратура' },
    capacities: ['supervising-prosecutor'],
  });
  // The body under check must be one the centre knows.
  const checked = await makeOfficer(centre.pki, holder);
  await centre.enrol({ accounts: [officer.account, checked.account] });
  files = join(centre.folder, 'files');
  mkdirSync(files);
  station = openWorkstation({ folder: join(centre.folder, 'ws'), centre, chosenFile: () => chosen });
  station.services.start();
  station.agent.insert([{ serial: '0001', officer }]);
  assert.equal(codeOf(await station.call('pickAttachment', field)), 'session-absent');
  unwrap(await station.call('runCheck', {}));
  await signIn();
  const agreement = unwrap(await station.call('prepareAgreement', {}));
  unwrap(await station.call('signAgreement', { id: agreement.id }));
});

after(async () => {
  station.services.end();
  station.database.close();
  await centre.close();
});

const signIn = async () =>
  unwrap(await station.call('signIn', { certificate: officer.auth.certificate.sha256 }));

function choose(name: string, content: Uint8Array): void {
  chosen = join(files, name);
  writeFileSync(chosen, content);
}

test('rules-151/55: a ruling of one mebibyte goes inside the signed document and comes back by size and SHA-256', async () => {
  const ruling = pdf(mebibyte);
  choose('Қаулы 15.pdf', ruling);
  const attachment = unwrap(await station.call('pickAttachment', field));
  assert.ok(attachment);
  const { handle, ...told } = attachment;
  assert.deepEqual(told, { name: 'Қаулы 15.pdf', kind: 'pdf', bytes: mebibyte, sha256: sha256(ruling) });
  assert.deepEqual(unwrap(await station.call('attachments', {})), [attachment]);
  const typed = { ...values, ruling: handle };
  const prepared = unwrap(await station.call('prepareFiling', { type: field.type, values: typed, refs: [] }));
  const expected = [
    {
      label: { kk: 'Құжаттың көшірмесі (PDF)', ru: 'Копия документа (PDF)' },
      ...{ name: null, bytes: mebibyte, sha256: sha256(ruling) },
    },
  ];
  assert.deepEqual(prepared.attachments, expected);
  unwrap(await station.call('signFiling', { id: prepared.id }));
  const filed = unwrap(await station.call('filing', { id: prepared.id }));
  assert.deepEqual(filed.attachments, expected);
});

test('what is no file of the kind, too large, empty or not there is refused with its reason; cancelling is no failure', async () => {
  const refusal = async () => codeOf(await station.call('pickAttachment', field));
  choose('large.pdf', pdf(mebibyte + 1));
  assert.equal(await refusal(), 'attachment-too-large');
  choose('program.pdf', Buffer.from('MZ'));
  assert.equal(await refusal(), 'attachment-kind');
  choose('table.csv', Buffer.from('a,b'));
  assert.equal(await refusal(), 'attachment-kind', 'the field takes a scan only');
  choose('empty.pdf', Buffer.alloc(0));
  assert.equal(await refusal(), 'attachment-unreadable');
  chosen = join(files, 'absent.pdf');
  assert.equal(await refusal(), 'attachment-unreadable');
  chosen = join(files, 'pipe.pdf');
  execFileSync('mkfifo', [chosen]);
  assert.equal(await refusal(), 'attachment-unreadable', 'a pipe is not waited for');
  chosen = null;
  assert.equal(unwrap(await station.call('pickAttachment', field)), null);
  assert.equal(codeOf(await station.call('pickAttachment', { ...field, field: 'number' })), 'call-malformed');
});

test('rules-151/55: without the ruling, or with a handle nothing stands behind, nothing is prepared', async () => {
  const prepare = async (more: Record<string, string>) =>
    await station.call('prepareFiling', { type: field.type, values: { ...values, ...more }, refs: [] });
  assert.equal(codeOf(await prepare({})), 'document-malformed');
  assert.equal(codeOf(await prepare({ ruling: 'made-up' })), 'attachment-absent');
});

test('a form survives a restart, its file does not; the file is forgotten with the session and never on the disk', async () => {
  choose('ruling.pdf', pdf(2000));
  const attachment = unwrap(await station.call('pickAttachment', field));
  const typed = { ...values, ruling: attachment?.handle ?? '' };
  unwrap(await station.call('saveFilingDraft', { type: field.type, answered: null, values: typed }));
  unwrap(await station.call('signOut', {}));
  assert.deepEqual(unwrap(await station.call('attachments', {})), []);
  assert.deepEqual(unwrap(await station.call('filingDrafts', {})), [], 'nobody is signed in');
  station.crash();
  for (const name of readdirSync(join(centre.folder, 'ws')))
    assert.equal(readFileSync(join(centre.folder, 'ws', name)).includes('CANARY-RULING'), false, name);
  station = openWorkstation({ folder: join(centre.folder, 'ws'), centre, chosenFile: () => chosen });
  station.services.start();
  station.agent.insert([{ serial: '0001', officer }]);
  unwrap(await station.call('runCheck', {}));
  await signIn();
  const form = { type: field.type, answered: null };
  assert.deepEqual(unwrap(await station.call('filingDrafts', {})), [{ ...form, values }]);
  unwrap(await station.call('saveFilingDraft', { ...form, values: {} }));
  assert.deepEqual(unwrap(await station.call('filingDrafts', {})), []);
});
