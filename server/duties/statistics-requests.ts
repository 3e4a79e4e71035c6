import { endOfDay } from '../../protocol/calendar/terms.ts';
import { statisticsRequestSchema } from '../../protocol/documents/statistics-request.ts';
import { readDocument } from '../../trust/document.ts';
import type { Duty } from './duty.ts';
import { openFilings } from './open-filings.ts';

/**
 * A request for statistics is answered within the term of law 221 of 12.01.2007, article 8, which item 6, part 2, names for
 * persons: 15 calendar days from the day it came, 30 when information of others or a check is needed. The instruction sets
 * no term for requests of bodies; the same one is this system's own, so that nothing is forgotten.
 */
export const statisticsRequests: Duty = {
  name: 'statistics-requests',
  item: 'instruction-25/6',
  find: async (database) => {
    const open = await openFilings(database, 'statistics-request', 'open');
    return open.flatMap(({ id, der }) => {
      const read = readDocument(der, statisticsRequestSchema);
      if (!read.ok) return [];
      const { number, receivedOn, needsCheck } = read.value.document.body;
      const days = needsCheck === true ? 30 : 15;
      return [
        {
          text: {
            kk: `№ ${number} сұрау салуға жауап беру (№ 221 Заңның 8-бабы: ${days} күнтізбелік күн)`,
            ru: `Ответить на запрос № ${number} (статья 8 Закона № 221: ${days} календарных дней)`,
          },
          readers: ['capacity:statistics-official' as const],
          filing: id,
          dueAt: endOfDay(receivedOn, days),
        },
      ];
    });
  },
};
