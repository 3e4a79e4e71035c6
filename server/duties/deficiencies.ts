import { endOfDay } from '../../protocol/calendar/terms.ts';
import { deficiencySchema } from '../../protocol/documents/deficiency.ts';
import { readDocument } from '../../trust/document.ts';
import type { Duty } from './duty.ts';
import { openFilings } from './open-filings.ts';

/** A deficiency is removed by the day its record names (Rules 151, item 35, 5). */
export const deficiencies: Duty = {
  name: 'deficiencies',
  item: 'rules-151/35',
  find: async (database) =>
    (await openFilings(database, 'deficiency', 'open')).flatMap(({ id, der }) => {
      const read = readDocument(der, deficiencySchema);
      if (!read.ok) return [];
      return [
        {
          text: { kk: 'Жүйенің кемшілігін жою', ru: 'Устранить недостаток системы' },
          readers: ['capacity:operator' as const],
          filing: id,
          dueAt: endOfDay(read.value.document.body.dueOn),
        },
      ];
    }),
};
