import { z } from 'zod';
import type { LocalDatabase } from './database.ts';

/** The opening of a result here, and its end. */
export interface ResultOpened {
  readonly request: string;
  readonly result: string;
  readonly openedAt: string;
  readonly destroyedAt: string | null;
}

/** Which results were opened on this workstation: an opening is recorded once and never taken back. */
export interface ResultStore {
  find(request: string): ResultOpened | null;
  /** Consumes the result; a second time the database itself refuses and this throws. */
  open(opened: ResultOpened): void;
  destroy(request: string, destroyedAt: string): void;
  /** Opened and not destroyed: only a crash leaves these. */
  unfinished(): ResultOpened[];
}

const rowSchema = z.object({
  id: z.string(),
  result: z.string(),
  opened_at: z.string(),
  destroyed_at: z.string().nullable(),
});

/** The store over the local database. */
export function createResultStore(database: LocalDatabase): ResultStore {
  const one = database.prepare<[string], unknown>('SELECT * FROM requests WHERE id = ?');
  const insert = database.prepare('INSERT INTO requests (id, result, opened_at) VALUES (?, ?, ?)');
  const destroy = database.prepare(
    'UPDATE requests SET destroyed_at = ? WHERE id = ? AND destroyed_at IS NULL',
  );
  const unfinished = database.prepare<[], unknown>('SELECT * FROM requests WHERE destroyed_at IS NULL');
  return {
    find: (request) => {
      const row = one.get(request);
      return row === undefined ? null : toOpened(row);
    },
    open: ({ request, result, openedAt }) => {
      insert.run(request, result, openedAt);
    },
    destroy: (request, destroyedAt) => {
      destroy.run(destroyedAt, request);
    },
    unfinished: () => unfinished.all().map(toOpened),
  };
}

function toOpened(row: unknown): ResultOpened {
  const { id, result, opened_at, destroyed_at } = rowSchema.parse(row);
  return { request: id, result, openedAt: opened_at, destroyedAt: destroyed_at };
}
