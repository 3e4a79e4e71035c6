import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `create table token_records (position integer primary key autoincrement, filing text not null unique,
     serial text not null, event text not null, holder text, sign_sha256 text)`,
  'create index token_records_by_serial on token_records (serial, position)',
];

/** The inventory of tokens: which signed records belong to which serial number. */
export const equipment: Migration = {
  up: async (database: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
