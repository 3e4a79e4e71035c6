import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openTestCentre, type TestCentre, until } from '../server/harness.ts';
import { holder, makeOfficer, type Officer } from '../server/people.ts';
import { codeOf, openWorkstation, type TestWorkstation, unwrap } from './workstation.ts';

const draft = {
  ground: 'criminal-case' as const,
  particulars: { caseNumber: '26 2300 03 1 000001' },
  service: 1,
  parameter: 'iin',
  value: '000229598009',
  details: {},
  sanction: null,
};

let centre: TestCentre;
let officer: Officer;
let station: TestWorkstation;

before(async () => {
  centre = await openTestCentre();
  officer = await makeOfficer(centre.pki, holder);
  await centre.enrol({ accounts: [officer.account] });
  station = openWorkstation({ folder: join(centre.folder, 'ws'), centre });
  station.services.start();
  station.agent.insert([{ serial: '0001', officer }]);
});

after(async () => {
  station.services.end();
  station.database.close();
  await centre.close();
});

const rowOf = async (id: string) => unwrap(await station.call('requests', {})).find((row) => row.id === id);
const untilRow = (id: string, wanted: (row: NonNullable<Awaited<ReturnType<typeof rowOf>>>) => boolean) =>
  until(async () => {
    const row = await rowOf(id);
    return row !== undefined && wanted(row) && row;
  }, 'a row of the list');

test('rules 151, item 7: nobody signs in before the workstation was checked', async () => {
  const refused = await station.call('signIn', { certificate: officer.auth.certificate.sha256 });
  assert.equal(codeOf(refused), 'workstation-not-checked');
  assert.ok(unwrap(await station.call('runCheck', {})).signInAllowed);
});

test('rules 151, item 18: a SIGN certificate does not sign in, the AUTH certificate does', async () => {
  const refused = await station.call('signIn', { certificate: officer.sign.certificate.sha256 });
  assert.equal(codeOf(refused), 'certificate-wrong-usage');
  const account = unwrap(await station.call('signIn', { certificate: officer.auth.certificate.sha256 }));
  assert.equal(account.iin, holder.iin);
  assert.equal(unwrap(await station.call('state', {})).token.state, 'in-use');
});

test('rules 151, item 17: no request before the agreement, which is signed as it was read', async () => {
  assert.equal(codeOf(await station.call('prepareRequest', draft)), 'agreement-absent');
  const prepared = unwrap(await station.call('prepareAgreement', {}));
  assert.match(prepared.document.paragraphs[0]?.ru ?? '', /правоохранительных правоохранительных/);
  assert.equal(codeOf(await station.call('signRequest', { id: prepared.id })), 'document-malformed');
  unwrap(await station.call('signAgreement', { id: prepared.id }));
  const state = unwrap(await station.call('state', {}));
  assert.notEqual(state.session?.agreementSignedAt, null);
});

test('bad identifiers and services are refused before anything is signed', async () => {
  const refusal = async (change: object) =>
    codeOf(await station.call('prepareRequest', { ...draft, ...change }));
  assert.equal(await refusal({ particulars: { caseNumber: '123' } }), 'case-number-invalid');
  assert.equal(await refusal({ value: '000229598008' }), 'iin-invalid');
  assert.equal(await refusal({ service: 'joint-41-69/1' }), 'service-not-permitted');
  assert.equal(await refusal({ service: 33 }), 'detail-absent');
  assert.equal(await refusal({ service: 2, parameter: 'bin', value: '010140990008' }), 'bin-invalid');
  assert.equal(await refusal({ service: 5, parameter: 'plate', value: 'zz' }), 'plate-invalid');
});

test('rules 151, item 5: a case of somebody else is refused with its receipt', async () => {
  const prepared = unwrap(
    await station.call('prepareRequest', { ...draft, particulars: { caseNumber: '262300121000004' } }),
  );
  assert.equal(codeOf(await station.call('signRequest', { id: prepared.id })), 'case-not-yours');
  const row = await rowOf(prepared.id);
  assert.deepEqual([row?.state, row?.reason?.code], ['refused', 'case-not-yours']);
  assert.match(
    unwrap(await station.call('receipt', { id: prepared.id })).rows[0]?.value.ru ?? '',
    /Отказано/,
  );
});

test('rules 151, items 3, 39, 52: request, proven receipt, result shown once, destruction act', async () => {
  unwrap(await station.call('saveDraft', draft));
  const prepared = unwrap(
    await station.call('prepareRequest', unwrap(await station.call('loadDraft', {})) ?? draft),
  );
  assert.ok(prepared.document.rows.some(({ value }) => value.ru === '262300031000001'));
  unwrap(await station.call('signRequest', { id: prepared.id }));
  assert.equal(unwrap(await station.call('loadDraft', {})), null);
  await untilRow(prepared.id, ({ state, receipt }) => state === 'ready' && receipt === 'proven');

  unwrap(await station.call('openResult', { id: prepared.id }));
  const [window] = station.results;
  assert.ok(window);
  assert.equal(
    codeOf(await station.call('resultContent', {}, 1)),
    'result-absent',
    'another window gets nothing',
  );
  const content = unwrap(await station.call('resultContent', {}, window.contents));
  assert.equal(content.records[0]?.['iin'], '000229598009');
  assert.match(content.watermark, /СЫНАҚОВ ТЕСТ · ws-1/);
  assert.equal(
    codeOf(await station.call('resultContent', {}, window.contents)),
    'result-absent',
    'only once',
  );
  assert.equal((await rowOf(prepared.id))?.state, 'opened');

  unwrap(await station.call('closeResult', {}, window.contents));
  assert.ok(window.isDestroyed);
  assert.equal(codeOf(await station.call('openResult', { id: prepared.id })), 'result-already-opened');
  await until(async () => unwrap(await station.call('state', {})).waiting === 0, 'an empty outbox');
  const acts = station.database
    .prepare("SELECT state FROM outbox WHERE type = 'destruction-act'")
    .pluck()
    .all();
  assert.deepEqual(acts, ['accepted']);
});

test('no personal data in the log', () => {
  assert.ok(station.log.length > 5);
  assert.doesNotMatch(station.log.join('\n'), /СЫНАҚОВ|840229398000|000229598009|262300031000001/);
});

test('signing out ends the session on both sides', async () => {
  unwrap(await station.call('signOut', {}));
  const state = unwrap(await station.call('state', {}));
  assert.deepEqual([state.session, state.ended, state.token.state], [null, null, 'present']);
  assert.equal(codeOf(await station.call('requests', {})), 'session-absent');
});
