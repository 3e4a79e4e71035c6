import { beginningOf, dayAfter, dayInAstana, dayMonthsAfter } from './days.ts';

/** The last millisecond of a day in Astana, `days` later or earlier. */
export function endOfDay(day: string, days = 0): Date {
  return new Date(beginningOf(dayAfter(day, days + 1)).getTime() - 1);
}

/** The end of the same day of the next month in Astana; of its last day when it has no such day. */
export function monthAfter(instant: Date): Date {
  return endOfDay(dayMonthsAfter(dayInAstana(instant), 1));
}

/** The instants a period of whole days in Astana begins and ends with. */
export function daysOf({ from, until }: { readonly from: string; readonly until: string }): {
  from: Date;
  until: Date;
} {
  return { from: beginningOf(from), until: endOfDay(until) };
}
