import { printRecord } from '../../protocol/documents/print-record.ts';
import type { PreparedDocument } from '../../protocol/ipc.ts';
import { caseNumber, id, issuedAt, sha256 } from './people.ts';

/** The record of a print as it is read before it is signed. */
export const preparedPrint: PreparedDocument = {
  id: id(80),
  sha256,
  document: printRecord.present({
    type: 'print-record',
    version: 1,
    id: id(80),
    issuedAt,
    workstation: 'ws-training-1',
    refs: [id(11)],
    body: { request: id(11), materials: caseNumber, sheets: 1, copies: 1 },
  }),
};
