import type { Duty } from './duty.ts';
import { openFilings } from './open-filings.ts';

const threeDays = 3 * 24 * 60 * 60 * 1000;

/**
 * A prosecutor's oversight request waits for the operator (Rules 151, item 54). The item sets no term; three days are this
 * system's own, so that none is forgotten.
 */
export const oversightAnswers: Duty = {
  name: 'oversight-answers',
  item: 'rules-151/54',
  find: async (database) =>
    (await openFilings(database, 'oversight-request', 'open')).map(({ id, filedAt }) => ({
      text: { kk: 'Прокурордың сұрауына жауап беру', ru: 'Ответить на запрос прокурора' },
      readers: ['capacity:operator' as const],
      filing: id,
      dueAt: new Date(filedAt.getTime() + threeDays),
    })),
};
