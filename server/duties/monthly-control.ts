import { dayInAstana, dayMonthsAfter } from '../../protocol/calendar/days.ts';
import { endOfDay } from '../../protocol/calendar/terms.ts';
import { controlReportSchema } from '../../protocol/documents/control-report.ts';
import { readDocument } from '../../trust/document.ts';
import { capacitiesOf } from '../capacities.ts';
import type { Database } from '../store/open.ts';
import type { AccountRow } from '../store/tables.ts';
import type { DueItem, Duty } from './duty.ts';

/**
 * Departmental control at least once a month (Rules 151, item 11; joint order, item 18): a body with a responsible
 * official owes a report for every calendar month in which it had one; last month's is raised until it is filed.
 */
export const monthlyControl: Duty = {
  name: 'monthly-control',
  item: 'rules-151/11',
  find: async (database, now) => {
    const accounts = await database.selectFrom('accounts').selectAll().where('blocked', '=', 0).execute();
    const officials = accounts.filter((account) => capacitiesOf(account).includes('responsible-official'));
    // One duty for a body, however many of its officials answer for it.
    const bodies = new Map(officials.map((official) => [official.organisation, official]));
    const due = await Promise.all([...bodies.values()].map((official) => dueOf(database, official, now)));
    return due.flat();
  },
};

async function dueOf(database: Database, official: AccountRow, now: Date): Promise<DueItem[]> {
  const month = `${dayInAstana(now).slice(0, 7)}-01`;
  const before = dayMonthsAfter(month, -1);
  const reported = await reportedMonths(database, official.organisation, endOfDay(before, -1));
  return [before, month].flatMap((first) => {
    const owed = first.slice(0, 7);
    const until = endOfDay(dayMonthsAfter(first, 1), -1);
    // Nobody answers for a month that ended before the official was registered.
    if (reported.has(owed) || until.toISOString() < official.registered_at) return [];
    return [
      {
        text: {
          kk: `Бағынысты қызметкерлердің сұрау салуларын айлық бақылау: ${owed}`,
          ru: `Ежемесячный контроль запросов подведомственных сотрудников: ${owed}`,
        },
        readers: [`responsible:${official.organisation}` as const],
        filing: null,
        dueAt: until,
      },
    ];
  });
}

/** The months, `YYYY-MM`, for which a body filed a report of control since an instant: no month is reported before it. */
async function reportedMonths(database: Database, organisation: string, since: Date): Promise<Set<string>> {
  const rows = await database
    .selectFrom('filings')
    .innerJoin('documents', 'documents.sha256', 'filings.sha256')
    .select('documents.der')
    .where('filings.type', '=', 'control-report')
    .where('filings.organisation', '=', organisation)
    .where('filings.filed_at', '>', since.toISOString())
    .execute();
  const months = rows.map(({ der }) => readDocument(der, controlReportSchema));
  return new Set(months.flatMap((read) => (read.ok ? [read.value.document.body.month] : [])));
}
