import { type DocumentOpener, openerOf } from './handler.ts';
import { statisticalCollectionHandler } from './statistical-collection.ts';
import { statisticalReportHandler } from './statistical-report.ts';
import { statisticsAnswerHandler } from './statistics-answer.ts';
import { statisticsRequestHandler } from './statistics-request.ts';

/** Legal statistics (instruction 25): reports, collections, requests and their answers. */
export const statisticsDocuments: readonly (readonly [string, DocumentOpener])[] = [
  ['statistical-report', openerOf(statisticalReportHandler)],
  ['statistical-collection', openerOf(statisticalCollectionHandler)],
  ['statistics-request', openerOf(statisticsRequestHandler)],
  ['statistics-answer', openerOf(statisticsAnswerHandler)],
];
