import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { beginningOf, dayAfter } from '../../protocol/calendar/days.ts';
import { toAstana } from '../../protocol/time.ts';
import { endOfTransferTerm, twoMonthsAfter } from '../../server/accounts-terms.ts';
import { absence } from '../../server/duties/absence.ts';
import { applicationConsent } from '../../server/duties/application-consent.ts';
import { applicationDecision } from '../../server/duties/application-decision.ts';
import type { DueItem, Duty } from '../../server/duties/duty.ts';
import { lateTransfer } from '../../server/duties/late-transfer.ts';
import { openStore } from '../../server/store/open.ts';
import { applicationOf, consentOf, type Deciders, decisionOf, enter, staff } from './accounts.ts';
import type { Signed } from './documents.ts';
import { assertAccepted, openTestCentre, signIn, type TestCentre } from './harness.ts';
import { makeOfficer, type Officer } from './people.ts';

const hour = 3_600_000;
const day = 24 * hour;
let centre: TestCentre;
let deciders: Deciders;

before(async () => {
  centre = await openTestCentre();
  deciders = { operator: await enter(centre, staff.operator), head: await enter(centre, staff.head) };
});
after(() => centre.close());

async function due(duty: Duty, now: Date): Promise<DueItem[]> {
  const database = await openStore(`${centre.folder}/centre/data`);
  const found = await duty.find(database, now);
  await database.destroy();
  return found;
}

const dueOn = async (duty: Duty, { id }: Signed) =>
  (await due(duty, new Date())).find(({ filing }) => filing === id);

async function filedAt({ id }: Signed): Promise<number> {
  const database = await openStore(`${centre.folder}/centre/data`);
  const row = await database.selectFrom('filings').select('filed_at').where('id', '=', id).executeTakeFirst();
  await database.destroy();
  return Date.parse(row?.filed_at ?? '');
}

async function dutiesSeenBy(client: Deciders['operator']['client'], now: number) {
  const list = JSON.parse((await client.call('GET', '/v1/duties')).body.toString());
  return list.map((one: { duty: string; filing: string; dueAt: string }) => ({
    name: `${one.duty} ${one.filing}`,
    isOverdue: Date.parse(one.dueAt) <= now,
  }));
}

test('rules-151/14, joint-41-69/10: an application is overdue 24 hours after it came, to the millisecond', async () => {
  const { operator, head } = deciders;
  const person = await makeOfficer(centre.pki, { iin: '800106398103', surname: 'ЖАҢА' });
  const application = applicationOf(person, 'register');
  await assertAccepted(await centre.connect(), application);
  const arrived = await filedAt(application);
  assert.equal((await dueOn(applicationDecision, application))?.dueAt.getTime(), arrived + 24 * hour);
  assert.equal((await dueOn(applicationConsent, application))?.dueAt.getTime(), arrived + 24 * hour);
  const name = `application-decision ${application.id}`;
  const seen = await dutiesSeenBy(operator.client, arrived + 24 * hour - 1);
  assert.deepEqual(
    seen.find((one: { name: string }) => one.name === name),
    { name, isOverdue: false },
  );
  const later = await dutiesSeenBy(operator.client, arrived + 24 * hour);
  assert.equal(later.find((one: { name: string }) => one.name === name)?.isOverdue, true);
  assert.ok(!(await dutiesSeenBy(head.client, 0)).some((one: { name: string }) => one.name === name));
  await assertAccepted(head.client, consentOf(head.officer, application));
  assert.equal(await dueOn(applicationConsent, application), undefined);
  await assertAccepted(operator.client, decisionOf(operator.officer, application, { role: 4 }));
  assert.equal(await dueOn(applicationDecision, application), undefined);
});

test('rules-151/15, joint-41-69/13: a transfer is late when the day after the order’s day is over in Astana', async () => {
  const end = new Date('2026-11-21T19:00:00.000Z');
  assert.deepEqual(endOfTransferTerm('2026-11-20'), end);
  assert.deepEqual(beginningOf('2024-02-29'), new Date('2024-02-28T18:00:00.000Z'), 'UTC+6 until March 2024');
  const transferOf = (person: Officer, orderDay: string, issuedAt: Date) => {
    const { organisation, position } = person.account;
    const moved = {
      workplace: { organisation, erdrOrgCode: '1', unit: 'бөлім', position: `аға ${position}` },
      transferOrder: { number: '1', date: orderDay },
    };
    return applicationOf(person, 'transfer', moved, { issuedAt: toAstana(issuedAt) });
  };
  const today = new Date(Date.now() + 5 * hour).toISOString().slice(0, 10);
  const send = async (iin: string, orderDay: string) => {
    const person = await makeOfficer(centre.pki, { iin, surname: 'АУЫСҚАН' });
    await centre.enrol({ accounts: [person.account] });
    // What the applicant's own clock says is of no account.
    const application = transferOf(person, orderDay, beginningOf(orderDay));
    await assertAccepted(await centre.connect(), application);
    return await dueOn(lateTransfer, application);
  };
  assert.equal(await send('800107398109', dayAfter(today, -1)), undefined, 'yesterday’s order is in time');
  const late = await send('800108398104', dayAfter(today, -2));
  assert.deepEqual(late?.dueAt, beginningOf(today));
  assert.deepEqual(late?.readers, ['capacity:operator', `responsible:${staff.head.organisation}`]);
});

test('rules-151 app.6: two calendar months of absence, by Astana’s calendar', () => {
  const after = (from: string) => twoMonthsAfter(new Date(from)).toISOString();
  assert.equal(after('2026-01-15T10:00:00.000Z'), '2026-03-15T10:00:00.000Z');
  assert.equal(after('2025-12-31T10:00:00.000Z'), '2026-02-28T10:00:00.000Z', 'February has no 31st');
  assert.equal(
    after('2026-11-30T20:00:00.000Z'),
    '2027-01-31T20:00:00.000Z',
    'the 1st of December in Astana',
  );
});

test('rules-151 app.6: absence is the user’s own duty to apply for a block, shown to the user on coming back, and no block', async () => {
  const person = await makeOfficer(centre.pki, { iin: '800109398100', surname: 'КЕТКЕН' });
  await centre.enrol({ accounts: [person.account] });
  const client = await centre.connect();
  await signIn(client, person);
  await client.call('POST', '/v1/session/end');
  const of = async (now: Date) =>
    (await due(absence, now)).find(({ readers }) => readers.includes(`iin:${person.account.iin}`));
  assert.equal(await of(new Date(Date.now() + 55 * day)), undefined);
  const found = await of(new Date(Date.now() + 65 * day));
  assert.ok(found?.readers.includes(`responsible:${person.account.organisation}`));
  const database = await openStore(`${centre.folder}/centre/data`);
  const past = new Date(Date.now() - 90 * day).toISOString();
  const { iin } = person.account;
  await database.updateTable('accounts').set({ registered_at: past }).where('iin', '=', iin).execute();
  await database.updateTable('sessions').set({ ended_at: past }).where('iin', '=', iin).execute();
  await database.destroy();
  await signIn(client, person);
  const seen = await dutiesSeenBy(client, Date.now());
  assert.deepEqual(seen, [{ name: 'absence null', isOverdue: true }]);
});
