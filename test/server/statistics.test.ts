import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { documentTypes } from '../../protocol/documents/catalogue.ts';
import { nest } from '../../protocol/forms.ts';
import { toAstana } from '../../protocol/time.ts';
import { statisticalCollections } from '../../server/duties/statistical-collections.ts';
import { statisticalReports } from '../../server/duties/statistical-reports.ts';
import { openStore } from '../../server/store/open.ts';
import type { Client } from './client.ts';
import { type Signed, signDocument } from './documents.ts';
import { assertAccepted, assertRefused, openTestCentre, signIn, type TestCentre } from './harness.ts';
import { holder, makeOfficer, member, type Officer } from './people.ts';

const supremeCourt = 'ҚР Жоғарғы Соты';

let centre: TestCentre;
let official: Officer;
let recipient: Officer;
let asOfficial: Client;
let asRecipient: Client;

before(async () => {
  centre = await openTestCentre();
  official = await makeOfficer(centre.pki, { ...holder, capacities: ['statistics-official'] });
  recipient = await makeOfficer(centre.pki, {
    ...member,
    capacities: ['responsible-official'],
    organisation: supremeCourt,
  });
  await centre.enrol({ accounts: [official.account, recipient.account] });
  await registerOn('2026-11-22T07:00:00.000Z');
  asOfficial = await centre.connect();
  asRecipient = await centre.connect();
  await signIn(asOfficial, official);
  await signIn(asRecipient, recipient);
});
after(() => centre.close());

/** Nothing is due from before the first statistics official: the tests must not hang on the day they run. */
async function registerOn(registered_at: string): Promise<void> {
  const database = await openStore(`${centre.folder}/centre/data`);
  await database.updateTable('accounts').set({ registered_at }).execute();
  await database.destroy();
}

const csv = 'region;crimes\nАстана;120\nАлматы;95\n';

function publication(more: Readonly<Record<string, unknown>> = {}, content = csv, name = 'report.csv') {
  const data = Buffer.from(content).toString('base64');
  const digest = createHash('sha256').update(content).digest('hex');
  const file = { name, mediaType: 'text/csv', data, digest };
  return { number: '1', period: '2026-10', access: 'open', source: 'file', file, ...more };
}

const byOfficial = (type: string, body: unknown, refs?: string[]): Signed =>
  signDocument(official.sign, { type, body, ...(refs === undefined ? {} : { refs }) });

async function filingsOf(client: Client): Promise<{ id: string; state: string }[]> {
  return JSON.parse((await client.call('GET', '/v1/filings')).body.toString());
}

async function stateOf(client: Client, id: string): Promise<string | undefined> {
  return (await filingsOf(client)).find((filing) => filing.id === id)?.state;
}

async function due(duty: typeof statisticalReports, day: string) {
  const database = await openStore(`${centre.folder}/centre/data`);
  const found = await duty.find(database, new Date(`${day}T12:00:00.000+05:00`));
  await database.destroy();
  return found.map(({ text, dueAt }) => ({ text, day: toAstana(dueAt).slice(0, 10) }));
}

test('instruction-25/14, instruction-25/15: a report is placed by a statistics official and read by everybody', async () => {
  const placed = byOfficial('statistical-report', publication());
  await assertAccepted(asOfficial, placed);
  assert.equal(await stateOf(asRecipient, placed.id), 'in-force');
  const foreign = signDocument(recipient.sign, { type: 'statistical-report', body: publication() });
  await assertRefused(asRecipient, foreign, 'filer-not-permitted');
  const corrected = byOfficial('statistical-report', publication({}, `${csv}Шымкент;40\n`));
  await assertAccepted(asOfficial, corrected);
  assert.equal(await stateOf(asRecipient, placed.id), 'closed', 'the corrected one takes its place');
});

test('instruction-25/14: a table typed at the desk is placed like a file, when it is a table', async () => {
  const typed = { number: '4', period: '2026-10', access: 'open', source: 'table', table: csv };
  const { fields } = documentTypes['statistical-report'].form ?? { fields: [] };
  await assertAccepted(asOfficial, byOfficial('statistical-report', nest(fields, typed)));
  const untouched = nest(fields, { period: '2026-10', table: csv });
  await assertRefused(asOfficial, byOfficial('statistical-report', untouched), 'publication-restricted');
  const ragged = nest(fields, { ...typed, table: 'a;b\n1\n' });
  await assertRefused(asOfficial, byOfficial('statistical-report', ragged), 'publication-table');
  const both = { ...typed, file: publication().file };
  await assertRefused(asOfficial, byOfficial('statistical-report', both), 'document-malformed');
});

