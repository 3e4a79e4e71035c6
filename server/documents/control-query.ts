import { daysOf } from '../../protocol/calendar/terms.ts';
import { type ControlQuery, controlQuery } from '../../protocol/documents/control-query.ts';
import type { HistoryQuestion } from '../history/history.ts';
import { issueHistory, periodFault } from '../history/issue.ts';
import { type FilingCase, plainFiling } from './plain-filing.ts';

/** Answered at once by a list of everything the body's people asked, refused requests and exempt ones too (items 10, 11). */
export const controlQueryHandler = plainFiling(controlQuery, {
  judge: async (one) => await periodFault(one.database, questionOf(one)),
  filing: () => ({ state: 'answered', readers: [] }),
  effect: async (one) => {
    const reader = `iin:${one.account.iin}` as const;
    return await issueHistory(one, { type: 'control-list', question: questionOf(one), readers: [reader] });
  },
});

function questionOf({ account, document: { body } }: FilingCase<ControlQuery>): HistoryQuestion {
  const { organisation } = account;
  return { ...daysOf(body), organisation, type: 'information-request' };
}
