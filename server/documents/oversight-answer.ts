import { oversightAnswer } from '../../protocol/documents/oversight-answer.ts';
import { issueOversightList, unsealedFault } from '../history/oversight.ts';
import { plainFiling } from './plain-filing.ts';

/** Giving the information issues the list with its proof and opens the archive for what it covers (items 53, 54). */
export const oversightAnswerHandler = plainFiling(oversightAnswer, {
  judge: async ({ database, account, answered, document: { body } }) => {
    if (answered === null || answered.author === account.iin) return { code: 'answered-own' };
    if (body.outcome === 'given') return await unsealedFault(database, answered);
    return (body.remark ?? '') === ''
      ? { code: 'document-malformed', params: { detail: 'body.remark' } }
      : null;
  },
  filing: ({ answered }) => ({
    state: 'closed',
    readers: ['capacity:operator', ...(answered?.author == null ? [] : [`iin:${answered.author}` as const])],
  }),
  answers: ({ document }) => (document.body.outcome === 'given' ? 'answered' : 'refused'),
  effect: async (one) => (one.document.body.outcome === 'given' ? await issueOversightList(one) : null),
});
