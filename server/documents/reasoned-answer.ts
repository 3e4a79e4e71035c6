import { reasonedAnswer } from '../../protocol/documents/reasoned-answer.ts';
import { findFiling, refsOf, setFilingState } from '../filings.ts';
import { plainFiling } from './plain-filing.ts';

/** The answer closes the report and refuses the request it was about (order 146, item 9). */
export const reasonedAnswerHandler = plainFiling(reasonedAnswer, {
  judge: async ({ account }) =>
    account.analysis_category === null ? { code: 'analysis-category-absent' } : null,
  filing: () => ({ state: 'closed', readers: ['capacity:prosecutor-general'] }),
  answers: () => 'closed',
  effect: async ({ database, answered }) => {
    const [request] = answered === null ? [] : refsOf(answered);
    const row = request === undefined ? null : await findFiling(database, request);
    if (row?.type === 'state-body-request') await setFilingState(database, row.id, 'refused');
    return null;
  },
});
