import { dayInAstana } from '../../protocol/calendar/days.ts';
import { endOfDay } from '../../protocol/calendar/terms.ts';
import type { Duty } from './duty.ts';

/**
 * Proposals to the plan of analytical work are due by the 5th of the month after a quarter (order 146, item 5): raised in
 * that month until a measure of the new quarter was proposed.
 */
export const analysisProposals: Duty = {
  name: 'analysis-proposals',
  item: 'order-146/5',
  find: async (database, now) => {
    const [year = '', month = ''] = dayInAstana(now).split('-');
    if (!['01', '04', '07', '10'].includes(month)) return [];
    const first = `${year}-${month}-01`;
    const officials = await database
      .selectFrom('accounts')
      .select('iin')
      .where('analysis_category', 'is not', null)
      .where('blocked', '=', 0)
      .where('iin', 'not in', (eb) =>
        eb
          .selectFrom('filings')
          .select((inner) => inner.fn.coalesce('author', inner.val('')).as('author'))
          .where('type', '=', 'analysis-measure')
          .where('filed_at', '>=', endOfDay(first, -1).toISOString()),
      )
      .execute();
    return officials.map(({ iin }) => ({
      text: {
        kk: 'Талдау жұмыстарының жоспарына ұсыныс енгізу',
        ru: 'Внести предложения в план аналитической работы',
      },
      readers: [`iin:${iin}` as const],
      filing: null,
      dueAt: endOfDay(`${year}-${month}-05`),
    }));
  },
};
