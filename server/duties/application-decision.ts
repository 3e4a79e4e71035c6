import { openApplications } from '../accounts-applications.ts';
import { dayAndNight } from '../accounts-terms.ts';
import type { Duty } from './duty.ts';

/** The operator decides on an application within a day and night of its arrival (Rules 151, item 14; joint order, item 10). */
export const applicationDecision: Duty = {
  name: 'application-decision',
  item: 'rules-151/14',
  find: async (database) => {
    const open = await openApplications(database);
    return open.map(({ id, filed_at, author_name }) => ({
      text: {
        kk: `Өтінім бойынша шешім қабылдау: ${author_name}`,
        ru: `Принять решение по заявке: ${author_name}`,
      },
      readers: ['capacity:operator'],
      filing: id,
      dueAt: new Date(Date.parse(filed_at) + dayAndNight),
    }));
  },
};
