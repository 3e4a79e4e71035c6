import type { ColumnType } from 'kysely';

/** A column that is written once and never updated. */
type Fixed<T> = ColumnType<T, T, never>;

/** Which record of delay was made for which database. */
interface DelayTable {
  source: Fixed<string>;
  record: Fixed<string>;
}

/** The tables of this file, for `Tables`. */
export interface DelayTables {
  delays: DelayTable;
}
