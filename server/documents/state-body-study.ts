import { stateBodyStudy } from '../../protocol/documents/state-body-study.ts';
import { plainFiling } from './plain-filing.ts';

/** The study ends the five days (order 146, item 7); a request that needs no check is closed by it. */
export const stateBodyStudyHandler = plainFiling(stateBodyStudy, {
  judge: async ({ account }) =>
    account.analysis_category === null ? { code: 'analysis-category-absent' } : null,
  filing: () => ({ state: 'closed', readers: ['capacity:prosecutor-general'] }),
  answers: ({ document }) => (document.body.outcome === 'needed' ? 'open' : 'refused'),
});
