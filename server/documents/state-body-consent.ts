import { stateBodyConsent } from '../../protocol/documents/state-body-consent.ts';
import { addReaders } from '../filings.ts';
import { plainFiling } from './plain-filing.ts';

/** Consent makes the request a ground of analysis and starts its term (order 146, items 6 and 10). */
export const stateBodyConsentHandler = plainFiling(stateBodyConsent, {
  filing: ({ answered, document: { body } }) => ({
    state: 'in-force',
    readers: [
      `iin:${body.executor}`,
      ...(answered?.author == null ? [] : [`iin:${answered.author}` as const]),
    ],
    subject: body.executor,
  }),
  answers: ({ document }) => (document.body.outcome === 'agreed' ? 'in-force' : 'refused'),
  effect: async ({ database, answered, document: { body } }) => {
    if (answered !== null) await addReaders(database, answered.id, [`iin:${body.executor}`]);
    return null;
  },
});
