import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { resultOpening } from '../../protocol/documents/result-opening.ts';
import { newId } from '../../trust/identifiers.ts';
import { openTestCentre, type TestCentre, until } from '../server/harness.ts';
import { holder, makeOfficer, type Officer } from '../server/people.ts';
import { codeOf, openWorkstation, type TestWorkstation, unwrap } from './workstation.ts';

const draft = {
  ground: 'criminal-case' as const,
  particulars: { caseNumber: '262300031000001' },
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
  station.crash();
  await centre.close();
});

const signIn = () => station.call('signIn', { certificate: officer.auth.certificate.sha256 });
const state = async () => unwrap(await station.call('state', {}));
const row = async (id: string) => unwrap(await station.call('requests', {})).find((one) => one.id === id);

/** SQLite may not grow, and what free pages it has are filled: SQLITE_FULL, as on a disk without room. */
function fillDisk(): void {
  const { database } = station;
  database.exec('CREATE TABLE fill (content BLOB)');
  database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true }))}`);
  const fill = database.prepare('INSERT INTO fill VALUES (zeroblob(?))');
  let size = 4000;
  while (size >= 1)
    try {
      fill.run(size);
    } catch {
      size = Math.floor(size / 4);
    }
}

function emptyDisk(): void {
  station.database.pragma('max_page_count = 1000000');
  station.database.exec('DROP TABLE fill');
}

test('rules 151, item 18: a screen that is locked, or a token taken out, during the sign-in signs nobody in', async () => {
  unwrap(await station.call('runCheck', {}));
  station.agent.beforeUse = () => station.lockScreen();
  assert.equal(codeOf(await signIn()), 'session-locked');
  assert.deepEqual([(await state()).session, (await state()).ended?.code], [null, 'session-locked']);
  // After the signature, before the centre's answer.
  station.agent.beforeUse = () => setTimeout(() => station.agent.insert([]), 1);
  assert.equal(codeOf(await signIn()), 'session-token-removed');
  assert.equal((await state()).session, null);
  station.agent.beforeUse = () => undefined;
  station.agent.insert([{ serial: '0001', officer }]);
  unwrap(await signIn());
});

test('rules 151, item 18: the session ends with its own token, not with the last of the same serial number', async () => {
  const another = await makeOfficer(centre.pki, { iin: '991231498000', surname: 'ТОПТЫҚЫЗЫ' });
  const alike = { serial: '0001', officer: another };
  station.agent.insert([alike, { serial: '0001', officer }]);
  assert.equal((await state()).tokens.length, 2);
  assert.notEqual((await state()).session, null);
  station.agent.insert([alike]);
  assert.equal((await state()).ended?.code, 'session-token-removed');
  station.agent.insert([{ serial: '0001', officer }]);
  unwrap(await signIn());
  const prepared = unwrap(await station.call('prepareAgreement', {}));
  unwrap(await station.call('signAgreement', { id: prepared.id }));
});

test('a refused document that is sent again is the same document and the same refusal, without a PIN', async () => {
  const prepared = unwrap(
    await station.call('prepareRequest', { ...draft, particulars: { caseNumber: '262300121000004' } }),
  );
  assert.equal(codeOf(await station.call('signRequest', { id: prepared.id })), 'case-not-yours');
  station.agent.beforeUse = () => {
    throw new Error('no PIN is asked for');
  };
  assert.equal(codeOf(await station.call('signRequest', { id: prepared.id })), 'case-not-yours');
  assert.equal(codeOf(await station.call('signAgreement', { id: prepared.id })), 'document-malformed');
  station.agent.beforeUse = () => undefined;
  assert.equal((await row(prepared.id))?.state, 'refused');
});

test('a document the centre cannot settle holds up no other', async () => {
  await until(async () => (await state()).waiting === 0, 'an empty outbox');
  const insert = station.database.prepare(
    "INSERT INTO outbox (id, type, issued_at, der) VALUES (?, ?, 'now', ?)",
  );
  // Not ours by its id: the receipt the centre gives for these bytes names another document.
  const other = station.parts.identity.sign(resultOpening, {
    request: newId(),
    result: newId(),
    openedAt: new Date().toISOString().replace('Z', '+00:00'),
  });
  insert.run(newId(), other.type, Buffer.from(other.der));
  unwrap(await station.call('runCheck', {}));
  await until(
    async () => station.log.some((line) => line.startsWith('receipt-rejected')),
    'the poisonous one',
  );
  await until(async () => (await state()).waiting === 1, 'the report behind it');
});

test('a full disk is told, nothing is lost, and what was prepared is signed when there is room', async () => {
  const prepared = unwrap(await station.call('prepareRequest', draft));
  fillDisk();
  await assert.rejects(station.call('signRequest', { id: prepared.id }), { code: 'SQLITE_FULL' });
  emptyDisk();
  unwrap(await station.call('signRequest', { id: prepared.id }));
  await until(async () => (await row(prepared.id))?.state === 'ready', 'the result');
  fillDisk();
  await assert.rejects(station.call('openResult', { id: prepared.id }), { code: 'SQLITE_FULL' });
  assert.deepEqual([station.results.length, (await row(prepared.id))?.openedAt], [0, null]);
  emptyDisk();
  unwrap(await station.call('openResult', { id: prepared.id }));
  fillDisk();
  const [window] = station.results;
  unwrap(await station.call('closeResult', {}, window?.contents ?? 0));
  assert.ok(window?.isDestroyed);
  assert.ok(station.log.includes('disk-full'));
  emptyDisk();
  await until(async () => (await row(prepared.id))?.state === 'destroyed', 'the act of the closed result');
  assert.ok(station.log.includes('result-destroyed closed'));
});
