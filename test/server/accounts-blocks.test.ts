import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accountOf, applicationOf, type Deciders, enter, grant, staff } from './accounts.ts';
import { makeSessionKey } from './client.ts';
import { agreementOf, signDocument } from './documents.ts';
import {
  assertAccepted,
  assertRefused,
  failureOf,
  makeSignIn,
  openTestCentre,
  signIn,
  type TestCentre,
} from './harness.ts';
import { makeOfficer, makeWorkstation, type Officer } from './people.ts';

let centre: TestCentre;
let deciders: Deciders;
let official: Awaited<ReturnType<typeof enter>>;

before(async () => {
  centre = await openTestCentre();
  deciders = { operator: await enter(centre, staff.operator), head: await enter(centre, staff.head) };
  official = await enter(centre, staff.official);
});
after(() => centre.close());

test('rules-151/14: a block is carried out at once on every workstation, and only an application opens the account again', async () => {
  const person = await makeOfficer(centre.pki, { iin: '800113398101', surname: 'ДЕМАЛҒАН' });
  await centre.enrol({ accounts: [person.account] });
  const second = await makeWorkstation(centre.pki, 'ws-3');
  await centre.enrol({ workstations: [{ name: 'ws-3', certificateSha256: second.certificate.sha256 }] });
  const here = await centre.connect();
  const there = await centre.connect(second);
  await signIn(here, person);
  const { nonce } = JSON.parse((await there.call('POST', '/v1/challenge')).body.toString());
  const proof = { nonce, exporter: there.exporter, sessionKey: makeSessionKey().publicKey };
  await assertAccepted(
    there,
    signDocument(person.auth, { type: 'sign-in', body: proof, workstation: 'ws-3' }),
  );
  assert.equal((await there.call('GET', '/v1/me')).status, 200);
  await assertAccepted(here, applicationOf(person, 'block'));
  for (const client of [here, there])
    assert.equal(failureOf(await client.call('GET', '/v1/me')).code, 'account-blocked');
  await assertRefused(here, (await makeSignIn(here, person.auth)).document, 'account-blocked');
  await assertRefused(here, applicationOf(person, 'edit'), 'account-blocked');
  const application = applicationOf(person, 'unblock');
  await grant(deciders, application, {});
  await signIn(here, person);
  await assertRefused(here, applicationOf(person, 'unblock'), 'account-not-blocked');
});

test('rules-151/16: on dismissal the responsible official of the same body blocks alone, and nobody else', async () => {
  const person = await makeOfficer(centre.pki, { iin: '800114398107', surname: 'БОСАҒАН' });
  await centre.enrol({ accounts: [person.account] });
  const client = await centre.connect();
  await signIn(client, person);
  const { iin, fullName } = person.account;
  const block = (officer: Officer) => applicationOf(officer, 'block', { applicant: { iin, fullName } });
  await assertRefused(client, block(deciders.operator.officer), 'application-not-yours');
  await assertRefused(client, block(deciders.head.officer), 'application-not-yours');
  const foreign = await enter(centre, {
    iin: '800115398102',
    surname: 'ӨЗГЕ',
    organisation: 'Басқа орган',
    capacities: ['responsible-official'],
  });
  await assertRefused(foreign.client, block(foreign.officer), 'person-of-other-body');
  await assertAccepted(official.client, block(official.officer));
  assert.equal(failureOf(await client.call('GET', '/v1/me')).code, 'account-blocked');
  assert.equal((await accountOf(centre, person))?.blocked, 1);
});

test('rules-151/2: certificates belong to the person: a new token of the same ИИН is the same account', async () => {
  const plan = { iin: '800116398108', surname: 'ЖАҢАРТҚАН' };
  const person = await makeOfficer(centre.pki, plan);
  await centre.enrol({ accounts: [person.account] });
  const renewed = await makeOfficer(centre.pki, plan);
  assert.notEqual(renewed.auth.certificate.sha256, person.auth.certificate.sha256);
  for (const officer of [person, renewed]) {
    const client = await centre.connect();
    await signIn(client, officer);
    await assertAccepted(client, agreementOf(officer));
    const account = JSON.parse((await client.call('GET', '/v1/me')).body.toString());
    assert.equal(account.iin, plan.iin);
  }
});

test('rules-151/14: the operator’s command registers again what it names and opens no account that was blocked since', async () => {
  const person = await makeOfficer(centre.pki, { iin: '800123398106', surname: 'БҰҒАТТАЛҒАН' });
  const { blocked: _blocked, capacities: _capacities, ...named } = person.account;
  await centre.enrol({ accounts: [{ ...named, capacities: ['archive-keeper'] }] });
  await assertAccepted(await centre.connect(), applicationOf(person, 'block'));
  await centre.enrol({ accounts: [named] });
  const row = await accountOf(centre, person);
  assert.equal(row?.blocked, 1);
  assert.equal(row?.capacities, '["archive-keeper"]');
});
