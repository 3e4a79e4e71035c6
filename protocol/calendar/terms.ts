import { toAstana } from '../time.ts';

/** The day that a clock of Astana shows, `YYYY-MM-DD`. */
export function dayInAstana(instant: Date): string {
  return toAstana(instant).slice(0, 10);
}

/** The last millisecond of a day in Astana, `days` later or earlier. */
export function endOfDay(day: string, days = 0): Date {
  const shifted = new Date(`${day}T00:00:00.000Z`);
  shifted.setUTCDate(shifted.getUTCDate() + days);
  const text = shifted.toISOString().slice(0, 10);
  const offset = toAstana(new Date(`${text}T19:00:00.000Z`)).slice(-6);
  return new Date(`${text}T23:59:59.999${offset}`);
}

/** The end of the same day of the next month in Astana; of its last day when it has no such day. */
export function monthAfter(instant: Date): Date {
  const [year = 0, month = 0, day = 0] = dayInAstana(instant).split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return endOfDay(new Date(Date.UTC(year, month, Math.min(day, last))).toISOString().slice(0, 10));
}

/** The instants a period of whole days in Astana begins and ends with. */
export function daysOf({ from, until }: { readonly from: string; readonly until: string }): {
  from: Date;
  until: Date;
} {
  return { from: new Date(endOfDay(from, -1).getTime() + 1), until: endOfDay(until) };
}
