import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openStore } from '../../server/store/open.ts';
import { accountOf, answerOf, applicationOf, type Deciders, enter, grant, staff } from './accounts.ts';
import type { Client } from './client.ts';
import type { Signed } from './documents.ts';
import {
  assertAccepted,
  assertRefused,
  failureOf,
  openTestCentre,
  signIn,
  type TestCentre,
} from './harness.ts';
import { makeOfficer, type Officer } from './people.ts';

type Entered = Awaited<ReturnType<typeof enter>>;
let centre: TestCentre;
let deciders: Deciders;
let official: Entered;
let supervisor: Entered;

before(async () => {
  centre = await openTestCentre();
  deciders = { operator: await enter(centre, staff.operator), head: await enter(centre, staff.head) };
  official = await enter(centre, staff.official);
  supervisor = await enter(centre, staff.supervisor);
});
after(() => centre.close());

const breachOf = (officer: Officer, iin: string, more: Record<string, unknown> = {}): Signed =>
  answerOf(officer, 'access-block', null, { iin, breach: 'Қызметтік емес мақсат', ...more });

const analysis = {
  causes: 'Бақылаудың болмауы',
  measures: 'Қайта оқыту',
  referral: { body: 'Ішкі қауіпсіздік', question: 'Тәртіптік жауаптылық' },
};

async function filingsOf(client: Client): Promise<{ id: string; state: string }[]> {
  return JSON.parse((await client.call('GET', '/v1/filings')).body.toString());
}

const stateOf = async (client: Client, { id }: Signed) =>
  (await filingsOf(client)).find((one) => one.id === id)?.state;

async function dutiesOf(client: Client): Promise<string[]> {
  const list = JSON.parse((await client.call('GET', '/v1/duties')).body.toString());
  return list.map(({ duty, filing }: { duty: string; filing: string }) => `${duty} ${filing}`);
}

test('rules-151/45, joint-41-69/32: the operator blocks at once; prosecutor and head of the body read it, the person does not', async () => {
  const person = await enter(centre, { iin: '800117398103', surname: 'БҰЗҒАН' });
  const { operator, head } = deciders;
  const block = breachOf(operator.officer, person.officer.account.iin);
  await assertAccepted(operator.client, block);
  assert.equal(failureOf(await person.client.call('GET', '/v1/me')).code, 'account-blocked');
  for (const { client } of [operator, supervisor, head, official])
    assert.equal((await client.call('GET', `/v1/filings/${block.id}`)).status, 200);
  await grant(deciders, applicationOf(person.officer, 'unblock'), {});
  await signIn(person.client, person.officer);
  assert.equal((await person.client.call('GET', `/v1/filings/${block.id}`)).status, 404);
});

test('rules-151/12, joint-41-69/19: the responsible official blocks people of the own body only, nobody else at all', async () => {
  const own = await enter(centre, { iin: '800118398109', surname: 'ӨЗІМІЗДІҢ' });
  const other = await enter(centre, { iin: '800119398104', surname: 'ӨЗГЕНІҢ', organisation: 'Басқа орган' });
  const { iin } = own.officer.account;
  await assertRefused(own.client, breachOf(own.officer, iin), 'filer-not-permitted');
  const { head } = deciders;
  await assertRefused(head.client, breachOf(head.officer, iin), 'filer-not-permitted');
  const foreign = breachOf(official.officer, other.officer.account.iin);
  await assertRefused(official.client, foreign, 'person-of-other-body');
  await assertRefused(official.client, breachOf(official.officer, '000229598009'), 'person-unregistered');
  await assertAccepted(official.client, breachOf(official.officer, iin));
  assert.equal(failureOf(await own.client.call('GET', '/v1/me')).code, 'account-blocked');
  assert.equal((await other.client.call('GET', '/v1/me')).status, 200);
});

test('rules-151/37, rules-151/48: causes, measures and the referral may follow; until then the block is a duty', async () => {
  const person = await makeOfficer(centre.pki, { iin: '800120398108', surname: 'ТАЛДАНҒАН' });
  await centre.enrol({ accounts: [person.account] });
  const { iin } = person.account;
  const { operator } = deciders;
  const block = breachOf(operator.officer, iin);
  await assertAccepted(operator.client, block);
  assert.equal(await stateOf(operator.client, block), 'open');
  assert.ok((await dutiesOf(operator.client)).includes(`breach-referral ${block.id}`));
  await grant(deciders, applicationOf(person, 'unblock'), {});
  const halfway = breachOf(operator.officer, iin, { continues: block.id, causes: 'х' });
  await assertRefused(operator.client, halfway, 'document-malformed');
  const of = (more: object) => breachOf(operator.officer, iin, { ...analysis, ...more });
  await assertRefused(operator.client, of({ continues: operator.officer.account.iin }), 'document-malformed');
  const wrong = breachOf(operator.officer, staff.head.iin, { ...analysis, continues: block.id });
  await assertRefused(operator.client, wrong, 'answered-document-absent');
  await assertAccepted(operator.client, of({ continues: block.id }));
  assert.equal(await stateOf(operator.client, block), 'in-force');
  assert.ok(!(await dutiesOf(operator.client)).includes(`breach-referral ${block.id}`));
  assert.equal((await accountOf(centre, person))?.blocked, 0, 'what completes a record blocks nobody again');
});

test('rules-151/47, joint-41-69/12: a disclosure has its legal ground, is journalled as a reading, and is not shown to the person', async () => {
  const person = await enter(centre, { iin: '800121398105', surname: 'АШЫЛҒАН' });
  const revenue = await enter(centre, {
    iin: '800122398100',
    surname: 'КІРІС',
    role: 'joint-41-69/1',
    isUnitHead: true,
  });
  const { operator } = deciders;
  const disclosure = (iin: string, more: Record<string, unknown>) =>
    answerOf(operator.officer, 'data-disclosure', null, {
      iin,
      recipient: 'Сот',
      demand: { number: '7', date: '2026-11-20' },
      data: 'Лауазымы',
      ...more,
    });
  const { iin } = person.officer.account;
  const law = { ground: 'law', law: 'ҚПК 122-бабы' };
  await assertRefused(operator.client, disclosure(iin, { ground: 'law' }), 'document-malformed');
  const own = answerOf(person.officer, 'data-disclosure', null, { iin, ...law });
  await assertRefused(person.client, own, 'document-malformed');
  const filed = disclosure(iin, law);
  await assertAccepted(operator.client, filed);
  assert.equal((await person.client.call('GET', `/v1/filings/${filed.id}`)).status, 404);
  assert.equal((await supervisor.client.call('GET', `/v1/filings/${filed.id}`)).status, 200);
  const protectedIin = revenue.officer.account.iin;
  await assertRefused(operator.client, disclosure(protectedIin, law), 'disclosure-ground');
  await assertAccepted(operator.client, disclosure(protectedIin, { ground: 'criminal-procedure-34-5' }));
  assert.ok((await leavesOf(centre)).some((leaf) => leaf.kind === 'reading' && leaf.what === filed.id));
});

async function leavesOf({ folder }: TestCentre): Promise<{ kind: string; what?: string }[]> {
  const database = await openStore(`${folder}/centre/data`);
  const rows = await database.selectFrom('journal').select('leaf').execute();
  await database.destroy();
  return rows.map(({ leaf }) => JSON.parse(Buffer.from(leaf).toString('utf8')));
}
