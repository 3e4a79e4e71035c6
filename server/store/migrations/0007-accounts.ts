import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `create table account_particulars (iin text primary key, application text not null,
     erdr_org_code text not null, work_phone text not null, mobile_phone text not null, email text not null,
     work_address text not null, channel text not null, active_since text not null)`,
  `create table appointments (id text primary key, iin text not null, capacity text not null,
     organisation text not null, from_day text not null, until_day text, state text not null)`,
  "create index appointments_under_way on appointments (iin) where state <> 'ended'",
  'create index sessions_by_person on sessions (iin, ends_at)',
  // The agreement is in force from the registration, whenever it was signed (appendix 6, section 1).
  "alter table agreements add column in_force_from text not null default ''",
  `update agreements set in_force_from =
     coalesce((select registered_at from accounts where accounts.iin = agreements.iin), signed_at)`,
];

/** The life of an account: what its application told, orders of appointment, both dates of the agreement. */
export const accounts: Migration = {
  up: async (database: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
