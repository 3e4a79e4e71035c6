import { actOfResponseHandler } from './act-of-response.ts';
import { controlQueryHandler } from './control-query.ts';
import { controlReportHandler } from './control-report.ts';
import { type DocumentOpener, openerOf } from './handler.ts';
import { journalQueryHandler } from './journal-query.ts';
import { oversightAnswerHandler } from './oversight-answer.ts';
import { oversightRequestHandler } from './oversight-request.ts';
import { responseAnswerHandler } from './response-answer.ts';

/** Control and oversight (Rules 151, items 10-12, 39 and 54-56): lists, reports, rulings, acts of response. */
export const controlDocuments: readonly (readonly [string, DocumentOpener])[] = [
  ['control-query', openerOf(controlQueryHandler)],
  ['control-report', openerOf(controlReportHandler)],
  ['journal-query', openerOf(journalQueryHandler)],
  ['oversight-request', openerOf(oversightRequestHandler)],
  ['oversight-answer', openerOf(oversightAnswerHandler)],
  ['act-of-response', openerOf(actOfResponseHandler)],
  ['response-answer', openerOf(responseAnswerHandler)],
];
