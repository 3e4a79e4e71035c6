import { printRecord } from '../../protocol/documents/print-record.ts';
import { ownRequestFault } from '../own-request.ts';
import { plainFiling } from './plain-filing.ts';

/** Only the officer whose request it was records a print; it stays open until the materials are destroyed (items 50, 51). */
export const printRecordHandler = plainFiling(printRecord, {
  judge: async ({ database, account, document: { body } }) =>
    await ownRequestFault(database, account, body.request),
  filing: ({ account }) => ({ state: 'in-force', readers: [`responsible:${account.organisation}`] }),
});
