import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Segments of the journal that were written to its archive (Rules 151, item 40). */
export const segments: Migration = {
  up: async (database: Kysely<unknown>) => {
    await sql
      .raw(
        `create table segments (first integer primary key, behind integer not null, file text not null,
           sha256 text not null, created_at text not null)`,
      )
      .execute(database);
  },
};
