import { oversightRequest } from '../../protocol/documents/oversight-request.ts';
import { oversightFault } from '../history/oversight.ts';
import { plainFiling } from './plain-filing.ts';

/** Stands with the operator until answered; the operator knows whom it concerns, the body does not (items 54, 55). */
export const oversightRequestHandler = plainFiling(oversightRequest, {
  judge: async (one) => await oversightFault(one.database, one.document.body),
  filing: () => ({ state: 'open', readers: ['capacity:operator'] }),
});
