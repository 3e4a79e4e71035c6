import { analysisAttachment } from '../../protocol/documents/analysis-attachment.ts';
import { plainFiling } from './plain-filing.ts';

/** Attaching the results ends an analysis (order 146, item 14). */
export const analysisAttachmentHandler = plainFiling(analysisAttachment, {
  judge: async ({ account }) =>
    account.analysis_category === null ? { code: 'analysis-category-absent' } : null,
  filing: () => ({ state: 'closed', readers: ['capacity:prosecutor-general'] }),
  answers: () => 'closed',
});
