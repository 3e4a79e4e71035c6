import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `create table operator_decisions (place integer primary key autoincrement, id text not null unique,
     body text not null, decided_at text not null)`,
  'create table decision_material (sha256 text primary key, body text not null)',
  `create table decisions (id text primary key, facts text not null, material text not null
     references decision_material (sha256), outcome text not null, refusal text, conditions text not null,
     marks text not null, registry text, standing text, decided_at text not null)`,
  'create table systems (name text primary key, certificate_sha256 text not null, channel text not null)',
  'create table protected_keys (certificate_sha256 text primary key)',
];

/** The operator's decisions on the regulation, what each request was decided on, and systems of state bodies. */
export const decisions: Migration = {
  up: async (database: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
