import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { operatorDecisionSchema } from '../../protocol/documents/operator-decision.ts';
import { applicationStateSchema } from '../../protocol/http.ts';
import { openStore } from '../../server/store/open.ts';
import { readDocument } from '../../trust/document.ts';
import {
  accountOf,
  applicationOf,
  consentOf,
  type Deciders,
  decisionOf,
  enter,
  grant,
  staff,
} from './accounts.ts';
import { agreementOf } from './documents.ts';
import {
  assertAccepted,
  assertRefused,
  failureOf,
  makeSignIn,
  openTestCentre,
  signIn,
  type TestCentre,
} from './harness.ts';
import { holder, makeOfficer, makeWorkstation, type OfficerPlan } from './people.ts';

let centre: TestCentre;
let deciders: Deciders;
let official: Awaited<ReturnType<typeof enter>>;

before(async () => {
  centre = await openTestCentre();
  deciders = { operator: await enter(centre, staff.operator), head: await enter(centre, staff.head) };
  official = await enter(centre, staff.official);
});
after(() => centre.close());

const numbers = [
  '800106398103',
  '800107398109',
  '800108398104',
  '800109398100',
  '800110398105',
  '800111398100',
];
const makePerson = (plan: Partial<OfficerPlan> = {}) =>
  makeOfficer(centre.pki, { iin: numbers.shift() ?? '', surname: 'ЖАҢА', ...plan });

test('rules-151/13, rules-151/14: a person without an account applies, the head consents, the operator gives a role', async () => {
  const person = await makePerson();
  const client = await centre.connect();
  await assertRefused(client, (await makeSignIn(client, person.auth)).document, 'account-unknown');
  const application = applicationOf(person, 'register');
  await assertAccepted(client, application);
  const state = await client.call('GET', `/v1/applications/${application.id}`);
  const open = applicationStateSchema.parse(JSON.parse(state.body.toString()));
  assert.deepEqual(open, { id: application.id, state: 'open' });
  const { operator, head } = deciders;
  const decision = decisionOf(operator.officer, application, {
    role: 5,
    isMvd: true,
    channel: 'workstation',
  });
  await assertRefused(operator.client, decision, 'application-unconsented');
  await assertAccepted(head.client, consentOf(head.officer, application));
  await assertAccepted(
    operator.client,
    decisionOf(operator.officer, application, {
      role: 5,
      isMvd: true,
      capacities: { statisticsOfficial: true },
    }),
  );
  const answer = await client.call('GET', `/v1/applications/${application.id}`);
  const read = readDocument(answer.body, operatorDecisionSchema);
  assert.ok(read.ok, 'the answer is the signed decision itself');
  assert.equal(read.value.signer.subject.iin, staff.operator.iin);
  const row = await accountOf(centre, person);
  assert.equal(row?.role, 5);
  assert.equal(row?.unit, 'Тергеу бөлімі');
  assert.equal(row?.capacities, '["statistics-official"]');
  await signIn(client, person);
});

test('rules-151/14: the answer to an application goes to the workstation it came from and to no other', async () => {
  const person = await makePerson();
  const application = applicationOf(person, 'register');
  await assertAccepted(await centre.connect(), application);
  const other = await makeWorkstation(centre.pki, 'ws-2');
  await centre.enrol({ workstations: [{ name: 'ws-2', certificateSha256: other.certificate.sha256 }] });
  const path = `/v1/applications/${application.id}`;
  const answer = await (await centre.connect(other)).call('GET', path);
  assert.equal(answer.status, 404);
  assert.equal(failureOf(answer).code, 'not-found');
  assert.equal((await (await centre.connect()).call('GET', '/v1/applications/nonsense')).status, 404);
  const { operator } = deciders;
  await assertAccepted(
    operator.client,
    decisionOf(operator.officer, application, { outcome: 'refuse', reasons: 'Мәліметтер өзекті емес' }),
  );
  assert.equal(
    await accountOf(centre, person),
    null,
    'a reasoned refusal needs no consent and opens nothing',
  );
  await assertRefused(
    operator.client,
    decisionOf(operator.officer, application, { role: 4 }),
    'answered-document-closed',
  );
  await assertAccepted(await centre.connect(), applicationOf(person, 'register'));
});

