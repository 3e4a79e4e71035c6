import type { ColumnType } from 'kysely';

/** A column that is written once and never updated. */
type Fixed<T> = ColumnType<T, T, never>;

/** Which document is the publication in force of a report or collection for a period. */
interface StatisticalPublicationTable {
  kind: Fixed<'report' | 'collection'>;
  number: Fixed<number>;
  period: Fixed<string>;
  filing: string;
}

/** The tables of this file, for `Tables`. */
export interface StatisticsTables {
  statistical_publications: StatisticalPublicationTable;
}
