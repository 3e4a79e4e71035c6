import { impossibilityReport } from '../../protocol/documents/impossibility-report.ts';
import { plainFiling } from './plain-filing.ts';

/** The report reaches the Prosecutor General; the reasoned answer must follow at once (order 146, items 8 and 9). */
export const impossibilityReportHandler = plainFiling(impossibilityReport, {
  judge: async ({ account }) =>
    account.analysis_category === null ? { code: 'analysis-category-absent' } : null,
  filing: () => ({ state: 'open', readers: ['capacity:prosecutor-general'] }),
});
