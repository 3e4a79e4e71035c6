import { analysisApproval } from '../../protocol/documents/analysis-approval.ts';
import { plainFiling } from './plain-filing.ts';

/** An approved measure is what requests of the ground "information analysis" may name (order 146, items 3, 4 and 11). */
export const analysisApprovalHandler = plainFiling(analysisApproval, {
  filing: ({ answered }) => ({
    state: 'granted',
    readers: answered?.author == null ? [] : [`iin:${answered.author}`],
  }),
  answers: ({ document }) => (document.body.outcome === 'approved' ? 'in-force' : 'refused'),
});
