import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const tables = [
  `create table accounts (iin text primary key, full_name text not null, role integer not null,
     is_mvd integer not null, position text not null, organisation text not null, language text not null,
     blocked integer not null)`,
  'create table workstations (name text primary key, certificate_sha256 text not null)',
  `create table documents (sha256 text primary key, document_id text not null, type text not null,
     der blob not null, workstation text not null, chain text not null, crl text, received_at text not null)`,
  'create table material (sha256 text primary key, kind text not null, der blob not null)',
  `create table receipts (id text primary key, document_sha256 text not null, document_id text not null,
     outcome text not null, code text, der blob not null, created_at text not null)`,
  'create index receipts_by_document on receipts (document_sha256)',
  'create table document_ids (id text primary key, sha256 text not null, receipt text not null)',
  `create table agreements (iin text not null, edition text not null, document_id text not null,
     signed_at text not null, primary key (iin, edition))`,
  `create table sessions (id text primary key, iin text not null, workstation text not null,
     certificate blob not null, session_key text not null, ends_at text not null, ended_at text)`,
  'create index sessions_by_officer on sessions (iin) where ended_at is null',
  `create table requests (id text primary key, iin text not null, service integer not null,
     case_number text not null, issued_at text not null, conditions text not null, certificate blob not null,
     state text not null, attempts integer not null, next_attempt_at text, result_id text, sealed blob,
     archived blob, opened_at text, destroyed_at text)`,
  'create index requests_by_officer on requests (iin, id)',
  'create index requests_due on requests (next_attempt_at) where next_attempt_at is not null',
  `create table deliveries (request text not null, workstation text not null,
     primary key (request, workstation))`,
  `create table events (id text primary key, iin text not null, session text, body text not null,
     position integer)`,
  'create unique index events_by_position on events (position) where position is not null',
  'create index events_waiting on events (id) where position is null',
  `create table journal (id text primary key, leaf blob not null, leaf_hash text not null,
     tree_index integer)`,
  'create unique index journal_by_index on journal (tree_index) where tree_index is not null',
  'create index journal_waiting on journal (id) where tree_index is null',
  'create index journal_by_hash on journal (leaf_hash)',
  'create table nodes (level integer not null, place integer not null, hash text not null, primary key (level, place))',
  'create table checkpoints (size integer primary key, root text not null, note text not null)',
  'create table leases (name text primary key, holder text not null, until text not null)',
];

/** The first schema: tables, keys and the partial indexes of what still waits. */
export const initial: Migration = {
  up: async (database: Kysely<unknown>) => {
    for (const statement of tables) await sql.raw(statement).execute(database);
  },
};
