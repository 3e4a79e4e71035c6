import { analysisMeasure } from '../../protocol/documents/analysis-measure.ts';
import { plainFiling } from './plain-filing.ts';

/** A proposal to the plan comes from the officials of order 146 (items 3-5); it stands open until the Prosecutor General decides. */
export const analysisMeasureHandler = plainFiling(analysisMeasure, {
  judge: async ({ account }) =>
    account.analysis_category === null ? { code: 'analysis-category-absent' } : null,
  filing: () => ({ state: 'open', readers: ['capacity:prosecutor-general'] }),
});
