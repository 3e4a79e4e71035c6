import type { Database } from '../store/open.ts';

const batch = 500;

/** Gives waiting events of the officers' streams their positions, in the order of their ids; returns how many. */
export async function orderEvents(transaction: Database): Promise<number> {
  const waiting = await transaction
    .selectFrom('events')
    .select('id')
    .where('position', 'is', null)
    .orderBy('id')
    .limit(batch)
    .execute();
  if (waiting.length === 0) return 0;
  const last = await transaction
    .selectFrom('events')
    .select((columns) => columns.fn.max('position').as('position'))
    .executeTakeFirstOrThrow();
  const first = (last.position ?? 0) + 1;
  for (const [offset, { id }] of waiting.entries()) {
    await transaction
      .updateTable('events')
      .set({ position: first + offset })
      .where('id', '=', id)
      .execute();
  }
  return waiting.length;
}
