import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openTestCentre, type TestCentre, until } from '../server/harness.ts';
import { certificateOf } from '../server/material.ts';
import { holder, makeOfficer, type Officer } from '../server/people.ts';
import { type NumberedCrl, signNumberedCrl } from '../stand/pki/delta.ts';
import { createGate, type Gate } from './gate.ts';
import { codeOf, openWorkstation, type TestWorkstation, unwrap } from './workstation.ts';

let centre: TestCentre;
let gate: Gate;
let officer: Officer;
let folders = 0;
const open = new Set<TestWorkstation>();
const now = new Date(Math.floor(Date.now() / 1000) * 1000);
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);

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

function newFolder(): string {
  folders += 1;
  return join(centre.folder, `ws-${folders}`);
}

function start(folder = newFolder(), at: () => Date = () => new Date()): TestWorkstation {
  const station = openWorkstation({ folder, centre, port: gate.port, now: at });
  open.add(station);
  station.services.start();
  station.agent.insert([{ serial: '0001', officer }]);
  return station;
}

function stop(station: TestWorkstation): void {
  open.delete(station);
  station.crash();
}

/** The list of НУЦ's authority, or its delta, as the centre has it from now on. */
async function publish(name: 'persons' | 'persons-delta', list: NumberedCrl): Promise<void> {
  const certificate = certificateOf(centre.pki.authorities.persons);
  const key = createPrivateKey(readFileSync(join(centre.pki.folder, 'keys/persons.pem')));
  const file = join(centre.pki.folder, 'crl', `${name}.crl`);
  writeFileSync(file, signNumberedCrl(list, { certificate, key }, now));
  // The centre looks at its folder twice a second.
  await pause(600);
}

async function certificates(station: TestWorkstation) {
  const [token] = unwrap(await station.call('state', {})).tokens;
  return token?.certificates ?? [];
}

async function stateOf(station: TestWorkstation, purpose: 'auth' | 'sign') {
  const found = (await certificates(station)).find((one) => one.purpose === purpose);
  assert.ok(found !== undefined && found.revocation !== null);
  return { fault: found.fault, revocation: found.revocation };
}

const kept = (station: TestWorkstation, kind = 'full') =>
  until(async () => station.log.includes(`revocation-list-kept ${kind}`), `a ${kind} list`);

test('before any list came the state is unknown, and the certificate is offered: the centre decides', async () => {
  gate.shut();
  const station = start();
  await until(async () => (await certificates(station)).length === 2, 'the token');
  const { revocation, fault } = await stateOf(station, 'auth');
  assert.deepEqual(revocation, { state: 'unknown', asOf: null, ageSeconds: null });
  assert.equal(fault, null);
  gate.open();
  await until(async () => (await stateOf(station, 'auth')).revocation.state === 'good', 'good');
  stop(station);
});

test('revoked by a delta: said with its age, not offered, and refused at sign-in; the other key stays', async () => {
  await publish('persons', { number: 5, from: hours(-48), until: hours(24) });
  const entries = [[officer.auth.certificate, 1]] as const;
  await publish('persons-delta', { number: 6, base: 5, from: hours(-2), until: hours(24), entries });
  const station = start();
  await kept(station);
  await until(async () => (await stateOf(station, 'auth')).revocation.state === 'revoked', 'revoked');
  const { revocation, fault } = await stateOf(station, 'auth');
  assert.ok(revocation.ageSeconds !== null && Math.abs(revocation.ageSeconds - 7200) < 120);
  assert.equal(new Date(revocation.asOf ?? '').getTime(), hours(-2).getTime());
  assert.equal(fault?.code, 'certificate-revoked');
  assert.notEqual(fault?.params?.['date'], '');
  assert.equal((await stateOf(station, 'sign')).revocation.state, 'good');
  unwrap(await station.call('runCheck', {}));
  assert.equal(
    codeOf(await station.call('signIn', { certificate: officer.auth.certificate.sha256 })),
    'certificate-revoked',
  );
  stop(station);
});

test('what was fetched is kept over a restart, works without the centre, and gets old', async () => {
  const folder = newFolder();
  const first = start(folder);
  await until(async () => (await stateOf(first, 'auth')).revocation.state === 'revoked', 'revoked');
  stop(first);
  gate.shut();
  const offline = start(folder);
  await until(async () => (await certificates(offline)).length === 2, 'the token');
  assert.equal((await stateOf(offline, 'auth')).fault?.code, 'certificate-revoked');
  assert.equal((await stateOf(offline, 'sign')).revocation.state, 'good');
  stop(offline);
  const nextWeek = start(folder, () => hours(24 * 7));
  await until(async () => (await certificates(nextWeek)).length === 2, 'the token');
  const { revocation, fault } = await stateOf(nextWeek, 'sign');
  assert.deepEqual([revocation.state, fault], ['unknown', null], 'the list is out of force');
  assert.ok((revocation.ageSeconds ?? 0) > 7 * 24 * 3600, 'its age is still told');
  assert.equal(
    (await stateOf(nextWeek, 'auth')).revocation.state,
    'revoked',
    'a revocation does not get old',
  );
  stop(nextWeek);
  gate.open();
});

test('a centre that hands out an older list, or another authority its own, changes nothing', async () => {
  const folder = newFolder();
  const first = start(folder);
  await until(async () => (await stateOf(first, 'auth')).revocation.state === 'revoked', 'revoked');
  stop(first);
  await publish('persons-delta', { number: 6, base: 5, from: hours(-3), until: hours(48) });
  const older = start(folder);
  await until(async () => older.log.includes('revocation-list-rejected older'), 'the refusal');
  assert.equal((await stateOf(older, 'auth')).revocation.state, 'revoked');
  stop(older);
  rmSync(join(centre.pki.folder, 'crl/persons-delta.crl'));
  await publish('persons', { number: 4, from: hours(-49), until: hours(48) });
  const rolledBack = start(folder);
  await until(async () => rolledBack.log.includes('revocation-list-rejected older'), 'the refusal');
  assert.equal((await stateOf(rolledBack, 'auth')).revocation.state, 'revoked');
  stop(rolledBack);
});
