import { partialDestruction } from '../../protocol/documents/partial-destruction.ts';
import { ownRequestFault } from '../own-request.ts';
import { plainFiling } from './plain-filing.ts';

/** Only the officer whose request it was destroys a part of its information (item 50). */
export const partialDestructionHandler = plainFiling(partialDestruction, {
  judge: async ({ database, account, document: { body } }) =>
    await ownRequestFault(database, account, body.request),
  filing: ({ account }) => ({ state: 'closed', readers: [`responsible:${account.organisation}`] }),
});
