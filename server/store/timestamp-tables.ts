import type { ColumnType } from 'kysely';

/** A column that is written once and never updated. */
type Fixed<T> = ColumnType<T, T, never>;

/** Every token the centre's authority issued, to a workstation or for its own store. */
interface TimestampTable {
  /** Hex; unique for ever (RFC 3161 section 2.4.2). */
  serial: Fixed<string>;
  token_sha256: Fixed<string>;
  token: Fixed<Uint8Array>;
  created_at: Fixed<string>;
}

/** Accepted documents, queued by a trigger; `der` is the document with its time-stamp (CAdES-T), null until it has one. */
interface DocumentTimestampTable {
  document_sha256: Fixed<string>;
  der: Uint8Array | null;
  stamped_at: string | null;
}

/** Tables of the time-stamp authority. */
export interface TimestampTables {
  timestamps: TimestampTable;
  document_timestamps: DocumentTimestampTable;
}
