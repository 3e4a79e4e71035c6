import { responseAnswer } from '../../protocol/documents/response-answer.ts';
import { plainFiling } from './plain-filing.ts';

/** Closes an act of response; the prosecutor who wrote it reads the answer (items 48, 56). */
export const responseAnswerHandler = plainFiling(responseAnswer, {
  filing: ({ answered }) => ({
    state: 'closed',
    readers: answered?.author == null ? [] : [`iin:${answered.author}`],
  }),
  answers: () => 'answered',
});
