import { endOfDay } from '../../protocol/calendar/terms.ts';
import { actOfResponseSchema } from '../../protocol/documents/act-of-response.ts';
import { readDocument } from '../../trust/document.ts';
import type { Duty } from './duty.ts';
import { openFilings } from './open-filings.ts';

/** An act of response is answered by the day it names (Rules 151, items 48 and 56; joint order, item 35). */
export const responseAnswers: Duty = {
  name: 'response-answers',
  item: 'rules-151/56',
  find: async (database) =>
    (await openFilings(database, 'act-of-response', 'open')).flatMap(({ id, der }) => {
      const read = readDocument(der, actOfResponseSchema);
      if (!read.ok) return [];
      const { organisation, answerBy } = read.value.document.body;
      return [
        {
          text: {
            kk: 'Прокурорлық ден қою актісіне жауап беру',
            ru: 'Ответить на акт прокурорского реагирования',
          },
          readers: ['capacity:operator' as const, `responsible:${organisation}` as const],
          filing: id,
          dueAt: endOfDay(answerBy),
        },
      ];
    }),
};
