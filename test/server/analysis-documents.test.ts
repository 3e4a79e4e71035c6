import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { monthAfter } from '../../protocol/calendar/terms.ts';
import { toAstana } from '../../protocol/time.ts';
import { analysisProposals } from '../../server/duties/analysis-proposals.ts';
import { openStore } from '../../server/store/open.ts';
import type { Client } from './client.ts';
import { type Signed, signDocument } from './documents.ts';
import { assertAccepted, assertRefused, openTestCentre, signIn, type TestCentre } from './harness.ts';
import { holder, makeOfficer, member, type Officer } from './people.ts';

let centre: TestCentre;
let chief: Officer;
let analyst: Officer;
let asChief: Client;
let asAnalyst: Client;

before(async () => {
  centre = await openTestCentre();
  chief = await makeOfficer(centre.pki, { ...member, role: 1, capacities: ['prosecutor-general'] });
  analyst = await makeOfficer(centre.pki, { ...holder, role: 1, analysisCategory: 4 });
  await centre.enrol({ accounts: [chief.account, analyst.account] });
  asChief = await centre.connect();
  asAnalyst = await centre.connect();
  await signIn(asChief, chief);
  await signIn(asAnalyst, analyst);
});
after(() => centre.close());

const byAnalyst = (type: string, body: unknown, refs?: string[]): Signed =>
  signDocument(analyst.sign, { type, body, ...(refs === undefined ? {} : { refs }) });
const byChief = (type: string, body: unknown, refs?: string[]): Signed =>
  signDocument(chief.sign, { type, body, ...(refs === undefined ? {} : { refs }) });

const measure = {
  year: 2026,
  quarter: '4',
  purpose: 'violations',
  subject: 'Заңдылықтың бұзылуы',
  period: '2026 жылғы 9 ай',
  responsible: '2-бөлім',
  deadline: '2026-12-20',
  completion: 'талдамалық анықтама',
  deputy: 'Жетекшілік ететін орынбасар',
};

const stateBody = {
  body: 'Қаржы министрлігі',
  number: '1-15/20',
  date: '2026-11-20',
  receivedOn: '2026-11-21',
  subject: 'Тәуекелдерді бағалау',
};

interface Filed {
  readonly id: string;
  readonly state: string;
}

async function stateOf(client: Client, id: string): Promise<string | undefined> {
  const list: Filed[] = JSON.parse((await client.call('GET', '/v1/filings')).body.toString());
  return list.find((filing) => filing.id === id)?.state;
}

async function dutiesOf(client: Client): Promise<{ duty: string; filing: string; dueAt: string }[]> {
  return JSON.parse((await client.call('GET', '/v1/duties')).body.toString());
}

test('order-146/3, order-146/4, order-146/5: a measure of the plan is proposed and approved by the Prosecutor General', async () => {
  const proposal = byAnalyst('analysis-measure', measure);
  await assertAccepted(asAnalyst, proposal);
  assert.equal(await stateOf(asChief, proposal.id), 'open');
  const own = byAnalyst(
    'analysis-approval',
    { outcome: 'approved', planItem: '3.1', approvedOn: '2026-11-22' },
    [proposal.id],
  );
  await assertRefused(asAnalyst, own, 'filer-not-permitted');
  const body = { outcome: 'approved', planItem: '3.1', approvedOn: '2026-11-22' };
  await assertAccepted(asChief, byChief('analysis-approval', body, [proposal.id]));
  assert.equal(await stateOf(asAnalyst, proposal.id), 'in-force');
  const order = { number: '7', date: '2026-11-22', reason: 'Айрықша жағдай' };
  const personal = byChief('personal-data-order', order, [proposal.id]);
  await assertAccepted(asChief, personal);
  assert.equal(await stateOf(asAnalyst, personal.id), 'in-force', 'order-146/12: known to who analyses');
});

test('order-146/2: a measure has one of the four purposes, and only officials of appendix 2 propose', async () => {
  await assertRefused(
    asAnalyst,
    byAnalyst('analysis-measure', { ...measure, purpose: 'curiosity' }),
    'document-malformed',
  );
  await assertRefused(asChief, byChief('analysis-measure', measure), 'analysis-category-absent');
});

