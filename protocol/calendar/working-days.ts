import calendar from '../../assets/calendar/holidays.json' with { type: 'json' };
import { dayAfter } from './days.ts';

/**
 * How sure a day is: `law` by the law's fixed days; `computed` where it hangs on a Kurban Ait that is not announced yet
 * (a day either way); `unknown` in a year the file does not cover, where only weekends and the fixed days are known.
 */
export type Certainty = 'law' | 'computed' | 'unknown';

/** A working day, `YYYY-MM-DD`, and how sure it is that nothing moves it. */
export interface WorkingDay {
  readonly day: string;
  readonly certainty: Certainty;
}

/** The day itself when it is a working one, otherwise the next working day (five-day week; `assets/calendar/holidays.json`). */
export function nextWorkingDay(day: string): WorkingDay {
  let certainty = certaintyOf(day);
  let next = day;
  while (!isWorkingDay(next)) {
    next = dayAfter(next, 1);
    certainty = lesser(certainty, certaintyOf(next));
  }
  return { day: next, certainty };
}

/** Whether a day is one of work: no weekend, holiday or day off, and not off for a holiday that fell on one. */
export function isWorkingDay(day: string): boolean {
  return !daysOffOf(yearOf(day)).has(day) && (!isWeekend(day) || workingWeekends.has(day));
}

/** How sure it is whether a day is one of work. */
export function certaintyOf(day: string): Certainty {
  const year = yearOf(day);
  if (year < calendar.firstYear || year > calendar.lastYear) return 'unknown';
  const isNear = calendar.kurbanAit.days.some(
    (ait) => ait.basis === 'computed' && [dayAfter(ait.day, -1), ait.day, dayAfter(ait.day, 1)].includes(day),
  );
  return isNear ? 'computed' : 'law';
}

const workingWeekends = new Set(calendar.transfers.moved.map(({ working }) => working));
const known = new Map<number, ReadonlySet<string>>();

/** The days off of a year beside its weekends. */
function daysOffOf(year: number): ReadonlySet<string> {
  const found = known.get(year) ?? makeDaysOff(year);
  known.set(year, found);
  return found;
}

function makeDaysOff(year: number): ReadonlySet<string> {
  const holidays = calendar.holidays
    .filter(({ from, until }) => from <= year && (until === null || year <= until))
    .flatMap(({ month, days }) => days.map((day) => dayOf(year, month, day)));
  const off = new Set([
    ...holidays,
    ...calendar.daysOff.map(({ month, day }) => dayOf(year, month, day)),
    ...calendar.kurbanAit.days.map(({ day }) => day).filter((day) => yearOf(day) === year),
    ...calendar.transfers.moved.map((move) => move.off).filter((day) => yearOf(day) === year),
  ]);
  // Only national and state holidays move (article 5 of the law); one after the other, so that two never share a day.
  for (const holiday of holidays.filter(isWeekend).toSorted()) {
    let instead = dayAfter(holiday, 1);
    while (isWeekend(instead) || off.has(instead)) instead = dayAfter(instead, 1);
    off.add(instead);
  }
  return off;
}

function lesser(one: Certainty, other: Certainty): Certainty {
  const order: readonly Certainty[] = ['law', 'computed', 'unknown'];
  return order.indexOf(one) > order.indexOf(other) ? one : other;
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00.000Z`).getUTCDay());
}

function dayOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
