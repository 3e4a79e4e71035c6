import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which requests an oversight request was answered with: only their results may be read from the archive. */
export const oversight: Migration = {
  up: async (database: Kysely<unknown>) => {
    await sql
      .raw(
        'create table oversight_coverage (filing text not null, request text not null, primary key (filing, request))',
      )
      .execute(database);
  },
};
