import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openTestCentre, type TestCentre } from '../server/harness.ts';
import { holder, makeOfficer, type Officer } from '../server/people.ts';
import { codeOf, openWorkstation, type TestWorkstation, unwrap } from './workstation.ts';

const draft = (caseNumber: string) => ({
  ground: 'criminal-case' as const,
  particulars: { caseNumber },
  service: 1,
  parameter: 'iin',
  value: '000229598009',
  details: {},
  sanction: null,
});

let centre: TestCentre;
let officer: Officer;
let station: TestWorkstation;
let uses = 0;

before(async () => {
  centre = await openTestCentre();
  officer = await makeOfficer(centre.pki, holder);
  await centre.enrol({ accounts: [officer.account] });
  station = openWorkstation({ folder: join(centre.folder, 'ws'), centre });
  station.services.start();
  station.agent.insert([{ serial: '0001', officer }]);
  unwrap(await station.call('runCheck', {}));
  unwrap(await station.call('signIn', { certificate: officer.auth.certificate.sha256 }));
  unwrap(await station.call('signAgreement', { id: unwrap(await station.call('prepareAgreement', {})).id }));
  station.agent.beforeUse = () => {
    uses += 1;
  };
});

after(async () => {
  station.services.end();
  station.database.close();
  await centre.close();
});

const prepare = async (caseNumber: string) =>
  unwrap(await station.call('prepareRequest', draft(caseNumber))).id;

test('a list is signed under one PIN entry, each document is sent, and a refused one is told with its reason', async () => {
  const ids = [
    await prepare('262300031000001'),
    await prepare('262300121000004'),
    await prepare('262300031000001'),
  ];
  const lines = unwrap(await station.call('signBatch', { ids }));
  assert.equal(uses, 1, 'one PIN entry');
  assert.deepEqual(
    lines.map(({ id, fault }) => [id, fault?.code ?? null]),
    [
      [ids[0], null],
      [ids[1], 'case-not-yours'],
      [ids[2], null],
    ],
  );
  unwrap(await station.call('signBatch', { ids }));
  assert.equal(uses, 1, 'what is signed is not signed again');
  const sent = station.database
    .prepare("SELECT count(*) FROM outbox WHERE type = 'information-request'")
    .pluck();
  assert.equal(sent.get(), 3);
});

test('without the PIN none is signed; a list that names one twice or an unknown one is none', async () => {
  const ids = [await prepare('262300031000001'), await prepare('262300031000001')];
  station.agent.pinAnswer = { code: 'pin-cancelled' };
  assert.equal(codeOf(await station.call('signBatch', { ids })), 'pin-cancelled');
  station.agent.pinAnswer = null;
  const [first = ''] = ids;
  assert.equal(codeOf(await station.call('signBatch', { ids: [first, first] })), 'document-malformed');
  const unknown = '019ab0c4-7d2e-7a10-8f3b-000000000001';
  assert.equal(codeOf(await station.call('signBatch', { ids: [first, unknown] })), 'document-malformed');
  assert.ok(unwrap(await station.call('signBatch', { ids })).every(({ fault }) => fault === null));
});

test('after the session nothing of the list is signed', async () => {
  const ids = [await prepare('262300031000001')];
  unwrap(await station.call('signOut', {}));
  assert.equal(codeOf(await station.call('signBatch', { ids })), 'session-absent');
  unwrap(await station.call('signIn', { certificate: officer.auth.certificate.sha256 }));
  assert.equal(codeOf(await station.call('signBatch', { ids })), 'document-malformed');
});
