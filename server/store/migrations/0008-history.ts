import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `create table history (receipt text primary key, document_id text not null, sha256 text not null,
     type text not null, iin text not null, full_name text not null, organisation text not null, at text not null,
     outcome text not null, code text, leaf_hash text not null)`,
  'create index history_by_organisation on history (organisation, at)',
  'create index history_by_person on history (iin, at)',
  'create index history_by_time on history (at)',
  'create table tag_keys (month text primary key, key blob not null)',
];

/** The whole history, searchable: who sent what and how it was answered; keys of the journal's author tags. */
export const history: Migration = {
  up: async (database: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
