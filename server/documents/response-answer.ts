import { actOfResponseSchema } from '../../protocol/documents/act-of-response.ts';
import { responseAnswer } from '../../protocol/documents/response-answer.ts';
import { readFiledDocument } from '../filed-document.ts';
import { plainFiling } from './plain-filing.ts';

/**
 * Closes an act of response: for the body it was sent to and nobody else; the prosecutor who wrote it reads the answer
 * (items 48, 56).
 */
export const responseAnswerHandler = plainFiling(responseAnswer, {
  judge: async ({ database, account, answered }) => {
    if (answered === null || answered.author === account.iin) return { code: 'answered-own' };
    const act = await readFiledDocument(database, answered.id, actOfResponseSchema);
    return act?.document.body.organisation === account.organisation
      ? null
      : { code: 'answered-document-absent' };
  },
  filing: ({ answered }) => ({
    state: 'closed',
    readers: answered?.author == null ? [] : [`iin:${answered.author}`],
  }),
  answers: () => 'answered',
});
