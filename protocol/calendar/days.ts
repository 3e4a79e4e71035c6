import { momentInAstana, toAstana } from '../time.ts';

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** The day that a clock of Astana shows, `YYYY-MM-DD`. */
export function dayInAstana(instant: Date): string {
  return toAstana(instant).slice(0, 10);
}

/** The day so many days after another one, or before it. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** The same day so many months later; the last day of the month where it has no such day. */
export function dayMonthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The instant a day begins in Astana. */
export function beginningOf(day: string): Date {
  const found = momentInAstana(`${day}T00:00`);
  if (found === null) throw new Error('a day without a midnight');
  return new Date(found);
}
