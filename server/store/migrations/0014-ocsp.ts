import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The OCSP answers a document was checked with, beside the revocation list; the answers stand in `material`. */
export const ocsp: Migration = {
  up: async (database: Kysely<unknown>) => {
    await sql.raw('alter table documents add column ocsp text').execute(database);
  },
};
