import { dayInAstana } from '../../protocol/calendar/days.ts';
import { endOfDay } from '../../protocol/calendar/terms.ts';
import { endedPeriods } from '../../protocol/statistics/periods.ts';
import { type Publication, termOf } from '../../protocol/statistics/publications.ts';
import type { Text } from '../../protocol/text.ts';
import type { DueItem } from '../duties/duty.ts';
import type { Database } from '../store/open.ts';

const readers = ['capacity:statistics-official'] as const;

/**
 * What of a table waits to be published: every period that has ended, with a term no earlier than the day the first
 * statistics official was registered here, until a publication of it is accepted.
 */
export async function duePublications(
  database: Database,
  publications: readonly Publication[],
  now: Date,
): Promise<DueItem[]> {
  const since = await firstOfficial(database);
  if (since === null) return [];
  const done = await published(database);
  return publications.flatMap((publication) =>
    endedPeriods(publication.period, daysBefore(since, 31), dayInAstana(now))
      .filter((period) => !done.has(keyOf({ ...publication, period })))
      .map((period) => ({ period, term: termOf(publication, period) }))
      .filter(({ term }) => term.day >= since)
      .map(({ period, term }) => ({
        text: textOf(publication, period, term.certainty !== 'law'),
        readers,
        filing: null,
        dueAt: endOfDay(term.day),
      })),
  );
}

async function firstOfficial(database: Database): Promise<string | null> {
  const row = await database
    .selectFrom('accounts')
    .select(({ fn }) => fn.min('registered_at').as('first'))
    .where('capacities', 'like', '%"statistics-official"%')
    .executeTakeFirst();
  return row?.first == null ? null : dayInAstana(new Date(row.first));
}

async function published(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database
    .selectFrom('statistical_publications')
    .select(['kind', 'number', 'period'])
    .execute();
  return new Set(rows.map(keyOf));
}

function keyOf({ kind, number, period }: { kind: string; number: number; period: string }): string {
  return `${kind} ${number} ${period}`;
}

/** Terms by analogy and days that hang on an unannounced Kurban Ait say so. */
function textOf({ kind, title, movedBy }: Publication, period: string, isUnsure: boolean): Text {
  const what = kind === 'report' ? { kk: 'Есеп', ru: 'Отчёт' } : { kk: 'Жинақ', ru: 'Сборник' };
  const analogy =
    movedBy === 'analogy'
      ? {
          kk: ' (демалыс күнінен көшуі — 13-тармаққа ұқсас)',
          ru: ' (перенос с выходного — по аналогии с п. 13)',
        }
      : { kk: '', ru: '' };
  const unsure = isUnsure
    ? { kk: ' (мереке күнтізбесі болжамды)', ru: ' (календарь праздников расчётный)' }
    : { kk: '', ru: '' };
  return {
    kk: `${what.kk}: ${title.kk}, ${period}${analogy.kk}${unsure.kk}`.slice(0, 1000),
    ru: `${what.ru}: ${title.ru}, ${period}${analogy.ru}${unsure.ru}`.slice(0, 1000),
  };
}

function daysBefore(day: string, days: number): string {
  return dayInAstana(endOfDay(day, -days));
}
