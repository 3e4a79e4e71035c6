import { beginningOf, dayAfter, dayInAstana, dayMonthsAfter } from '../protocol/calendar/days.ts';

/** A day and a night (тәулік, сутки), as items 14 and 15 count them from an hour. */
export const dayAndNight = 24 * 60 * 60 * 1000;

/**
 * When the day and night of item 15 end that are counted from an order of which only the day is known: at the end of the
 * day after it (joint order 41/69, item 13: from the day the order was signed).
 */
export function endOfTransferTerm(orderDay: string): Date {
  return beginningOf(dayAfter(orderDay, 2));
}

/** The same hour of the same day two calendar months later; the last day of the month where it has no such day. */
export function twoMonthsAfter(instant: Date): Date {
  const day = dayInAstana(instant);
  const sinceMidnight = instant.getTime() - beginningOf(day).getTime();
  return new Date(beginningOf(dayMonthsAfter(day, 2)).getTime() + sinceMidnight);
}

/** The last of some moments in UTC as the store writes them; the empty text is before all. */
export function latestOf(times: readonly string[]): string {
  return [...times].sort().at(-1) ?? '';
}