test('rules-151/46: incomplete, unreliable and out-of-date particulars are refused', async () => {
  const person = await makePerson();
  const client = await centre.connect();
  const refuse = (overrides: Record<string, unknown>, code: string, action = 'register') =>
    assertRefused(client, applicationOf(person, action, overrides), code);
  const { iin, fullName, organisation, position } = person.account;
  const workplace = { organisation, erdrOrgCode: '1', unit: 'бөлім', position };
  await refuse({ workplace: { ...workplace, unit: ' ' } }, 'application-incomplete');
  await refuse({ applicant: { fullName: '', iin } }, 'application-incomplete');
  await refuse({ head: {} }, 'application-incomplete');
  for (const absent of ['agreement', 'signature', 'personalData'] as const) {
    const declarations = { agreement: true, signature: true, personalData: true, [absent]: false };
    await refuse({ declarations }, 'application-incomplete');
  }
  await refuse({ applicant: { fullName: 'БАСҚА АДАМ', iin } }, 'application-unreliable');
  await refuse({ applicant: { fullName, iin: '000229598009' } }, 'application-not-yours');
  for (const action of ['edit', 'unblock'])
    await assertRefused(client, applicationOf(person, action), 'person-unregistered');
  await assertRefused(client, applicationOf(person, 'block'), 'person-unregistered');
});

test('rules-151/14: one open application at a time, no second registration, no decision on one’s own', async () => {
  const person = await makePerson();
  const client = await centre.connect();
  const first = applicationOf(person, 'register');
  await assertAccepted(client, first);
  await assertRefused(client, applicationOf(person, 'register'), 'application-open');
  await assertAccepted(client, first);
  const { operator, head } = deciders;
  await assertRefused(head.client, decisionOf(head.officer, first, { role: 4 }), 'filer-not-permitted');
  await assertAccepted(head.client, consentOf(head.officer, first));
  await assertRefused(operator.client, decisionOf(operator.officer, first, {}), 'decision-unfit');
  const role = 'joint-41-69/1';
  await assertRefused(operator.client, decisionOf(operator.officer, first, { role }), 'role-needs-unit-head');
  await assertRefused(operator.client, decisionOf(operator.officer, first, { role: 3 }), 'decision-unfit');
  await assertAccepted(operator.client, decisionOf(operator.officer, first, { role: 4 }));
  await assertRefused(client, applicationOf(person, 'register'), 'account-registered');
  const own = applicationOf(operator.officer, 'edit');
  await assertAccepted(operator.client, own);
  await assertRefused(operator.client, decisionOf(operator.officer, own, {}), 'decision-own');
});

test('rules-151 app.5: only the head of the applicant’s own body consents, and a refused consent binds the operator', async () => {
  const person = await makePerson();
  const { operator, head } = deciders;
  const application = applicationOf(person, 'register');
  await assertAccepted(await centre.connect(), application);
  await assertRefused(official.client, consentOf(official.officer, application), 'filer-not-permitted');
  const stranger = await enter(centre, {
    iin: '840229398000',
    surname: 'БӨТЕН',
    organisation: 'Басқа орган',
    capacities: ['body-head', 'operator'],
  });
  await assertRefused(stranger.client, consentOf(stranger.officer, application), 'consent-not-head');
  const wrong = consentOf(head.officer, application, 'refused');
  await assertAccepted(head.client, wrong);
  const decide = () => decisionOf(operator.officer, application, { role: 4 });
  await assertRefused(operator.client, decide(), 'application-unconsented');
  await assertAccepted(head.client, consentOf(head.officer, application));
  await assertAccepted(operator.client, decide());
});

