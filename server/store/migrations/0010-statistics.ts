import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which document is the publication in force of a report or collection for a period (instruction 25, items 12 and 14). */
export const statistics: Migration = {
  up: async (database: Kysely<unknown>) => {
    await sql
      .raw(
        'create table statistical_publications (kind text not null, number integer not null, period text not null, filing text not null, primary key (kind, number, period))',
      )
      .execute(database);
  },
};
