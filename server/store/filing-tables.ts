import type { ColumnType, Selectable } from 'kysely';
import type { FilingState } from '../../protocol/http.ts';

/** A column that is written once and never updated. */
type Fixed<T> = ColumnType<T, T, never>;

/** Documents that stand on desks: an index over `documents`, whose bytes are what counts. */
interface FilingTable {
  id: Fixed<string>;
  type: Fixed<string>;
  /** SHA-256 of the signed document in `documents`, or in `issued` when the centre made it. */
  sha256: Fixed<string>;
  /** ИИН of who filed it; null for the centre's own. */
  author: Fixed<string | null>;
  author_name: Fixed<string>;
  organisation: Fixed<string>;
  /** ИИН of the person it is about; null when it is about none. */
  subject: Fixed<string | null>;
  issued_at: Fixed<string>;
  filed_at: Fixed<string>;
  state: FilingState;
  /** JSON array of the ids it refers to. */
  refs: Fixed<string>;
}

/** Who may read a filing: `iin:…`, `capacity:…`, `responsible:<organisation>`, `all`. */
interface FilingReaderTable {
  filing: Fixed<string>;
  reader: Fixed<string>;
}

/** Signed documents the centre itself issued, beside receipts and results. */
interface IssuedTable {
  sha256: Fixed<string>;
  id: Fixed<string>;
  type: Fixed<string>;
  der: Fixed<Uint8Array>;
  created_at: Fixed<string>;
}

/** The tables of this file, for `Tables`. */
export interface FilingTables {
  filings: FilingTable;
  filing_readers: FilingReaderTable;
  issued: IssuedTable;
}

export type FilingRow = Selectable<FilingTable>;
