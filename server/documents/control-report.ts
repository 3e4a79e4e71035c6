import { controlReport } from '../../protocol/documents/control-report.ts';
import { plainFiling } from './plain-filing.ts';

/** The month's report is read by the head of the body, the operator and the supervising prosecutor (items 10-12). */
export const controlReportHandler = plainFiling(controlReport, {
  judge: async ({ document: { body } }) => {
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(body.month)) return malformed('body.month');
    return body.groundless > body.checked ? malformed('body.groundless') : null;
  },
  filing: ({ account }) => ({
    state: 'closed',
    readers: ['capacity:operator', 'capacity:supervising-prosecutor', `responsible:${account.organisation}`],
  }),
  answers: () => 'closed',
});

const malformed = (detail: string) => ({ code: 'document-malformed' as const, params: { detail } });
