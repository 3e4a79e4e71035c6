import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // What is looked for again and again, by everybody's duties and once a minute, must not cost more as the years pass.
  "create index filings_by_answered on filings (json_extract(refs, '$[0]'), type, filed_at)",
  'create index filings_by_body on filings (type, organisation, filed_at)',
  'create index filings_by_state on filings (type, state)',
  'create index requests_by_state on requests (state)',
  'create index sessions_not_ended on sessions (ends_at) where ended_at is null',
  'create index history_by_type on history (type, at)',
  // Without it the last request of a person would be looked for among everybody's of its type.
  'create index history_of_person on history (iin, type, outcome, at)',
];

/** Indices for duties, chores, answers and searches of the history. */
export const indices: Migration = {
  up: async (database: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
