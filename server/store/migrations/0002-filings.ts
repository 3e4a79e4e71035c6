import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  "alter table accounts add column unit text not null default ''",
  "alter table accounts add column capacities text not null default '[]'",
  'alter table accounts add column analysis_category integer',
  'alter table accounts add column is_unit_head integer not null default 0',
  "alter table accounts add column registered_at text not null default '1970-01-01T00:00:00.000Z'",
  'alter table workstations add column is_certified integer not null default 0',
  "alter table requests add column ground text not null default 'criminal-case'",
  "alter table requests add column marks text not null default '[]'",
  'alter table requests add column supplements text',
  `create table filings (id text primary key, type text not null, sha256 text not null, author text,
     author_name text not null, organisation text not null, subject text, issued_at text not null,
     filed_at text not null, state text not null, refs text not null)`,
  'create index filings_by_type on filings (type, filed_at)',
  'create index filings_by_subject on filings (subject) where subject is not null',
  `create table filing_readers (filing text not null, reader text not null,
     primary key (reader, filing))`,
  `create table issued (sha256 text primary key, id text not null, type text not null, der blob not null,
     created_at text not null)`,
];

/** Desks: capacities of accounts, filed documents with their readers, grounds and marks of requests. */
export const filings: Migration = {
  up: async (database: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
