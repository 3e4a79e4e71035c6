import { dayAndNight } from '../accounts-terms.ts';
import type { Duty } from './duty.ts';

/**
 * After a block for a breach its causes, measures and the referral on liability follow (Rules 151, items 12, 37, 48). The
 * acts set no term: it counts as due a day and night after the block, and stays until the record is whole.
 */
export const breachReferral: Duty = {
  name: 'breach-referral',
  item: 'rules-151/48',
  find: async (database) => {
    const open = await database
      .selectFrom('filings')
      .select(['id', 'filed_at', 'author'])
      .where('type', '=', 'access-block')
      .where('state', '=', 'open')
      .execute();
    return open.map(({ id, filed_at, author }) => ({
      text: {
        kk: 'Бұзушылықтың себептерін талдап, жауаптылық туралы мәселені қарауға жіберу',
        ru: 'Проанализировать причины нарушения и передать вопрос об ответственности',
      },
      readers: ['capacity:operator', ...(author === null ? [] : [`iin:${author}` as const])],
      filing: id,
      dueAt: new Date(Date.parse(filed_at) + dayAndNight),
    }));
  },
};
