import { stateBodyRequest } from '../../protocol/documents/state-body-request.ts';
import { plainFiling } from './plain-filing.ts';

/** A state body's request starts the five days of study (order 146, item 7). */
export const stateBodyRequestHandler = plainFiling(stateBodyRequest, {
  judge: async ({ account }) =>
    account.analysis_category === null ? { code: 'analysis-category-absent' } : null,
  filing: () => ({ state: 'open', readers: ['capacity:prosecutor-general'] }),
});
