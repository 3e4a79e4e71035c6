import { consentTo, findApplication, openApplications } from '../accounts-applications.ts';
import { dayAndNight } from '../accounts-terms.ts';
import type { DueItem, Duty } from './duty.ts';

/**
 * The head's signature under an application (Rules 151, appendix 5). The act sets it no term of its own; without it the
 * operator cannot keep his (item 14), so it is due by the same hour.
 */
export const applicationConsent: Duty = {
  name: 'application-consent',
  item: 'rules-151 app.5',
  find: async (database) => {
    const open = await openApplications(database);
    const due: DueItem[] = [];
    for (const { id, filed_at, author_name } of open) {
      if ((await consentTo(database, id)) !== null) continue;
      const application = await findApplication(database, id);
      if (application === null) continue;
      due.push({
        text: {
          kk: `Өтінімге басшы ретінде қол қою: ${author_name}`,
          ru: `Подписать заявку как руководитель: ${author_name}`,
        },
        readers: [`responsible:${application.body.workplace.organisation}`],
        filing: id,
        dueAt: new Date(Date.parse(filed_at) + dayAndNight),
      });
    }
    return due;
  },
};
