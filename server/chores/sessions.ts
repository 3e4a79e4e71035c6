import { endSessions } from '../sessions.ts';
import { inTransaction } from '../store/open.ts';
import type { Chore } from './chore.ts';

/** So many are ended at once: a transaction does not hold the others up. */
const batch = 200;

/**
 * Ends the sessions whose eight hours are over. One that nobody uses any more is looked at by nobody else, and whoever is
 * counted as present is told of every filing.
 */
export const sessions: Chore = {
  name: 'sessions',
  run: async ({ database, now }) => {
    const over = await database
      .selectFrom('sessions')
      .select('id')
      .where('ended_at', 'is', null)
      .where('ends_at', '<=', now.toISOString())
      .orderBy('ends_at')
      .limit(batch)
      .execute();
    await inTransaction(database, async (transaction) => {
      for (const { id } of over)
        await endSessions(transaction, { id }, { reason: { code: 'session-absent' }, at: now });
    });
  },
};
