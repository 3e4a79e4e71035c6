import { documentTypes } from '../../protocol/documents/catalogue.ts';
import type { DutyView, FilingSummary } from '../../protocol/http.ts';
import type { FiledDocument, PreparedDocument } from '../../protocol/ipc.ts';
import { account, id, issuedAt, longAccount, sha256 } from './people.ts';

const filing = (place: number, type: string, more: Partial<FilingSummary> = {}): FilingSummary => ({
  id: id(place),
  type,
  author: account.fullName,
  organisation: account.organisation,
  issuedAt: `2026-11-2${place % 3}T1${place % 10}:05:40.000+05:00`,
  state: 'open',
  refs: [],
  ...more,
});

export const noticeFiling = filing(50, 'maintenance-notice', {
  author: longAccount.fullName,
  organisation: longAccount.organisation,
  state: 'in-force',
  issuedAt: '2026-11-22T14:00:00.000+05:00',
});

export const deficiencyFiling = filing(52, 'deficiency', { state: 'open' });

export const filings: readonly FilingSummary[] = [
  noticeFiling,
  filing(51, 'incident-report', { state: 'answered', author: longAccount.fullName }),
  deficiencyFiling,
  filing(53, 'delay-record', { author: '', organisation: '', state: 'closed' }),
  filing(54, 'deficiency-removal', { state: 'granted', refs: [id(52)] }),
  filing(55, 'incident-report', { state: 'refused' }),
];

const bodies: Readonly<Record<string, { readonly body: unknown; readonly refs?: readonly string[] }>> = {
  'maintenance-notice': {
    body: {
      kind: 'update',
      from: '2026-11-23T22:00:00.000+05:00',
      until: '2026-11-24T02:00:00.000+05:00',
      kk: 'Жүйе жаңартылады. Бұл уақытта сұрау салулар қабылданады, ал жауаптар кешігуі мүмкін.',
      ru: 'Система обновляется. Запросы в это время принимаются, ответы могут задержаться.',
    },
  },
  'incident-report': {
    body: {
      since: '2026-11-22T10:40:00.000+05:00',
      description: 'Сұрау салуға жауап келмейді.',
      way: 'system',
    },
  },
  deficiency: {
    body: {
      area: 'network',
      description: 'Арна түнде үзіледі.',
      measures: 'Желі жабдығы ауыстырылады.',
      dueOn: '2026-12-01',
    },
  },
  'delay-record': { body: { waitsFor: 'physical-persons', since: issuedAt, requests: 3 } },
  'deficiency-removal': { body: { done: 'Жабдық ауыстырылды.' }, refs: [id(52)] },
};

/** A document of a type as it would be read from its bytes. */
function presented(type: string, place: string): PreparedDocument['document'] {
  const known = Object.values(documentTypes).find((candidate) => candidate.type === type);
  const { body, refs } = bodies[type] ?? { body: null };
  const content = {
    ...{ type, version: 1, id: place, issuedAt, workstation: 'ws-training-1', body },
    ...(refs === undefined ? {} : { refs }),
  };
  const document = known?.present(content) ?? null;
  if (document === null) throw new Error(`a made-up ${type} is not sound: ${known?.fault(content)}`);
  return document;
}

export const filed: Readonly<Record<string, FiledDocument>> = Object.fromEntries(
  [...filings, filing(60, 'maintenance-notice')].map(
    ({ id: place, type, author }): [string, FiledDocument] => [
      place,
      { id: place, type, signers: author === '' ? [] : [author], document: presented(type, place) },
    ],
  ),
);

/** What main tells of planned work, with or without a session. */
export const notices: readonly FiledDocument[] = [filed[noticeFiling.id] ?? []].flat();

export const preparedFiling: PreparedDocument = {
  id: id(60),
  sha256,
  document: presented('maintenance-notice', id(60)),
};

export const duties: readonly DutyView[] = [
  {
    duty: 'deficiency',
    item: 'rules-151/35',
    text: { kk: 'Анықталған кемшілікті жою.', ru: 'Устранить выявленный недостаток.' },
    filing: deficiencyFiling.id,
    dueAt: '2026-11-25T18:00:00.000+05:00',
    isOverdue: false,
  },
  {
    duty: 'incident-entry',
    item: 'rules-151/42',
    text: {
      kk: 'Қолжетімділіктің бір сағаттан артық іркілуі туралы хабарламаны тіркеп, себебін жазу.',
      ru: 'Зарегистрировать уведомление о задержке доступа более одного часа и записать её причину.',
    },
    filing: id(51),
    dueAt: '2026-11-21T18:00:00.000+05:00',
    isOverdue: true,
  },
];
