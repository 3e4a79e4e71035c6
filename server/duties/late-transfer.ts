import { findApplication, openApplications } from '../accounts-applications.ts';
import { endOfTransferTerm } from '../accounts-terms.ts';
import type { DueItem, Duty } from './duty.ts';

/**
 * A transfer is applied for within a day and night of its order (Rules 151, item 15; joint order, item 13). An application
 * that came later, by the centre's clock, is shown, as overdue since then, to the operator and to who answers for the body, until it is decided.
 */
export const lateTransfer: Duty = {
  name: 'late-transfer',
  item: 'rules-151/15',
  find: async (database) => {
    const open = await openApplications(database);
    const due: DueItem[] = [];
    for (const { id, filed_at, author_name } of open) {
      const application = await findApplication(database, id);
      if (application?.body.action !== 'transfer') continue;
      const dueAt = endOfTransferTerm(application.body.transferOrder.date);
      if (Date.parse(filed_at) <= dueAt.getTime()) continue;
      due.push({
        text: {
          kk: `Орын ауыстыру туралы өтінім мерзімінен кеш берілді: ${author_name}`,
          ru: `Заявка о перемещении подана позже срока: ${author_name}`,
        },
        readers: ['capacity:operator', `responsible:${application.body.workplace.organisation}`],
        filing: id,
        dueAt,
      });
    }
    return due;
  },
};
