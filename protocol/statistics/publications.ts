import collectionTable from '../../assets/regulation/statistical-collections.json' with { type: 'json' };
import reportTable from '../../assets/regulation/statistical-reports.json' with { type: 'json' };
import { nextWorkingDay, type WorkingDay } from '../calendar/working-days.ts';
import type { Text } from '../text.ts';
import { firstDayAfter, type PeriodKind } from './periods.ts';
import { collectionTitles, recipientTitles, reportTitles } from './titles.ts';

/** A report of appendix 2 or a collection of appendix 1 of instruction 25. */
export interface Publication {
  readonly kind: 'report' | 'collection';
  readonly number: number;
  readonly title: Text;
  readonly period: PeriodKind;
  /** Day of the month after the period. */
  readonly dueDay: number;
  /** What moves a term on a day off: item 13 for collections; item 14 says nothing, so for reports it is an analogy. */
  readonly movedBy: 'item-13' | 'analogy';
}

/** Who a collection is sent to, and in how many copies. */
export interface Recipient {
  readonly column: number;
  readonly title: Text;
  readonly copies: number;
  /** What is wrong with the heading in the source; null when it is printed whole. */
  readonly note: string | null;
}

/** The 26 reports with their period and day (instruction 25, item 14, appendix 2). */
export const reports: readonly Publication[] = reportTable.map(({ number, kk, period, dueDay }) => ({
  kind: 'report',
  number,
  title: { kk, ru: reportTitles[number - 1] ?? kk },
  period: kindOf(period),
  dueDay,
  movedBy: 'analogy',
}));

/** The collections (items 11-13, appendix 1): item 12 names five, row 5 of the table is a sixth. */
export const collections: readonly Publication[] = collectionTable.collections.map((row) => ({
  kind: 'collection',
  number: row.row,
  title: { kk: row.kkInItem12 ?? row.kkAsPrinted, ru: collectionTitles[row.row - 1] ?? row.kkAsPrinted },
  period: kindOf(row.period),
  dueDay: row.dueDay,
  movedBy: 'item-13',
}));

/** Bodies of the columns whose headings the source has, 13-21. The ten before lost theirs and are never addressed. */
export function recipientsOf(collection: number): readonly Recipient[] {
  const row = collectionTable.collections.find((one) => one.row === collection);
  const known: Readonly<Record<string, number>> = row?.known ?? {};
  return collectionTable.columns.flatMap(({ column, kk, note }) => {
    const copies = known[String(column)] ?? 0;
    const title = { kk, ru: recipientTitles[column] ?? kk };
    return copies === 0 ? [] : [{ column, title, copies, note: note ?? null }];
  });
}

/** The cells of a collection's row whose columns cannot be told: as printed, for nobody. */
export function unnamedCellsOf(collection: number): readonly number[] {
  return collectionTable.collections.find((one) => one.row === collection)?.unnamedInOrder ?? [];
}

/** The day a publication of a period is due by, moved from a day off to the next working day (item 13, part 2). */
export function termOf({ dueDay }: Pick<Publication, 'dueDay'>, period: string): WorkingDay {
  return nextWorkingDay(`${firstDayAfter(period).slice(0, 8)}${String(dueDay).padStart(2, '0')}`);
}

function kindOf(period: string): PeriodKind {
  return period === 'month' ? 'month' : 'quarter';
}
