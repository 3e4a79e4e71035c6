import { stateBodyAnswer } from '../../protocol/documents/state-body-answer.ts';
import { plainFiling } from './plain-filing.ts';

/** The answer ends the term of a state body's request (order 146, item 10). */
export const stateBodyAnswerHandler = plainFiling(stateBodyAnswer, {
  judge: async ({ account }) =>
    account.analysis_category === null ? { code: 'analysis-category-absent' } : null,
  filing: () => ({ state: 'closed', readers: ['capacity:prosecutor-general'] }),
  answers: () => 'answered',
});
