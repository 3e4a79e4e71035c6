import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which databases a supplementary request still asks. */
export const supplements: Migration = {
  up: async (database: Kysely<unknown>) => {
    await sql.raw('alter table requests add column sources text').execute(database);
  },
};
