import type { Duty } from './duty.ts';
import { openFilings } from './open-filings.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * A report or record of a delay is settled by an entry of the incident journal (Rules 151, items 42 and 43). The items
 * set no term; a day is this system's own, so that nothing is forgotten.
 */
export const incidents: Duty = {
  name: 'incidents',
  item: 'rules-151/43',
  find: async (database) => {
    const open = await Promise.all(
      (['incident-report'] as const).map((type) => openFilings(database, type, 'open')),
    );
    return open.flat().map(({ id, filedAt }) => ({
      text: {
        kk: 'Авариялық жағдайды журналға енгізу',
        ru: 'Внести запись в журнал аварийных ситуаций',
      },
      readers: ['capacity:operator' as const],
      filing: id,
      dueAt: new Date(filedAt.getTime() + day),
    }));
  },
};
