import { daysOf } from '../../protocol/calendar/terms.ts';
import { type JournalQuery, journalQuery } from '../../protocol/documents/journal-query.ts';
import type { HistoryQuestion } from '../history/history.ts';
import { issueHistory, periodFault } from '../history/issue.ts';
import { type FilingCase, plainFiling } from './plain-filing.ts';

/** Answered at once by a journal list; the search itself stands in the journal with its reason (items 39, 40). */
export const journalQueryHandler = plainFiling(journalQuery, {
  judge: async (one) => await periodFault(one.database, questionOf(one)),
  filing: () => ({ state: 'answered', readers: ['capacity:operator'] }),
  effect: async (one) =>
    await issueHistory(one, {
      type: 'journal-list',
      question: questionOf(one),
      readers: ['capacity:operator'],
    }),
});

function questionOf({ document: { body } }: FilingCase<JournalQuery>): HistoryQuestion {
  const { iin, organisation, documentType: type } = body;
  return { ...daysOf(body), iin, organisation, type };
}
