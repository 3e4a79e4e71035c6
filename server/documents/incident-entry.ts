import { incidentEntry } from '../../protocol/documents/incident-entry.ts';
import { findFiling, setFilingState } from '../filings.ts';
import { plainFiling } from './plain-filing.ts';

/**
 * An entry of the incident journal (Rules 151, item 43; appendix 7). It settles the reports and records of delay it
 * refers to; prosecutors who supervise may read the journal.
 */
export const incidentEntryHandler = plainFiling(incidentEntry, {
  judge: async ({ database, document: { body, refs } }) => {
    if (Date.parse(body.endedAt) < Date.parse(body.startedAt))
      return { code: 'document-malformed', params: { detail: 'body.endedAt' } };
    for (const ref of refs ?? []) {
      const row = await findFiling(database, ref);
      if (row === null || !settled.includes(row.type)) return { code: 'answered-document-absent' };
    }
    return null;
  },
  filing: () => ({ state: 'closed', readers: ['capacity:operator', 'capacity:supervising-prosecutor'] }),
  effect: async ({ database, document: { refs } }) => {
    for (const ref of refs ?? []) await setFilingState(database, ref, 'answered');
    return null;
  },
});

const settled: readonly string[] = ['incident-report', 'delay-record'];
