import { statisticsAnswer } from '../../protocol/documents/statistics-answer.ts';
import { statisticsRequestSchema } from '../../protocol/documents/statistics-request.ts';
import type { Failure } from '../../protocol/outcome.ts';
import { type Ending, endingOf, outcomeTitles } from '../../protocol/statistics/outcomes.ts';
import { readDocument } from '../../trust/document.ts';
import { readFiling } from '../filings.ts';
import { plainFiling } from './plain-filing.ts';

/** An answer ends a request only as the instruction lets this request end (items 5-9). */
export const statisticsAnswerHandler = plainFiling(statisticsAnswer, {
  judge: async ({ database, account, answered, document: { body } }) => {
    const der = answered === null ? null : await readFiling(database, account, answered.id);
    const read = der === null ? null : readDocument(der, statisticsRequestSchema);
    if (read === null || !read.ok) return { code: 'answered-document-absent' };
    const ending = endingOf(read.value.document.body);
    return ending.allowed.includes(body.outcome) ? null : faultOf(ending);
  },
  filing: () => ({ state: 'closed', readers: ['capacity:statistics-official'] }),
  answers: ({ document: { body } }) => (body.outcome === 'given' ? 'answered' : 'refused'),
});

function faultOf({ allowed, item }: Ending): Failure {
  const outcomes = allowed.map((outcome) => `${outcomeTitles[outcome].kk} / ${outcomeTitles[outcome].ru}`);
  return { code: 'statistics-outcome', params: { item, outcomes: outcomes.join('; ') } };
}
