import { actOfResponse } from '../../protocol/documents/act-of-response.ts';
import { plainFiling } from './plain-filing.ts';

/** Reaches the operator and those who answer for the body; it stays open until answered (item 56). */
export const actOfResponseHandler = plainFiling(actOfResponse, {
  filing: ({ document: { body } }) => ({
    state: 'open',
    readers: ['capacity:operator', `responsible:${body.organisation}`],
  }),
});
