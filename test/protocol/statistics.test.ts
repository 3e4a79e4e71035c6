import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endingOf } from '../../protocol/statistics/outcomes.ts';
import { endedPeriods, firstDayAfter, periodSchema } from '../../protocol/statistics/periods.ts';
import {
  collections,
  recipientsOf,
  reports,
  termOf,
  unnamedCellsOf,
} from '../../protocol/statistics/publications.ts';

const request = {
  number: '5',
  receivedOn: '2026-11-20',
  asker: 'state-body',
  name: 'Қаржы министрлігі',
  position: 'head',
  channel: 'esedo',
  wants: 'indicators',
  unit: 'crime',
  from: '2026-01-01',
  until: '2026-10-31',
  subject: 'Тіркелген қылмыстар саны',
} as const;

test('instruction-25/14, instruction-25/app.2: 26 reports, six monthly and twenty quarterly, each with its day', () => {
  assert.deepEqual(
    reports.map(({ number }) => number),
    Array.from({ length: 26 }, (_, at) => at + 1),
  );
  const monthly = reports.filter(({ period }) => period === 'month');
  assert.deepEqual(
    monthly.map(({ number, dueDay }) => [number, dueDay]),
    [
      [1, 5],
      [4, 12],
      [5, 10],
      [7, 7],
      [25, 5],
      [26, 9],
    ],
  );
  const quarterly = reports.filter(({ period }) => period === 'quarter').map(({ dueDay }) => dueDay);
  assert.deepEqual(quarterly, [12, 10, 20, 10, 10, 9, 10, 10, 9, 10, 10, 10, 9, 10, 10, 10, 9, 8, 8, 9]);
  for (const { title } of [...reports, ...collections]) assert.notEqual(title.kk, title.ru);
});

test('instruction-25/12, instruction-25/app.1: six collections, each by the 14th; five are of item 12', () => {
  assert.deepEqual(
    collections.map(({ number, period, dueDay }) => [number, period, dueDay]),
    [1, 2, 3, 4, 5, 6].map((number) => [number, 'quarter', 14]),
  );
});

test('instruction-25/11, instruction-25/app.1: addressed are the columns that have a heading, and no others', () => {
  const columnsOf = (collection: number) => recipientsOf(collection).map(({ column }) => column);
  assert.deepEqual(columnsOf(1), [13, 14, 15, 16, 17, 18, 19, 20, 21]);
  assert.deepEqual(columnsOf(2), [13, 14, 15, 16, 17, 18, 19, 20, 21]);
  assert.deepEqual(columnsOf(3), [14, 15, 16, 17, 18, 19, 21]);
  assert.deepEqual(columnsOf(4), [13, 14, 15, 16, 18, 19, 20, 21]);
  assert.deepEqual(columnsOf(5), [13, 14, 15, 17, 18, 20, 21]);
  assert.deepEqual(columnsOf(6), [13, 14, 15, 16, 17, 18, 20, 21]);
  for (const { number } of collections) {
    assert.ok(recipientsOf(number).every(({ copies, title }) => copies === 1 && title.kk !== title.ru));
    assert.equal(unnamedCellsOf(number).length, 8, 'kept as printed, for nobody');
  }
});

test('instruction-25/13 part 2: a term on a day off moves to the next working day', () => {
  const fourteenth = { dueDay: 14 };
  assert.equal(termOf(fourteenth, '2026-Q3').day, '2026-10-14');
  assert.equal(termOf(fourteenth, '2023-Q3').day, '2023-10-16', 'a Saturday');
  assert.equal(termOf({ dueDay: 7 }, '2026-12').day, '2027-01-08', 'Christmas');
  assert.equal(termOf({ dueDay: 9 }, '2026-04').day, '2026-05-12', 'a Saturday and a holiday');
});

test('instruction-25/14: item 14 says nothing of days off, so for reports the rule is marked as an analogy', () => {
  assert.ok(reports.every(({ movedBy }) => movedBy === 'analogy'));
  assert.ok(collections.every(({ movedBy }) => movedBy === 'item-13'));
});

test('periods: months and quarters, when they end', () => {
  for (const good of ['2026-10', '2026-Q3']) assert.ok(periodSchema.safeParse(good).success);
  for (const bad of ['2026-13', '2026-00', '2026-Q5', '2026', '2026-q1'])
    assert.ok(!periodSchema.safeParse(bad).success, bad);
  assert.equal(firstDayAfter('2026-12'), '2027-01-01');
  assert.equal(firstDayAfter('2026-Q1'), '2026-04-01');
  assert.deepEqual(endedPeriods('month', '2026-10-01', '2026-12-01'), ['2026-10', '2026-11']);
  assert.deepEqual(endedPeriods('quarter', '2026-09-30', '2027-01-01'), ['2026-Q3', '2026-Q4']);
  assert.deepEqual(endedPeriods('quarter', '2026-10-01', '2026-12-31'), []);
});

test('instruction-25/5: a sound request is given, or has no existing indicator', () => {
  assert.deepEqual(endingOf(request).allowed, ['given', 'no-indicator']);
  assert.deepEqual(endingOf({ ...request, asker: 'prosecutor', channel: 'kadagalau' }).allowed, [
    'given',
    'no-indicator',
  ]);
});

test('instruction-25/7, instruction-25/7 part 2, instruction-25/7 part 3: every other channel is left without consideration', () => {
  const left = ['left-without-consideration'];
  for (const channel of ['oral', 'messenger', 'other', 'written', 'kadagalau'] as const)
    assert.deepEqual(endingOf({ ...request, channel }).allowed, left, channel);
  for (const channel of ['oral', 'messenger', 'other', 'written', 'esedo'] as const)
    assert.deepEqual(endingOf({ ...request, asker: 'prosecutor', channel }).allowed, left, channel);
  const { position: _, ...person } = { ...request, asker: 'person' as const };
  assert.deepEqual(endingOf({ ...person, channel: 'messenger' }).allowed, left);
  assert.deepEqual(endingOf({ ...person, channel: 'written' }).allowed, ['given', 'no-indicator']);
});

test('instruction-25/7 part 3, instruction-25/9: copies, primary forms and accessible data are left without consideration', () => {
  for (const wants of ['copies', 'primary-forms', 'accessible-systems', 'open-data'] as const)
    assert.deepEqual(endingOf({ ...request, wants }).allowed, ['left-without-consideration'], wants);
});

test('instruction-25/6, instruction-25/8: a wrong signer, no unit, no period or no subject is refused', () => {
  assert.deepEqual(endingOf({ ...request, position: 'other' }).allowed, ['refused']);
  assert.deepEqual(endingOf({ ...request, unit: 'none' }).allowed, ['refused']);
  for (const missing of ['from', 'until', 'subject'])
    assert.deepEqual(endingOf({ ...request, [missing]: undefined }).allowed, ['refused'], missing);
});
