import { endOfDay, monthAfter } from '../../protocol/calendar/terms.ts';
import { stateBodyConsentSchema } from '../../protocol/documents/state-body-consent.ts';
import { readDocument } from '../../trust/document.ts';
import type { Duty } from './duty.ts';
import { openFilings } from './open-filings.ts';

/**
 * A state body's request is carried out within the term the Prosecutor General or a deputy set, without one within a
 * month (order 146, item 10).
 */
export const stateBodyTerm: Duty = {
  name: 'state-body-term',
  item: 'order-146/10',
  find: async (database) => {
    const consents = await openFilings(database, 'state-body-consent', 'in-force');
    const requests = await openFilings(database, 'state-body-request', 'in-force');
    return consents.flatMap(({ der, subject, filedAt }) => {
      const read = readDocument(der, stateBodyConsentSchema);
      const request = read.ok ? requests.find(({ id }) => id === read.value.document.refs[0]) : undefined;
      if (!read.ok || request === undefined) return [];
      const { term } = read.value.document.body;
      return [
        {
          text: {
            kk: 'Мемлекеттік органның сұрауын орындау',
            ru: 'Исполнить запрос государственного органа',
          },
          readers: subject === null ? [] : [`iin:${subject}` as const],
          filing: request.id,
          dueAt: term === undefined ? monthAfter(filedAt) : endOfDay(term),
        },
      ];
    });
  },
};
