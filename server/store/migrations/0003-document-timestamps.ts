import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `create table timestamps (serial text primary key, token_sha256 text not null, token blob not null,
     created_at text not null)`,
  `create table document_timestamps (document_sha256 text primary key, der blob, stamped_at text)`,
  'create index document_timestamps_due on document_timestamps (document_sha256) where der is null',
  // The acceptance of a document and its place in the queue are one: no path through the code can forget it.
  `create trigger documents_to_stamp after insert on receipts when new.outcome = 'accepted'
     begin
       insert or ignore into document_timestamps (document_sha256) values (new.document_sha256);
     end`,
  `insert or ignore into document_timestamps (document_sha256)
     select document_sha256 from receipts where outcome = 'accepted'`,
];

/** Tokens of the centre's time-stamp authority, and every accepted document with the time-stamp over its signature. */
export const documentTimestamps: Migration = {
  up: async (database: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
