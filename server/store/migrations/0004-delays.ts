import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which record of delay stands for which database (Rules 151, item 41). */
export const delays: Migration = {
  up: async (database: Kysely<unknown>) => {
    await sql.raw('create table delays (source text not null, record text primary key)').execute(database);
  },
};
