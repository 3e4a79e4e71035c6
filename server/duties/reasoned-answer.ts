import type { Duty } from './duty.ts';
import { openFilings } from './open-filings.ts';

/** After the report on impossibility the state body is answered at once (order 146, item 9). */
export const reasonedAnswer: Duty = {
  name: 'reasoned-answer',
  item: 'order-146/9',
  find: async (database) =>
    (await openFilings(database, 'impossibility-report', 'open')).map(({ id, author, filedAt }) => ({
      text: {
        kk: 'Мемлекеттік органға дереу дәлелді жауап жіберу',
        ru: 'Незамедлительно направить мотивированный ответ государственному органу',
      },
      readers: author === null ? [] : [`iin:${author}` as const],
      filing: id,
      dueAt: filedAt,
    })),
};
