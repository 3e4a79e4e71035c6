import type { ColumnType, Generated, Selectable } from 'kysely';
import type { TokenEvent } from '../../protocol/documents/token-record.ts';

/** A column that is written once and never updated. */
type Fixed<T> = ColumnType<T, T, never>;

/** The records of all tokens in the order they were accepted: an index over filings, whose bytes are what counts. */
interface TokenRecordTable {
  position: Generated<number>;
  filing: Fixed<string>;
  serial: Fixed<string>;
  event: Fixed<TokenEvent>;
  /** ИИН of who has the token after the event; null when nobody has. */
  holder: Fixed<string | null>;
  /** SHA-256 of the SIGN certificate on it after the event; null when none is known. */
  sign_sha256: Fixed<string | null>;
}

/** The tables of this file, for `Tables`. */
export interface EquipmentTables {
  token_records: TokenRecordTable;
}

export type TokenRecordRow = Selectable<TokenRecordTable>;
