import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { certaintyOf, isWorkingDay, nextWorkingDay } from '../../protocol/calendar/working-days.ts';

/** Days off beside Saturdays and Sundays that stay such, as the calendars of the electronic government printed them. */
const printed: Readonly<Record<string, readonly string[]>> = {
  '2019': ['03-08', '03-21', '03-22', '03-25', '05-01', '05-07', '05-09', '07-08', '08-30', '12-02'],
  '2022': ['01-03', '01-04', '01-07', '05-02', '05-09', '05-10', '10-25', '12-16'],
  '2025': ['01-03', '03-10', '03-24', '03-25', '05-07', '06-06', '07-07', '09-01', '10-27', '12-16'],
  '2026': ['01-02', '01-07', '03-09', '03-23', '03-24', '03-25', '05-11', '05-27', '07-06', '10-26', '12-16'],
};

test('instruction-25/13: days off that calendars printed are off', () => {
  for (const [year, days] of Object.entries(printed))
    for (const day of days) assert.equal(isWorkingDay(`${year}-${day}`), false, `${year}-${day}`);
});

test('instruction-25/13: days beside them are working ones', () => {
  const working = [
    '2019-03-26',
    '2022-01-05',
    '2022-12-01',
    '2022-12-19',
    '2023-12-19',
    '2025-03-26',
    '2026-03-26',
  ];
  for (const day of working) assert.equal(isWorkingDay(day), true, day);
});

test('Christmas and Kurban Ait on a weekend move nothing; a day moved by an act of its own does', () => {
  assert.equal(isWorkingDay('2024-01-08'), true, 'after Sunday 07.01.2024');
  assert.equal(isWorkingDay('2024-06-17'), true, 'after Sunday 16.06.2024');
  assert.equal(isWorkingDay('2024-05-08'), false);
  assert.equal(isWorkingDay('2024-05-04'), true, 'a working Saturday');
});

test('Constitution Day: 30 August until 2025, not in 2026, 15 March from 2027', () => {
  assert.equal(isWorkingDay('2024-08-30'), false);
  assert.equal(isWorkingDay('2026-08-31'), true);
  assert.equal(isWorkingDay('2026-03-16'), true);
  assert.equal(isWorkingDay('2027-03-15'), false);
});

test('instruction-25/13: the next working day', () => {
  assert.deepEqual(nextWorkingDay('2026-11-20'), { day: '2026-11-20', certainty: 'law' });
  assert.deepEqual(nextWorkingDay('2026-11-14'), { day: '2026-11-16', certainty: 'law' });
  assert.deepEqual(nextWorkingDay('2026-05-09'), { day: '2026-05-12', certainty: 'law' });
  assert.deepEqual(nextWorkingDay('2030-04-13'), { day: '2030-04-15', certainty: 'computed' });
  assert.deepEqual(nextWorkingDay('2040-01-01'), { day: '2040-01-04', certainty: 'unknown' });
  assert.equal(certaintyOf('2028-05-04'), 'computed', 'a day before a computed Kurban Ait');
});

test('the next working day is one, is not before the day, and nothing between is', () => {
  const days = fc.date({ min: new Date('2019-01-01'), max: new Date('2035-12-20'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      const { day: next } = nextWorkingDay(day);
      assert.ok(isWorkingDay(next) && next >= day);
      const between = new Date(`${day}T00:00:00.000Z`);
      for (; between.toISOString().slice(0, 10) < next; between.setUTCDate(between.getUTCDate() + 1))
        assert.equal(isWorkingDay(between.toISOString().slice(0, 10)), false);
    }),
  );
});
