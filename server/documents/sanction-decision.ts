import { sanctionDecision } from '../../protocol/documents/sanction-decision.ts';
import { channelOf } from '../systems.ts';
import { plainFiling } from './plain-filing.ts';

/** Only a judge decides, never on the own petition, and only through the courts' system (items 24 and 28). */
export const sanctionDecisionHandler = plainFiling(sanctionDecision, {
  judge: async ({ database, account, answered, connection }) => {
    if (account.role !== 3) return { code: 'judge-only' };
    if (answered?.author === account.iin) return { code: 'answered-own' };
    return (await channelOf(database, connection)) === 'court-system'
      ? null
      : { code: 'channel-not-permitted' };
  },
  filing: ({ answered }) => ({
    state: 'closed',
    readers: [
      'capacity:supervising-prosecutor',
      ...(answered?.author == null ? [] : [`iin:${answered.author}` as const]),
    ],
  }),
  answers: ({ document }) => (document.body.outcome === 'granted' ? 'granted' : 'refused'),
});
