import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toAstana } from '../../protocol/time.ts';
import { delays } from '../../server/chores/delays.ts';
import { runChore } from './chores.ts';
import type { Client } from './client.ts';
import { agreementOf, requestOf, signDocument } from './documents.ts';
import { assertAccepted, assertRefused, openTestCentre, signIn, type TestCentre } from './harness.ts';
import { holder, makeOfficer, member, type Officer } from './people.ts';

let centre: TestCentre;
let operator: Officer;
let user: Officer;
let asOperator: Client;
let asUser: Client;

before(async () => {
  centre = await openTestCentre();
  operator = await makeOfficer(centre.pki, { ...member, capacities: ['operator'] });
  user = await makeOfficer(centre.pki, holder);
  await centre.enrol({ accounts: [operator.account, user.account] });
  asOperator = await centre.connect();
  asUser = await centre.connect();
  await signIn(asOperator, operator);
  await signIn(asUser, user);
});
after(() => centre.close());

const hours = (count: number) => toAstana(new Date(Date.now() + count * 3_600_000));

function noticeOf(body: Record<string, unknown> = {}) {
  const whole = { kind: 'update', from: hours(1), until: hours(3), kk: 'Жаңарту', ru: 'Обновление', ...body };
  return signDocument(operator.sign, { type: 'maintenance-notice', body: whole });
}

async function filingsOf(client: Client) {
  return JSON.parse((await client.call('GET', '/v1/filings')).body.toString()) as {
    id: string;
    type: string;
    state: string;
  }[];
}

test('rules-151/38, rules-151/44: a notice of planned work is on every desk and readable before sign-in', async () => {
  const notice = noticeOf();
  await assertAccepted(asOperator, notice);
  assert.equal((await filingsOf(asUser)).find(({ id }) => id === notice.id)?.state, 'in-force');
  const stranger = await centre.connect();
  const list = JSON.parse((await stranger.call('GET', '/v1/notices')).body.toString());
  assert.deepEqual(list, [Buffer.from(notice.der).toString('base64')]);
  const end = signDocument(operator.sign, {
    type: 'maintenance-end',
    refs: [notice.id],
    body: { outcome: 'done' },
  });
  await assertAccepted(asOperator, end);
  assert.deepEqual(JSON.parse((await stranger.call('GET', '/v1/notices')).body.toString()), []);
  const again = signDocument(operator.sign, {
    type: 'maintenance-end',
    refs: [notice.id],
    body: { outcome: 'cancelled' },
  });
  await assertRefused(asOperator, again, 'answered-document-closed');
});

test('rules-151/44: only the operator gives notice, and work ends after it began', async () => {
  const whole = { kind: 'update', from: hours(1), until: hours(3), kk: 'Ж', ru: 'О' };
  const foreign = signDocument(user.sign, { type: 'maintenance-notice', body: whole });
  await assertRefused(asUser, foreign, 'filer-not-permitted');
  await assertRefused(asOperator, noticeOf({ until: hours(0.5) }), 'document-malformed');
});

test('rules-151/42, rules-151/43: a report of a delay waits for its entry in the incident journal (app. 7)', async () => {
  const report = signDocument(user.sign, {
    type: 'incident-report',
    body: { since: hours(-2), description: 'Қолжетімділік жоқ', way: 'system' },
  });
  await assertAccepted(asUser, report);
  const duties = JSON.parse((await asOperator.call('GET', '/v1/duties')).body.toString());
  assert.deepEqual(
    duties.map(({ duty, filing, isOverdue }: Record<string, unknown>) => ({ duty, filing, isOverdue })),
    [{ duty: 'incidents', filing: report.id, isOverdue: false }],
  );
  assert.deepEqual(JSON.parse((await asUser.call('GET', '/v1/duties')).body.toString()), []);
  const entry = signDocument(operator.sign, {
    type: 'incident-entry',
    refs: [report.id],
    body: {
      number: '1',
      kind: 'power-failed',
      onset: hours(-2),
      actions: 'Дизель-генератор қосылды',
      maximumMinutes: 60,
      responsible: 'Кезекші',
      startedAt: hours(-2),
      endedAt: hours(-1),
      cause: 'Кіріс желісі ажырады',
      measures: 'Қосалқы желіге ауыстырылды',
    },
  });
  await assertAccepted(asOperator, entry);
  assert.equal((await filingsOf(asUser)).find(({ id }) => id === report.id)?.state, 'answered');
  assert.deepEqual(JSON.parse((await asOperator.call('GET', '/v1/duties')).body.toString()), []);
});

test('rules-151/42: less than an hour is no report; calls and letters are entered by the operator alone', async () => {
  const body = { since: hours(-0.5), description: 'Баяу', way: 'system' };
  await assertRefused(asUser, signDocument(user.sign, { type: 'incident-report', body }), 'delay-too-short');
  const call = { since: hours(-3), description: 'Телефонмен', way: 'phone', reporter: 'Кезекші бөлім' };
  await assertRefused(
    asUser,
    signDocument(user.sign, { type: 'incident-report', body: call }),
    'document-malformed',
  );
  await assertAccepted(asOperator, signDocument(operator.sign, { type: 'incident-report', body: call }));
});

test('rules-151/35: a deficiency is kept with its measures, its term is raised, its removal closes it', async () => {
  const body = {
    area: 'security',
    description: 'Ескі сертификат',
    measures: 'Ауыстыру',
    dueOn: '2026-01-31',
  };
  const deficiency = signDocument(operator.sign, { type: 'deficiency', body });
  await assertAccepted(asOperator, deficiency);
  const overdue = JSON.parse((await asOperator.call('GET', '/v1/duties')).body.toString());
  const due = overdue.find(({ filing }: { filing: string }) => filing === deficiency.id);
  assert.equal(due.dueAt, '2026-01-31T23:59:59.999+05:00');
  assert.equal(due.isOverdue, true);
  assert.ok(!(await filingsOf(asUser)).some(({ id }) => id === deficiency.id), 'not for everybody');
  assert.equal((await asUser.call('GET', `/v1/filings/${deficiency.id}`)).status, 404);
  const removal = signDocument(operator.sign, {
    type: 'deficiency-removal',
    refs: [deficiency.id],
    body: { done: 'Ауыстырылды' },
  });
  await assertAccepted(asOperator, removal);
  const after = JSON.parse((await asOperator.call('GET', '/v1/duties')).body.toString());
  assert.ok(!after.some(({ filing }: { filing: string }) => filing === deficiency.id));
});

test('rules-151/41: a delay of more than an hour is recorded by the centre itself, once an outage', async () => {
  await assertAccepted(asUser, agreementOf(user));
  centre.setMood({ 'physical-persons': { down: true } });
  await assertAccepted(asUser, requestOf(user));
  const run = (later: number) => runChore(centre, delays, new Date(Date.now() + later));
  await run(50 * 60_000);
  assert.ok(!(await filingsOf(asOperator)).some(({ type }) => type === 'delay-record'));
  await run(61 * 60_000);
  await run(62 * 60_000);
  const records = (await filingsOf(asOperator)).filter(({ type }) => type === 'delay-record');
  assert.equal(records.length, 1);
  assert.equal(records[0]?.state, 'open');
  assert.ok(!(await filingsOf(asUser)).some(({ type }) => type === 'delay-record'));
  centre.setMood({});
});
