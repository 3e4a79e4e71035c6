import { toAstana } from '../protocol/time.ts';

const dayMilliseconds = 24 * 60 * 60 * 1000;
/** A day and a night (тәулік, сутки), as items 14 and 15 count them from an hour. */
export const dayAndNight = dayMilliseconds;

/** The day in Astana at an instant, `YYYY-MM-DD`. */
export function astanaDay(instant: Date): string {
  return toAstana(instant).slice(0, 10);
}

/** The day so many days after another one. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** The instant a day begins in Astana. */
export function beginningOf(day: string): Date {
  const candidates = ['+05:00', '+06:00'].map((offset) => new Date(`${day}T00:00:00.000${offset}`));
  const found = candidates.find((instant) => toAstana(instant).startsWith(`${day}T00:00:00.000`));
  if (found === undefined) throw new Error('a day without a midnight');
  return found;
}

/**
 * When the day and night of item 15 end that are counted from an order of which only the day is known: at the end of the
 * day after it (joint order 41/69, item 13: from the day the order was signed).
 */
export function endOfTransferTerm(orderDay: string): Date {
  return beginningOf(dayAfter(orderDay, 2));
}

/** The same hour of the same day two calendar months later; the last day of the month where it has no such day. */
export function twoMonthsAfter(instant: Date): Date {
  const local = toAstana(instant);
  const [year, month, day] = local.slice(0, 10).split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) throw new Error('a day without parts');
  const last = new Date(Date.UTC(year, month + 2, 0)).getUTCDate();
  const target = new Date(Date.UTC(year, month + 1, Math.min(day, last))).toISOString().slice(0, 10);
  const sinceMidnight = instant.getTime() - beginningOf(local.slice(0, 10)).getTime();
  return new Date(beginningOf(target).getTime() + sinceMidnight);
}

/** The last of some moments in UTC as the store writes them; the empty text is before all. */
export function latestOf(times: readonly string[]): string {
  return [...times].sort().at(-1) ?? '';
}
