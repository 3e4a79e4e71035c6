import { documentTypes } from '../../protocol/documents/catalogue.ts';
import type { ApplicationRow, FiledDocument, PreparedDocument } from '../../protocol/ipc.ts';
import { account, id, issuedAt, longAccount, sha256 } from './people.ts';

function presented(
  type: 'access-application' | 'operator-decision',
  place: number,
  body: unknown,
  refs?: string[],
) {
  const envelope = { type, version: 1, id: id(place), issuedAt, workstation: 'ws-training-1', body };
  const content = refs === undefined ? envelope : { ...envelope, refs };
  const document = documentTypes[type].present(content);
  if (document === null) throw new Error(`a made-up ${type}: ${documentTypes[type].fault(content)}`);
  return document;
}

/** What a person types into appendix 5, by the ids of the controls. */
export const typedApplication: Readonly<Record<string, string>> = {
  'workplace.organisation': longAccount.organisation,
  'workplace.erdrOrgCode': '1900001',
  'workplace.unit': account.unit,
  'workplace.position': account.position,
  'contacts.workPhone': '+7 7172 71-11-11',
  'contacts.mobilePhone': '+7 701 000 00 01',
  'contacts.email': 'a.akhmetov@example.invalid',
  'contacts.workAddress': 'Астана қаласы, Мәңгілік Ел даңғылы, 14',
  'head.position': 'Департамент бастығы',
  'head.fullName': longAccount.fullName,
};

export const preparedApplication: PreparedDocument = {
  id: id(70),
  sha256,
  document: presented('access-application', 70, {
    action: 'register',
    applicant: { fullName: account.fullName, iin: account.iin },
    workplace: {
      organisation: longAccount.organisation,
      erdrOrgCode: '1900001',
      unit: account.unit,
      position: account.position,
    },
    contacts: {
      workPhone: '71-11-11',
      mobilePhone: '+7 701 000 00 01',
      email: 'a@b.kz',
      workAddress: 'Астана',
    },
    declarations: { agreement: true, signature: true, personalData: true },
    head: { position: 'Департамент бастығы', fullName: longAccount.fullName },
  }),
};

const row = (more: Partial<ApplicationRow>): ApplicationRow => ({
  id: id(70),
  action: 'register',
  holder: account.fullName,
  issuedAt,
  state: 'open',
  fault: null,
  decision: null,
  ...more,
});

const refusal: FiledDocument = {
  id: id(72),
  type: 'operator-decision',
  signers: ['ОПЕРАТОРОВ СЫНАҚ ЖАТТЫҒУҰЛЫ'],
  document: presented(
    'operator-decision',
    72,
    { outcome: 'refuse', reasons: 'Ауыстыру туралы бұйрықтың күні көрсетілмеген.' },
    [id(71)],
  ),
};

export const applicationRows: readonly ApplicationRow[] = [
  row({}),
  row({ id: id(71), state: 'refused', action: 'unblock', decision: refusal }),
];