test('order-146/5: proposals are due by the 5th of the month after the quarter, until one was made', async () => {
  const database = await openStore(`${centre.folder}/centre/data`);
  const due = async (day: string) => {
    const found = await analysisProposals.find(database, new Date(`${day}T12:00:00.000+05:00`));
    return found.map(({ readers, dueAt }) => [readers[0], toAstana(dueAt)]);
  };
  assert.deepEqual(await due('2027-01-03'), [
    [`iin:${analyst.account.iin}`, '2027-01-05T23:59:59.999+05:00'],
  ]);
  assert.deepEqual(await due('2026-12-31'), [], 'a quarter that has not ended');
  assert.deepEqual(await due('2026-10-03'), [], 'this analyst has proposed since');
  await database.destroy();
});

test('order-146/6, order-146/7, order-146/10: a state body’s request: five days of study, consent, its term, the answer', async () => {
  const request = byAnalyst('state-body-request', stateBody);
  await assertAccepted(asAnalyst, request);
  const [study] = await dutiesOf(asAnalyst);
  assert.equal(study?.duty, 'state-body-study');
  const days = (Date.parse(study?.dueAt ?? '') - Date.now()) / 86_400_000;
  assert.ok(days > 4.99 && days <= 5, `${days} days`);
  const concluded = byAnalyst('state-body-study', { outcome: 'needed', reason: 'Негізделген' }, [request.id]);
  await assertAccepted(asAnalyst, concluded);
  assert.deepEqual(await dutiesOf(asAnalyst), []);
  const agreed = { outcome: 'agreed', executor: analyst.account.iin };
  await assertAccepted(asChief, byChief('state-body-consent', agreed, [request.id]));
  const [term] = await dutiesOf(asAnalyst);
  assert.equal(term?.duty, 'state-body-term');
  assert.equal(term?.dueAt, toAstana(monthAfter(new Date())), 'a month without a term of their own');
  const answer = { number: '2-1', date: '2026-12-01', summary: 'Анықтама қоса беріледі' };
  await assertAccepted(asAnalyst, byAnalyst('state-body-answer', answer, [request.id]));
  assert.equal(await stateOf(asChief, request.id), 'answered');
  assert.deepEqual(await dutiesOf(asAnalyst), []);
});

test('order-146/8, order-146/9: the impossible is reported with reasons and answered at once', async () => {
  const request = byAnalyst('state-body-request', { ...stateBody, number: '1-15/21' });
  await assertAccepted(asAnalyst, request);
  const report = byAnalyst('impossibility-report', { reason: 'Мұндай мәлімет жоқ' }, [request.id]);
  await assertAccepted(asAnalyst, report);
  assert.equal(await stateOf(asChief, report.id), 'open');
  const overdue = (await dutiesOf(asAnalyst)).find(({ duty }) => duty === 'reasoned-answer');
  assert.equal(overdue?.filing, report.id);
  const answer = { number: '2-2', date: '2026-11-22', reason: 'Мүмкін емес' };
  await assertAccepted(asAnalyst, byAnalyst('reasoned-answer', answer, [report.id]));
  assert.equal(await stateOf(asAnalyst, request.id), 'refused');
  assert.equal(await stateOf(asAnalyst, report.id), 'closed');
});

test('order-146/14: results attached to the materials end an instruction', async () => {
  const instruction = byChief('analysis-instruction', {
    kind: 'instruction',
    number: '12',
    date: '2026-11-22',
    subject: 'Талдау',
    executor: analyst.account.iin,
  });
  await assertAccepted(asChief, instruction);
  assert.equal(await stateOf(asAnalyst, instruction.id), 'in-force');
  const body = { materials: 'Бақылау ісі № 5', attachedOn: '2026-12-01', sheets: 12 };
  await assertAccepted(asAnalyst, byAnalyst('analysis-attachment', body, [instruction.id]));
  assert.equal(await stateOf(asChief, instruction.id), 'closed');
  assert.equal(monthAfter(new Date('2027-01-31T08:00:00Z')).toISOString(), '2027-02-28T18:59:59.999Z');
});
