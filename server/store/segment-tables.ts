import type { ColumnType } from 'kysely';

/** A column that is written once and never updated. */
type Fixed<T> = ColumnType<T, T, never>;

/** A segment of the journal in its archive: leaves [first, behind), the file's name and SHA-256. */
interface SegmentTable {
  first: Fixed<number>;
  behind: Fixed<number>;
  file: Fixed<string>;
  sha256: Fixed<string>;
  created_at: Fixed<string>;
}

/** The tables of this file, for `Tables`. */
export interface SegmentTables {
  segments: SegmentTable;
}
