import { actOfResponse } from '../../protocol/documents/act-of-response.ts';
import { bodyFault } from '../known-body.ts';
import { plainFiling } from './plain-filing.ts';

/** Reaches the operator and those who answer for the body; it stays open until answered (item 56). */
export const actOfResponseHandler = plainFiling(actOfResponse, {
  judge: async ({ database, document: { body } }) => await bodyFault(database, body.organisation),
  filing: ({ document: { body } }) => ({
    state: 'open',
    readers: ['capacity:operator', `responsible:${body.organisation}`],
  }),
});
