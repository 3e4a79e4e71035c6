import { sanctionDecision } from '../../protocol/documents/sanction-decision.ts';
import { channelOf } from '../systems.ts';
import { plainFiling } from './plain-filing.ts';

/** Only a judge decides, and only through the courts' system (items 24 and 28). */
export const sanctionDecisionHandler = plainFiling(sanctionDecision, {
  judge: async ({ database, account, connection }) => {
    if (account.role !== 3) return { code: 'judge-only' };
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
