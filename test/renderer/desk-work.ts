import type { Attachment } from '../../protocol/attachments.ts';
import { oversightList } from '../../protocol/documents/oversight-list.ts';
import { oversightRequest } from '../../protocol/documents/oversight-request.ts';
import { sanctionPetition } from '../../protocol/documents/sanction-petition.ts';
import type { FilingSummary } from '../../protocol/http.ts';
import type { Completeness, FiledDocument, PreparedDocument } from '../../protocol/ipc.ts';
import type { OperatorDecision } from '../../protocol/regulation/operator-decisions.ts';
import type { Scenario } from './fake-bridge.ts';
import { filed, filings, notices, preparedFiling } from './filings.ts';
import { account, caseNumber, id, iin, issuedAt, longAccount, otherIin, sha256, signedIn } from './people.ts';

const envelope = { version: 1 as const, issuedAt, workstation: 'ws-training-1' };

/** A ruling that main holds for the form of an oversight request. */
export const ruling: Attachment = {
  handle: '0b9d5f5e-3f0c-4f35-9d3e-6a5c8f2b7c11',
  name: 'Қаулы № 15.pdf',
  kind: 'pdf',
  bytes: 184_320,
  sha256,
};

const attached = [
  {
    label: { kk: 'Құжаттың көшірмесі (PDF)', ru: 'Копия документа (PDF)' },
    ...{ name: null, bytes: ruling.bytes, sha256 },
  },
];

export const preparedOversight: PreparedDocument = {
  id: id(70),
  sha256,
  attachments: attached,
  document: oversightRequest.present({
    ...{ type: 'oversight-request', ...envelope, id: id(70) },
    body: {
      ...{ documentKind: 'ruling', number: '15', date: '2026-11-02', ruling: 'JVBERi0=' },
      ...{ organisation: account.organisation, from: '2026-11-01', until: '2026-11-20', wants: 'requests' },
    },
  }),
};

const listed = (place: number, type: string, more: Partial<FilingSummary> = {}): FilingSummary => ({
  ...{ id: id(place), type, author: '', organisation: '', issuedAt, state: 'closed', refs: [] },
  ...more,
});

export const oversightFiling = listed(70, 'oversight-request', {
  author: longAccount.fullName,
  state: 'answered',
});
export const listFiling = listed(71, 'oversight-list', { refs: [id(70), id(72)] });

const row = (place: number) => ({
  ...{ id: id(200 + place), type: 'information-request', sha256, iin: place % 3 === 0 ? iin : otherIin },
  ...{ at: `2026-11-1${place % 10}T1${place % 10}:05:40.000+05:00`, organisation: account.organisation },
  ...{ fullName: place % 3 === 0 ? account.fullName : longAccount.fullName },
  ...(place % 4 === 1
    ? { outcome: 'refused' as const, code: 'sanction-refused' }
    : { outcome: 'accepted' as const }),
  request: {
    ...{ ground: 'criminal-case' as const, caseNumber, service: (place % 60) + 1 },
    ...{ marks: place % 5 === 0 ? ['without-registry-check'] : [], state: 'ready' },
  },
});

/** A list as main presents it, with what became of its check. */
export function presentedList(completeness: Completeness): FiledDocument {
  const proof = {
    ...{ origin: 'centre', checkpoint: 'centre', index: 0, leaves: ['AA=='], beside: [], keys: [] },
  };
  const document = oversightList.present({
    ...{ type: 'oversight-list', ...envelope, id: id(71), refs: [id(70), id(72)] },
    body: {
      ...{ from: '2026-11-01T00:00:00.000+05:00', until: '2026-11-20T23:59:59.999+05:00' },
      ...{
        part: 1,
        parts: 2,
        persons: [],
        rows: Array.from({ length: 230 }, (_, place) => row(place)),
        proof,
      },
    },
  });
  return { id: id(71), type: 'oversight-list', signers: [], document, completeness };
}

/** A desk of a supervising prosecutor with an answer that was proved. */
export const prosecutor: Scenario = {
  state: { ...signedIn, session: { ...longAccount, role: 1, capacities: ['supervising-prosecutor'] } },
  filings: [listFiling, oversightFiling],
  filed: {
    [listFiling.id]: presentedList({ state: 'proven', parts: 2, fault: null }),
    [oversightFiling.id]: {
      ...preparedOversight,
      type: 'oversight-request',
      signers: [longAccount.fullName],
    },
  },
  answers: {
    prepareFiling: { ok: true, value: preparedOversight },
    pickAttachment: { ok: true, value: ruling },
  },
};

/** The operator's decision that service 1 needs a court's sanction on a criminal case. */
export const sanctionDecisions: readonly OperatorDecision[] = [
  {
    ...{ id: id(80), origin: 'operator', kind: 'sanction-services' },
    reason: { kk: 'Заңда санкция талап етіледі', ru: 'Закон требует санкции' },
    entries: [{ service: 1, grounds: ['criminal-case'] }],
  },
];

export const petitionFiling = listed(81, 'sanction-petition', {
  author: account.fullName,
  state: 'granted',
});
export const grantedFiling = listed(82, 'sanction-decision', {
  author: 'СҰЛТАНОВА АЙГҮЛ',
  refs: [petitionFiling.id],
});
/** One that was not granted must never be offered. */
export const refusedPetition = listed(83, 'sanction-petition', {
  author: account.fullName,
  state: 'refused',
});
export const refusedDecision = listed(84, 'sanction-decision', {
  author: 'СҰЛТАНОВА АЙГҮЛ',
  refs: [refusedPetition.id],
});

const petition = sanctionPetition.present({
  ...{ type: 'sanction-petition', ...envelope, id: petitionFiling.id },
  body: {
    ...{ service: 1, caseNumber, subject: 'Күдікті', court: 'Астана қаласының тергеу соты' },
    reasons: 'Тергеу үшін қажет',
  },
});

/** A desk of an officer whose service needs a sanction. */
export const sanctioned: Scenario = {
  state: signedIn,
  requests: [],
  filings: [petitionFiling, grantedFiling, refusedPetition, refusedDecision],
  filed: {
    [petitionFiling.id]: {
      ...{ id: petitionFiling.id, type: 'sanction-petition', signers: [account.fullName] },
      document: petition,
    },
  },
  answers: {
    operatorDecisions: { ok: true, value: sanctionDecisions },
    prepareRequest: { ok: false, error: { code: 'case-number-invalid', params: { number: caseNumber } } },
  },
};

/** The operator's desk; one cell was decided by a signed decision. */
export const operator: Scenario = {
  state: { ...signedIn, session: { ...account, capacities: ['operator'] } },
  ...{ requests: [], filings, filed, notices },
  answers: {
    prepareFiling: { ok: true, value: preparedFiling },
    operatorDecisions: {
      ok: true,
      value: [
        {
          ...{ id: id(85), origin: 'operator', kind: 'cell', table: 'services', number: 66 },
          ...{ ground: 'search-case', reading: 'kk' },
          reason: { kk: 'Қазақша мәтін дәлірек', ru: 'Казахский текст точнее' },
        },
      ],
    },
  },
};
