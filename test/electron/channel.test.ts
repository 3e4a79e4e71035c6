import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openTestCentre, type TestCentre, until } from '../server/harness.ts';
import { holder, makeOfficer, makeWorkstation, type Officer } from '../server/people.ts';
import { createGate, type Gate } from './gate.ts';
import {
  codeOf,
  openWorkstation,
  type TestWorkstation,
  unwrap,
  type WorkstationPlan,
} from './workstation.ts';

let centre: TestCentre;
let gate: Gate;
let officer: Officer;
const open: TestWorkstation[] = [];
let count = 0;

before(async () => {
  centre = await openTestCentre();
  gate = await createGate(() => centre.port());
  officer = await makeOfficer(centre.pki, holder);
  await centre.enrol({ accounts: [officer.account] });
});

after(async () => {
  for (const station of open) station.crash();
  gate.close();
  await centre.close();
});

function start(plan: Partial<WorkstationPlan> = {}): TestWorkstation {
  count += 1;
  const station = openWorkstation({
    folder: join(centre.folder, `ws-${count}`),
    centre,
    port: gate.port,
    ...plan,
  });
  open.push(station);
  station.services.start();
  station.agent.insert([{ serial: '0001', officer }]);
  return station;
}

const channelOf = async (station: TestWorkstation) => unwrap(await station.call('state', {})).channel;
const signIn = (station: TestWorkstation, who: Officer = officer) =>
  station.call('signIn', { certificate: who.auth.certificate.sha256 });

test('rules 151 app. 4(6): a server with another key is not the centre, and no document reaches it', async () => {
  const station = start({ spkiSha256: 'ab'.repeat(32) });
  await until(async () => (await channelOf(station)).fault?.code === 'server-not-trusted', 'the fault');
  const report = unwrap(await station.call('runCheck', {}));
  assert.equal(report.lines.find(({ check }) => check === 'protected-channel')?.verdict, 'block');
  assert.equal(codeOf(await signIn(station)), 'channel-missing');
  assert.equal(unwrap(await station.call('state', {})).waiting, 1, 'the report of the check waits');
});

test('an unreachable centre blocks sign-in and is found again by itself', async () => {
  gate.shut();
  const station = start();
  await until(async () => (await channelOf(station)).state === 'down', 'down');
  unwrap(await station.call('runCheck', {}));
  assert.equal(codeOf(await signIn(station)), 'channel-missing');
  gate.open();
  await until(async () => (await channelOf(station)).state === 'up', 'up again');
});

test('rules 151, item 29: a clock that is wrong by more than two minutes does not sign in', async () => {
  const station = start({ now: () => new Date(Date.now() + 300_000) });
  const report = unwrap(await station.call('runCheck', {}));
  assert.equal(report.lines.find(({ check }) => check === 'clock')?.verdict, 'warn');
  const refused = await signIn(station);
  assert.equal(codeOf(refused), 'clock-wrong');
  assert.ok(!refused.ok && Math.abs(Number(refused.error.params?.['seconds']) - 300) <= 2);
});

test('rules 151 app. 4(8): anything that answers outside blocks sign-in', async () => {
  const station = start({ internet: [{ host: '127.0.0.1', port: gate.port }] });
  const report = unwrap(await station.call('runCheck', {}));
  assert.equal(report.lines.find(({ check }) => check === 'internet')?.verdict, 'block');
  assert.equal(codeOf(await signIn(station)), 'internet-reachable');
});

test('a workstation the operator did not register is told so, and its documents wait', async () => {
  const stranger = await makeWorkstation(centre.pki, 'ws-1');
  const station = start({ centre: { ...centre, workstation: stranger } });
  unwrap(await station.call('runCheck', {}));
  await until(async () => station.log.includes('document-waits workstation-unknown'), 'the refusal');
  assert.equal(unwrap(await station.call('state', {})).waiting, 1);
});

test('rules 151, item 13: a person without an account is refused by a signed receipt', async () => {
  const nobody = await makeOfficer(centre.pki, { iin: '000229599811', surname: 'БЕЛГІСІЗ' });
  const station = start();
  station.agent.insert([{ serial: '0009', officer: nobody }]);
  unwrap(await station.call('runCheck', {}));
  assert.equal(codeOf(await signIn(station, nobody)), 'account-unknown');
});

test("rules 151, item 31: another person's SIGN certificate on the token does not sign", async () => {
  const other = await makeOfficer(centre.pki, { iin: '991231498000', surname: 'ТОПТЫҚЫЗЫ' });
  const station = start();
  station.agent.insert([{ serial: '0001', officer: { ...officer, sign: other.sign } }]);
  unwrap(await station.call('runCheck', {}));
  unwrap(await signIn(station));
  const prepared = unwrap(await station.call('prepareAgreement', {}));
  assert.equal(codeOf(await station.call('signAgreement', { id: prepared.id })), 'person-mismatch');
});