test('instruction-25/2(10): what is restricted, or is marked so in name or text, is not published', async () => {
  const refused = [
    publication({ access: 'restricted' }),
    publication({}, `Для служебного пользования\n${csv}`),
    publication({}, `${csv}Қызмет бабында пайдалану үшін;1\n`),
    publication({}, csv, 'есеп_ҚБП.csv'),
    publication({}, `ДСП;1\n${csv}`),
  ];
  for (const body of refused)
    for (const type of ['statistical-report', 'statistical-collection'])
      await assertRefused(
        asOfficial,
        byOfficial(type, type.endsWith('report') ? body : { ...body, period: '2026-Q3' }),
        'publication-restricted',
      );
});

test('instruction-25/14, instruction-25/app.2: a report has its own kind of period, ended, and the file it says', async () => {
  const attempt = (body: unknown) => byOfficial('statistical-report', body);
  for (const period of ['2026-Q3', '2090-11'])
    await assertRefused(asOfficial, attempt(publication({ period })), 'publication-period');
  const quarterly = publication({ number: '2', period: '2026-10' });
  await assertRefused(asOfficial, attempt(quarterly), 'publication-period');
  await assertRefused(asOfficial, attempt(publication({ number: '27' })), 'document-malformed');
  const { file } = publication();
  const altered = publication({ file: { ...file, digest: '0'.repeat(64) } });
  await assertRefused(asOfficial, attempt(altered), 'publication-digest');
  const outside = publication({ file: { ...file, name: '../report.csv' } });
  await assertRefused(asOfficial, attempt(outside), 'document-malformed');
});

test('instruction-25/3(3), instruction-25/11, instruction-25/app.1: a collection goes to the bodies of its row alone', async () => {
  const first = byOfficial('statistical-collection', publication({ number: '1', period: '2026-Q3' }));
  await assertAccepted(asOfficial, first);
  assert.equal(await stateOf(asRecipient, first.id), 'in-force', 'column 16 of row 1');
  const fifth = byOfficial('statistical-collection', publication({ number: '5', period: '2026-Q3' }));
  await assertAccepted(asOfficial, fifth);
  assert.equal(await stateOf(asRecipient, fifth.id), undefined, 'row 5 has nothing for the Supreme Court');
});

test('instruction-25/14: reports are due by their day, moved by analogy, until they are placed', async () => {
  const first = (found: Awaited<ReturnType<typeof due>>) =>
    found.find(({ text }) => text.kk.includes('№ 1-М нысанды есеп, 2026-11'));
  assert.equal(first(await due(statisticalReports, '2026-11-30')), undefined, 'the month has not ended');
  const raised = first(await due(statisticalReports, '2026-12-10'));
  assert.equal(raised?.day, '2026-12-07', 'the 5th is a Saturday; still raised when overdue');
  assert.ok(raised?.text.ru.includes('по аналогии'));
  assert.equal((await due(statisticalReports, '2026-12-01')).length, 6, 'the monthly ones');
  assert.equal((await due(statisticalReports, '2027-01-02')).length, 6 + 26);
});

test('instruction-25/13 part 2: a term that hangs on a computed Kurban Ait says so', async () => {
  const [first] = (await due(statisticalReports, '2028-05-02')).filter(({ text }) =>
    text.kk.includes('№ 1-М нысанды есеп, 2028-04'),
  );
  assert.equal(first?.day, '2028-05-10', 'Kurban Ait, the weekend, two holidays');
  assert.ok(first?.text.kk.includes('болжамды') && first.text.ru.includes('расчётный'));
});