test('rules-151/15, joint-41-69/13: a transfer carries its order; rights are decided anew and the session ends', async () => {
  const person = await makeOfficer(centre.pki, {
    iin: '991231498000',
    surname: 'АУЫСҚАН',
    organisation: 'Ескі орган',
    role: 4,
    capacities: ['responsible-official'],
  });
  await centre.enrol({ accounts: [person.account] });
  const client = await centre.connect();
  await signIn(client, person);
  const transfer = (overrides: Record<string, unknown>) => applicationOf(person, 'transfer', overrides);
  const workplace = {
    organisation: staff.head.organisation,
    erdrOrgCode: '2',
    unit: 'Жаңа бөлім',
    position: 'аға тергеуші',
  };
  await assertRefused(client, transfer({ workplace }), 'application-incomplete');
  const transferOrder = { number: '12-ж', date: '2026-11-20' };
  const future = { number: '12-ж', date: '2999-01-01' };
  await assertRefused(client, transfer({ workplace, transferOrder: future }), 'application-unreliable');
  await assertRefused(client, transfer({ transferOrder }), 'application-unreliable');
  await assertRefused(client, applicationOf(person, 'edit', { workplace }), 'application-unreliable');
  await grant(deciders, transfer({ workplace, transferOrder }), { role: 6 });
  assert.equal(failureOf(await client.call('GET', '/v1/me')).code, 'session-absent');
  const row = await accountOf(centre, person);
  assert.equal(row?.role, 6);
  assert.equal(row?.organisation, workplace.organisation);
  assert.equal(row?.is_mvd, 0);
  assert.equal(row?.capacities, '[]', 'offices of the former body stay there');
});

test('joint-41-69/4: editing changes name and contacts, never rights', async () => {
  const person = await makeOfficer(centre.pki, { ...holder, surname: 'ТҮЗЕТІЛГЕН', iin: '800112398106' });
  await centre.enrol({ accounts: [person.account] });
  const application = applicationOf(person, 'edit', {
    applicant: { iin: person.account.iin, fullName: `${person.account.fullName} ӘКЕСІ` },
  });
  const { operator, head } = deciders;
  await assertAccepted(await centre.connect(), application);
  await assertAccepted(head.client, consentOf(head.officer, application));
  for (const rights of [{ role: 1 }, { isMvd: true }, { capacities: { bodyHead: true } }])
    await assertRefused(operator.client, decisionOf(operator.officer, application, rights), 'decision-unfit');
  await assertAccepted(
    operator.client,
    decisionOf(operator.officer, application, { channel: 'workstation' }),
  );
  const row = await accountOf(centre, person);
  assert.equal(row?.full_name, `${person.account.fullName} ӘКЕСІ`);
  assert.equal(row?.role, 4);
});

test('rules-151 app.6, rules-151/17: the agreement is in force from the registration; the day it was signed stands beside it', async () => {
  const person = await makePerson();
  const client = await centre.connect();
  await grant(deciders, applicationOf(person, 'register'), { role: 4 });
  await signIn(client, person);
  await assertAccepted(client, agreementOf(person));
  const account = JSON.parse((await client.call('GET', '/v1/me')).body.toString());
  assert.ok(Date.parse(account.registeredAt) < Date.parse(account.agreementSignedAt));
  const database = await openStore(`${centre.folder}/centre/data`);
  const agreement = await database
    .selectFrom('agreements')
    .select(['in_force_from', 'signed_at'])
    .where('iin', '=', person.account.iin)
    .executeTakeFirst();
  await database.destroy();
  assert.equal(Date.parse(agreement?.in_force_from ?? ''), Date.parse(account.registeredAt));
  assert.equal(Date.parse(agreement?.signed_at ?? ''), Date.parse(account.agreementSignedAt));
});
