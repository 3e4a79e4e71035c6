import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openTestCentre, type TestCentre, until } from '../server/harness.ts';
import { holder, makeOfficer, type Officer } from '../server/people.ts';
import { createGate, type Gate } from './gate.ts';
import { codeOf, openWorkstation, type ShownResult, type TestWorkstation, unwrap } from './workstation.ts';

const draft = {
  ground: 'criminal-case' as const,
  particulars: { caseNumber: '262300031000001' },
  service: 1,
  parameter: 'iin',
  value: '000229598009',
  details: {},
  sanction: null,
};
const wish = { materials: '262300031000001, 14-парақ', copies: 2 };

let centre: TestCentre;
let gate: Gate;
let officer: Officer;
let station: TestWorkstation;
let window: ShownResult;

before(async () => {
  centre = await openTestCentre();
  officer = await makeOfficer(centre.pki, holder);
  await centre.enrol({ accounts: [officer.account] });
  gate = await createGate(() => centre.port());
  station = openWorkstation({ folder: join(centre.folder, 'ws'), centre, port: gate.port });
  station.services.start();
  station.agent.insert([{ serial: '0001', officer }]);
  unwrap(await station.call('runCheck', {}));
  unwrap(await station.call('signIn', { certificate: officer.auth.certificate.sha256 }));
  unwrap(await station.call('signAgreement', { id: unwrap(await station.call('prepareAgreement', {})).id }));
  window = await openOne();
});

after(async () => {
  station.services.end();
  station.database.close();
  gate.close();
  await centre.close();
});

/** A result that is open, its opening told to the centre. */
async function openOne(): Promise<ShownResult> {
  const { id } = unwrap(await station.call('prepareRequest', draft));
  unwrap(await station.call('signRequest', { id }));
  const isReady = async () =>
    unwrap(await station.call('requests', {})).some((row) => row.id === id && row.state === 'ready');
  await until(isReady, 'the result');
  unwrap(await station.call('openResult', { id }));
  const shown = station.results.at(-1);
  assert.ok(shown);
  await nothingWaits();
  return shown;
}

const nothingWaits = () =>
  until(async () => unwrap(await station.call('state', {})).waiting === 0, 'an empty outbox');
const states = () =>
  station.database.prepare("SELECT state FROM outbox WHERE type = 'print-record'").pluck().all();

test('rules-151/50: only the window that shows a result prints it', async () => {
  assert.equal(codeOf(await station.call('preparePrint', wish, 1)), 'result-absent');
});

test('rules-151/50, rules-151/51: the record is signed with its counted sheets before anything is printed', async () => {
  const prepared = unwrap(await station.call('preparePrint', wish, window.contents));
  const shown = prepared.document.rows.map(({ value }) => value.ru);
  assert.ok(shown.includes(wish.materials) && shown.includes('2'));
  station.agent.pinAnswer = { code: 'pin-cancelled' };
  const refused = await station.call('printResult', { id: prepared.id }, window.contents);
  assert.equal(codeOf(refused), 'pin-cancelled');
  assert.deepEqual([window.printed, states()], [[], []], 'no PIN: no record and no paper');
  station.agent.pinAnswer = null;
  unwrap(await station.call('printResult', { id: prepared.id }, window.contents));
  assert.deepEqual([window.printed, states()], [[2], ['accepted']]);
  const again = await station.call('printResult', { id: prepared.id }, window.contents);
  assert.equal(codeOf(again), 'result-absent', 'a record prints once');
  assert.deepEqual(window.printed, [2]);
});

test('rules-151/50: a printer that takes no job is told of; the same record prints later without another PIN', async () => {
  const prepared = unwrap(await station.call('preparePrint', { ...wish, copies: 1 }, window.contents));
  window.hasPrinter = false;
  const failed = await station.call('printResult', { id: prepared.id }, window.contents);
  assert.equal(codeOf(failed), 'print-failed');
  window.hasPrinter = true;
  station.agent.pinAnswer = { code: 'pin-incorrect' };
  unwrap(await station.call('printResult', { id: prepared.id }, window.contents));
  station.agent.pinAnswer = null;
  assert.deepEqual(
    [window.printed, states()],
    [
      [2, 1],
      ['accepted', 'accepted'],
    ],
  );
});

test('rules-151/50, rules-151/52: without the centre nothing is signed or printed, and after the window nothing prints', async () => {
  const prepared = unwrap(await station.call('preparePrint', wish, window.contents));
  unwrap(await station.call('closeResult', {}, window.contents));
  const late = await station.call('printResult', { id: prepared.id }, window.contents);
  assert.equal(codeOf(late), 'result-absent');
  assert.deepEqual(window.printed, [2, 1]);
  const second = await openOne();
  const another = unwrap(await station.call('preparePrint', wish, second.contents));
  gate.shut();
  await until(async () => unwrap(await station.call('state', {})).channel.state === 'down', 'no channel');
  const cut = await station.call('printResult', { id: another.id }, second.contents);
  assert.equal(codeOf(cut), 'server-unreachable');
  assert.deepEqual([second.printed, states().length], [[], 2]);
});