test('instruction-25/12, instruction-25/13 part 2: collections are due by the 14th, moved from a day off', async () => {
  assert.deepEqual(await due(statisticalCollections, '2026-12-31'), []);
  const days = (await due(statisticalCollections, '2027-01-02')).map(({ day }) => day);
  assert.deepEqual(days, Array(6).fill('2027-01-14'));
  const moved = (await due(statisticalCollections, '2028-10-02')).filter(({ text }) =>
    text.kk.endsWith('2028-Q3'),
  );
  assert.deepEqual(
    moved.map(({ day }) => day),
    Array(6).fill('2028-10-16'),
    '14.10.2028 is a Saturday',
  );
});

test('instruction-25/12, instruction-25/14: what was placed is no longer due', async () => {
  const database = await openStore(`${centre.folder}/centre/data`);
  const values = { kind: 'report' as const, number: 7, period: '2026-11', filing: 'x' };
  await database.insertInto('statistical_publications').values(values).execute();
  await database.destroy();
  assert.equal((await due(statisticalReports, '2026-12-01')).length, 5);
});

const request = {
  number: '5',
  receivedOn: '2026-11-20',
  asker: 'state-body',
  name: 'Қаржы министрлігі',
  position: 'authorised-official',
  channel: 'esedo',
  wants: 'indicators',
  unit: 'crime',
  from: '2026-01-01',
  until: '2026-10-31',
  subject: 'Тіркелген қылмыстар саны',
};
const answer = (outcome: string, more: object = {}) => ({
  ...{ outcome, number: '2-7', date: '2026-11-22', summary: 'Жауап' },
  ...more,
});

async function registered(body: object): Promise<string> {
  const document = byOfficial('statistics-request', body);
  await assertAccepted(asOfficial, document);
  return document.id;
}

test('instruction-25/3(1), instruction-25/4, instruction-25/5, instruction-25/10: a sound request is registered and answered free of charge', async () => {
  const id = await registered(request);
  const left = byOfficial('statistics-answer', answer('left-without-consideration'), [id]);
  const refusal = await assertRefused(asOfficial, left, 'statistics-outcome');
  assert.equal(refusal.reason?.params['item'], 'instruction-25/5');
  const paid = byOfficial('statistics-answer', answer('given', { fee: 1000 }), [id]);
  await assertRefused(asOfficial, paid, 'document-malformed');
  await assertAccepted(asOfficial, byOfficial('statistics-answer', answer('given'), [id]));
  assert.equal(await stateOf(asOfficial, id), 'answered');
});

test('instruction-25/7 part 3, instruction-25/8, instruction-25/9: the server forces the right outcome', async () => {
  const cases = [
    [{ ...request, channel: 'messenger' }, 'left-without-consideration', 'instruction-25/7/3'],
    [{ ...request, wants: 'copies' }, 'left-without-consideration', 'instruction-25/7/3, 9'],
    [{ ...request, unit: 'none' }, 'refused', 'instruction-25/8'],
  ] as const;
  for (const [body, outcome, item] of cases) {
    const id = await registered(body);
    const given = byOfficial('statistics-answer', answer('given'), [id]);
    const refusal = await assertRefused(asOfficial, given, 'statistics-outcome');
    assert.equal(refusal.reason?.params['item'], item);
    await assertAccepted(asOfficial, byOfficial('statistics-answer', answer(outcome), [id]));
    assert.equal(await stateOf(asOfficial, id), 'refused');
  }
});

test('instruction-25/6: a body’s request says who signed it, a person’s does not', async () => {
  const { position: _, ...unsigned } = request;
  await assertRefused(asOfficial, byOfficial('statistics-request', unsigned), 'document-malformed');
  const person = { ...request, asker: 'person', channel: 'written' };
  await assertRefused(asOfficial, byOfficial('statistics-request', person), 'document-malformed');
});

test('instruction-25/6 part 2: a request is due in 15 calendar days, 30 with a check (law 221, article 8)', async () => {
  const { position: _, ...person } = { ...request, asker: 'person', channel: 'written' };
  const plain = await registered(person);
  const checked = await registered({ ...person, needsCheck: true });
  const duties: { duty: string; filing: string; dueAt: string }[] = JSON.parse(
    (await asOfficial.call('GET', '/v1/duties')).body.toString(),
  );
  const dueAt = (id: string) => duties.find(({ filing }) => filing === id)?.dueAt;
  assert.equal(dueAt(plain), '2026-12-05T23:59:59.999+05:00');
  assert.equal(dueAt(checked), '2026-12-20T23:59:59.999+05:00');
});
