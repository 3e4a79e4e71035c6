import { readFileSync } from 'node:fs';
import { informationRequest } from '../../protocol/documents/information-request.ts';
import { receipt } from '../../protocol/documents/receipt.ts';
import { userAgreement } from '../../protocol/documents/user-agreement.ts';
import type { PreparedDocument, RequestRow } from '../../protocol/ipc.ts';
import { account, caseNumber, id, iin, issuedAt, otherIin, sha256 } from './people.ts';

export const agreement: PreparedDocument = {
  id: id(7),
  sha256,
  document: userAgreement.present({
    type: 'user-agreement',
    version: 1,
    id: id(7),
    issuedAt,
    workstation: 'ws-training-1',
    body: {
      edition: 'rules-151-2015',
      user: {
        iin,
        fullName: account.fullName,
        position: account.position,
        organisation: account.organisation,
      },
      text: {
        kk: readFileSync('assets/agreement/kk.txt', 'utf8'),
        ru: readFileSync('assets/agreement/ru.txt', 'utf8'),
      },
    },
  }),
};

export const prepared: PreparedDocument = {
  id: id(9),
  sha256,
  document: informationRequest.present({
    type: 'information-request',
    version: 1,
    id: id(9),
    issuedAt,
    workstation: 'ws-training-1',
    body: {
      edition: 'rules-151-2015',
      requester: { iin, fullName: account.fullName, organisation: account.organisation },
      ground: { id: 'criminal-case', caseNumber },
      service: 1,
      parameters: { iin: otherIin },
    },
  }),
};

export const shownReceipt = receipt.present({
  type: 'receipt',
  version: 1,
  id: id(10),
  issuedAt,
  workstation: 'centre',
  refs: [id(9)],
  body: {
    document: { id: id(9), type: 'information-request', sha256 },
    outcome: 'accepted',
    journal: { origin: 'centre.sio-pso.invalid/journal', leafHash: sha256, promisedWithin: 10 },
    receivedAt: issuedAt,
  },
});

const row = (place: number, more: Partial<RequestRow>): RequestRow => ({
  id: id(place),
  service: 1,
  ground: 'criminal-case',
  supplements: null,
  caseNumber,
  issuedAt: `2026-11-22T14:${String(60 - place).padStart(2, '0')}:05.120+05:00`,
  state: 'accepted',
  reason: null,
  openedAt: null,
  destroyedAt: null,
  receipt: 'verified',
  ...more,
});

export const readyRow = row(11, { state: 'ready' });

export const rows: readonly RequestRow[] = [
  row(10, { state: 'waiting', receipt: 'none', service: 27 }),
  readyRow,
  row(12, { state: 'working' }),
  row(13, {
    state: 'refused',
    reason: { code: 'case-not-yours', params: { number: caseNumber } },
    receipt: 'proven',
  }),
  row(14, { state: 'delivered', service: 5, receipt: 'proven' }),
  row(15, { state: 'opened', openedAt: issuedAt, receipt: 'proven' }),
  row(16, { state: 'destroyed', openedAt: issuedAt, destroyedAt: issuedAt, receipt: 'proven', service: 27 }),
  row(17, { state: 'accepted' }),
];
