import { incidentReport } from '../../protocol/documents/incident-report.ts';
import { isOneOf } from '../capacities.ts';
import { plainFiling } from './plain-filing.ts';

const hour = 60 * 60 * 1000;

/** A delay is reported once it lasts longer than an hour (Rules 151, item 42); calls and letters enter by the operator. */
export const incidentReportHandler = plainFiling(incidentReport, {
  judge: async ({ account, document: { body }, receivedAt }) => {
    if (body.way !== 'system' && !isOneOf(account, ['operator']))
      return { code: 'document-malformed', params: { detail: 'body.way' } };
    return receivedAt.getTime() - Date.parse(body.since) >= hour ? null : { code: 'delay-too-short' };
  },
  filing: () => ({ state: 'open', readers: ['capacity:operator'] }),
});
