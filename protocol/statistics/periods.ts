import { z } from 'zod';

/** How often something is published. */
export type PeriodKind = 'month' | 'quarter';

/** A reporting period: `2026-10` a month, `2026-Q3` a quarter. */
export const periodSchema = z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2]|Q[1-4])$/);

/** Whether a period is a month or a quarter. */
export function periodKind(period: string): PeriodKind {
  return period.includes('Q') ? 'quarter' : 'month';
}

/** The first day of the month after a period, `YYYY-MM-01`. */
export function firstDayAfter(period: string): string {
  const [year = '', part = ''] = period.split('-');
  const last = part.startsWith('Q') ? Number(part.slice(1)) * 3 : Number(part);
  return new Date(Date.UTC(Number(year), last, 1)).toISOString().slice(0, 10);
}

/** The periods of a kind that ended after the day `since` and by the day `until`, oldest first. */
export function endedPeriods(kind: PeriodKind, since: string, until: string): string[] {
  const [year = 0, month = 0] = since.split('-').map(Number);
  const found: string[] = [];
  for (let at = 0; ; at += 1) {
    const first = new Date(Date.UTC(year, month - 1 + at, 1));
    const period = periodOf(kind, first.getUTCFullYear(), first.getUTCMonth() + 1);
    if (firstDayAfter(period) > until) return found;
    if (firstDayAfter(period) > since && !found.includes(period)) found.push(period);
  }
}

function periodOf(kind: PeriodKind, year: number, month: number): string {
  return kind === 'month' ? `${year}-${String(month).padStart(2, '0')}` : `${year}-Q${Math.ceil(month / 3)}`;
}
