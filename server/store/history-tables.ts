import type { ColumnType, Selectable } from 'kysely';

/** A column that is written once and never updated. */
type Fixed<T> = ColumnType<T, T, never>;

/** An index over receipts: every document a person sent, accepted or refused, with the body the person served in then. */
interface HistoryTable {
  receipt: Fixed<string>;
  document_id: Fixed<string>;
  sha256: Fixed<string>;
  type: Fixed<string>;
  iin: Fixed<string>;
  full_name: Fixed<string>;
  organisation: Fixed<string>;
  at: Fixed<string>;
  outcome: Fixed<'accepted' | 'refused'>;
  code: Fixed<string | null>;
  leaf_hash: Fixed<string>;
}

/** Keys of the author tags in the journal's leaves, one a month (`YYYY-MM`). */
interface TagKeyTable {
  month: Fixed<string>;
  key: Fixed<Uint8Array>;
}

/** Requests by the oversight request (its filing) that was answered with them (Rules 151, item 54). */
interface OversightCoverageTable {
  filing: Fixed<string>;
  request: Fixed<string>;
}

/** The tables of this file, for `Tables`. */
export interface HistoryTables {
  history: HistoryTable;
  tag_keys: TagKeyTable;
  oversight_coverage: OversightCoverageTable;
}

export type HistoryRow = Selectable<HistoryTable>;
