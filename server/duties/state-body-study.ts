import type { Duty } from './duty.ts';
import { isAnsweredBy, openFilings } from './open-filings.ts';

const fiveDays = 5 * 24 * 60 * 60 * 1000;

/** A state body's request is studied within five calendar days (order 146, item 7). */
export const stateBodyStudy: Duty = {
  name: 'state-body-study',
  item: 'order-146/7',
  find: async (database) => {
    const open = await openFilings(database, 'state-body-request', 'open');
    const due = await Promise.all(
      open.map(async ({ id, author, filedAt }) =>
        (await isAnsweredBy(database, id, 'state-body-study'))
          ? []
          : [
              {
                text: {
                  kk: 'Мемлекеттік органның сұрауын зерделеу (5 күнтізбелік күн)',
                  ru: 'Изучить запрос государственного органа (5 календарных дней)',
                },
                readers: author === null ? [] : [`iin:${author}` as const],
                filing: id,
                dueAt: new Date(filedAt.getTime() + fiveDays),
              },
            ],
      ),
    );
    return due.flat();
  },
};
