import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openTestCentre, type TestCentre, until } from '../server/harness.ts';
import { holder, makeOfficer, member, type Officer } from '../server/people.ts';
import { createGate, type Gate } from './gate.ts';
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
let gate: Gate;
let officer: Officer;
let other: Officer;
let station: TestWorkstation;

before(async () => {
  centre = await openTestCentre();
  gate = await createGate(() => centre.port());
  officer = await makeOfficer(centre.pki, holder);
  other = await makeOfficer(centre.pki, member);
  await centre.enrol({ accounts: [officer.account, other.account] });
  station = open();
});

after(async () => {
  station.crash();
  gate.close();
  // The server must have seen the connections break before it is asked to end.
  await pause(500);
  await centre.close();
});

function open(): TestWorkstation {
  const opened = openWorkstation({ folder: join(centre.folder, 'ws'), centre, port: gate.port });
  opened.services.start();
  opened.agent.insert([{ serial: '0001', officer }]);
  return opened;
}

async function signIn(who: Officer): Promise<void> {
  unwrap(await station.call('runCheck', {}));
  unwrap(await station.call('signIn', { certificate: who.auth.certificate.sha256 }));
}

async function request(): Promise<string> {
  const prepared = unwrap(await station.call('prepareRequest', draft));
  unwrap(await station.call('signRequest', { id: prepared.id }));
  return prepared.id;
}

const stateOf = async (id: string) =>
  unwrap(await station.call('requests', {})).find((row) => row.id === id)?.state;

test('rules 151, item 42: a signed request waits while the centre is away and goes out by itself', async () => {
  await signIn(officer);
  const agreement = unwrap(await station.call('prepareAgreement', {}));
  unwrap(await station.call('signAgreement', { id: agreement.id }));
  gate.shut();
  await until(
    async () => unwrap(await station.call('state', {})).channel.state === 'down',
    'the channel down',
  );
  const id = await request();
  assert.equal(await stateOf(id), 'waiting');
  gate.open();
  await until(async () => (await stateOf(id)) === 'ready', 'the result of the request that waited');
});

test('a registry that is away makes the request wait, and it is asked again', async () => {
  centre.setMood({ erdr: { down: true } });
  const id = await request();
  assert.equal(await stateOf(id), 'waiting');
  assert.ok(station.log.includes('document-waits registry-unreachable'));
  centre.setMood({});
  await until(async () => (await stateOf(id)) === 'ready', 'the request that waited for the registry');
});

test('a crash between signing and sending loses nothing, and another session does not send it', async () => {
  gate.shut();
  await until(
    async () => unwrap(await station.call('state', {})).channel.state === 'down',
    'the channel down',
  );
  const id = await request();
  station.crash();
  gate.open();
  station = open();
  assert.equal(unwrap(await station.call('state', {})).waiting, 1);
  station.agent.insert([{ serial: '0002', officer: other }]);
  await signIn(other);
  assert.equal(await stateOf(id), undefined, "another officer's requests are not shown");
  await until(async () => unwrap(await station.call('state', {})).waiting === 1, 'the report to be sent');
  unwrap(await station.call('signOut', {}));
  station.agent.insert([{ serial: '0001', officer }]);
  await signIn(officer);
  await until(async () => (await stateOf(id)) === 'ready', 'the request of before the crash');
});

test('a crash while a result is shown: counted as opened, act with cause "crashed" at the next start', async () => {
  const id = await request();
  await until(async () => (await stateOf(id)) === 'ready', 'a result');
  unwrap(await station.call('openResult', { id }));
  station.crash();
  station = open();
  const acts = () =>
    station.database
      .prepare("SELECT count(*) FROM outbox WHERE type = 'destruction-act' AND state = 'accepted'")
      .pluck();
  await until(async () => acts().get() === 1, 'the act at the centre');
  assert.ok(station.log.includes('result-destroyed crashed'));
  await signIn(officer);
  assert.equal(await stateOf(id), 'destroyed');
  assert.equal(codeOf(await station.call('openResult', { id })), 'result-already-opened');
});

test('a reconnect binds the new connection to the session, without the token', async () => {
  gate.shut();
  await until(
    async () => unwrap(await station.call('state', {})).channel.state === 'down',
    'the channel down',
  );
  gate.open();
  const id = await until(async () => {
    const prepared = await station.call('prepareRequest', draft);
    return unwrap(await station.call('state', {})).channel.state === 'up' && prepared.ok && prepared.value.id;
  }, 'the channel up');
  unwrap(await station.call('signRequest', { id }));
  await until(async () => (await stateOf(id)) === 'ready', 'a request over the second connection');
});

test('rules 151, item 52: the end of the session closes what is shown', async () => {
  const id = await request();
  await until(async () => (await stateOf(id)) === 'ready', 'a result');
  unwrap(await station.call('openResult', { id }));
  station.lockScreen();
  assert.ok(station.results[0]?.isDestroyed);
  assert.ok(station.log.includes('result-destroyed session-ended'));
  assert.equal(unwrap(await station.call('state', {})).ended?.code, 'session-locked');
  assert.equal(codeOf(await station.call('resultContent', {}, 200)), 'result-absent');
});

test('a token that is taken out ends the session within a second', async () => {
  await signIn(officer);
  station.agent.insert([]);
  const state = unwrap(await station.call('state', {}));
  assert.deepEqual([state.session, state.ended?.code], [null, 'session-token-removed']);
});

test('a cancelled PIN signs nothing and keeps what was prepared', async () => {
  station.agent.insert([{ serial: '0001', officer }]);
  await signIn(officer);
  const prepared = unwrap(await station.call('prepareRequest', draft));
  station.agent.pinAnswer = { code: 'pin-cancelled' };
  assert.equal(codeOf(await station.call('signRequest', { id: prepared.id })), 'pin-cancelled');
  assert.equal(await stateOf(prepared.id), undefined);
  station.agent.pinAnswer = null;
  unwrap(await station.call('signRequest', { id: prepared.id }));
});
