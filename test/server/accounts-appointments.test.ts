import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { beginningOf, dayAfter, dayInAstana } from '../../protocol/calendar/days.ts';
import { appointments } from '../../server/chores/appointments.ts';
import { accountOf, answerOf, applicationOf, type Deciders, enter, grant, staff } from './accounts.ts';
import { runChore } from './chores.ts';
import type { Signed } from './documents.ts';
import { assertAccepted, assertRefused, openTestCentre, type TestCentre } from './harness.ts';
import { makeOfficer, type Officer } from './people.ts';

type Entered = Awaited<ReturnType<typeof enter>>;
let centre: TestCentre;
let deciders: Deciders;
let general: Entered;
const today = dayInAstana(new Date());

before(async () => {
  centre = await openTestCentre();
  deciders = { operator: await enter(centre, staff.operator), head: await enter(centre, staff.head) };
  general = await enter(centre, staff.general);
});
after(() => centre.close());

const orderOf = (officer: Officer, iin: string, more: Record<string, unknown> = {}): Signed =>
  answerOf(officer, 'appointment', null, {
    act: 'appoint',
    order: { number: '5-ж', date: today },
    capacity: 'responsible-official',
    iin,
    from: today,
    ...more,
  });

const officesOf = async (person: Officer) => (await accountOf(centre, person))?.capacities;

async function enrolled(iin: string, organisation: string = staff.head.organisation) {
  const person = await makeOfficer(centre.pki, { iin, surname: 'ЛАУАЗЫМДЫ', organisation });
  await centre.enrol({ accounts: [person.account] });
  return person;
}

test('rules-151/9, joint-41-69/16: the head appoints officials of the own body, from a day to a day, and revokes', async () => {
  const { head, operator } = deciders;
  const person = await enrolled('800123398106');
  const { iin } = person.account;
  const stranger = await enrolled('800124398101', 'Басқа орган');
  const refuse = (more: Record<string, unknown>, code: string) =>
    assertRefused(head.client, orderOf(head.officer, iin, more), code);
  await assertRefused(operator.client, orderOf(operator.officer, iin), 'filer-not-permitted');
  await assertRefused(head.client, orderOf(head.officer, stranger.account.iin), 'person-of-other-body');
  await refuse({ iin: '000229598009' }, 'person-unregistered');
  await refuse({ capacity: 'operator' }, 'appointment-unfit');
  await refuse({ order: { number: '1', date: dayAfter(today, 1) } }, 'appointment-unfit');
  await refuse({ from: dayAfter(today, -1) }, 'appointment-unfit');
  await refuse({ until: dayAfter(today, -1) }, 'appointment-unfit');
  await assertAccepted(head.client, orderOf(head.officer, iin));
  assert.equal(await officesOf(person), '["responsible-official"]');
  await assertAccepted(head.client, orderOf(head.officer, iin, { act: 'revoke' }));
  assert.equal(await officesOf(person), '[]');
});

test('rules-151/36: the operator’s officials are determined by the Prosecutor General and by nobody else', async () => {
  const { head } = deciders;
  const person = await enrolled('800125398107');
  const { iin } = person.account;
  const capacity = 'operator';
  await assertRefused(head.client, orderOf(head.officer, iin, { capacity }), 'appointment-unfit');
  await assertRefused(general.client, orderOf(general.officer, iin), 'appointment-unfit');
  await assertAccepted(general.client, orderOf(general.officer, iin, { capacity }));
  assert.equal(await officesOf(person), '["operator"]');
  await assertAccepted(general.client, orderOf(general.officer, iin, { capacity, act: 'revoke' }));
  assert.equal(await officesOf(person), '[]');
});

test('rules-151/9: an office begins with the first hour of its first day in Astana and ends with its last day', async () => {
  const { head } = deciders;
  const person = await enrolled('800126398102');
  const from = dayAfter(today, 10);
  const until = dayAfter(today, 12);
  await assertAccepted(head.client, orderOf(head.officer, person.account.iin, { from, until }));
  const at = async (instant: number) => {
    await runChore(centre, appointments, new Date(instant));
    return await officesOf(person);
  };
  const first = beginningOf(from).getTime();
  const end = beginningOf(dayAfter(until, 1)).getTime();
  assert.equal(await at(first - 1), '[]');
  assert.equal(await at(first), '["responsible-official"]');
  assert.equal(await at(end - 1), '["responsible-official"]');
  assert.equal(await at(end), '[]');
});

test('rules-151/9: an office given with the registration is revoked by order, too; two orders hold until the last ends', async () => {
  const { head } = deciders;
  const official = await makeOfficer(centre.pki, staff.official);
  await centre.enrol({ accounts: [official.account] });
  await assertAccepted(head.client, orderOf(head.officer, staff.official.iin, { act: 'revoke' }));
  assert.equal(await officesOf(official), '[]');
  await centre.enrol({ accounts: [official.account] });
  assert.equal(await officesOf(official), '[]', 'the command run again gives no revoked office back');
  const person = await enrolled('800127398108');
  const { iin } = person.account;
  await assertAccepted(head.client, orderOf(head.officer, iin, { until: today }));
  await assertAccepted(head.client, orderOf(head.officer, iin));
  await runChore(centre, appointments, beginningOf(dayAfter(today, 1)));
  assert.equal(await officesOf(person), '["responsible-official"]');
});

test('rules-151/15: an office ends when its holder moves to another body', async () => {
  const { head } = deciders;
  const person = await enrolled('800128398103');
  await assertAccepted(head.client, orderOf(head.officer, person.account.iin));
  const other = await enter(centre, {
    iin: '800119398104',
    surname: 'ӨЗГЕ',
    organisation: 'Басқа орган',
    capacities: ['body-head'],
  });
  const { position } = person.account;
  const workplace = { organisation: 'Басқа орган', erdrOrgCode: '3', unit: 'бөлім', position };
  const transferOrder = { number: '9', date: today };
  const application = applicationOf(person, 'transfer', { workplace, transferOrder });
  await grant({ operator: deciders.operator, head: other }, application, { role: 4 });
  assert.equal(await officesOf(person), '[]');
  await runChore(centre, appointments, new Date());
  assert.equal(await officesOf(person), '[]');
});
