import type { Capacity } from '../../protocol/capacities.ts';
import type { AccountRole } from '../../protocol/http.ts';
import { readCertificate } from '../../trust/certificate.ts';
import type { TrainingPki } from './pki/training-pki.ts';
import { createToken, generateKeys, importCertificate, type TokenStore } from './token/store.ts';

/** The PIN of every training token; not one of the makers' defaults. */
export const trainingPin = '493817';
const soPin = '60718293';

/** An invented person with a synthetic ИИН (serials at the far end of the day's range). */
export interface TrainingOfficer {
  readonly iin: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly position: string;
  readonly organisation: string;
  readonly role: AccountRole;
  readonly isMvd: boolean;
  readonly unit?: string;
  readonly capacities?: readonly Capacity[];
  readonly analysisCategory?: number;
  readonly isUnitHead?: boolean;
}

const department = 'Қазақстан Республикасы Ішкі істер министрлігінің Оқу-жаттығу облысы Полиция департаменті';

/** Holds case 262300031000001 in the stand-in of ЕРДР. */
export const investigator: TrainingOfficer = {
  iin: '840229398000',
  surname: 'ҮЛГІБЕКОВ',
  givenName: 'ӘДІЛЖАН',
  patronymic: 'ҒАЛЫМҚЫЗҰЛЫ',
  position: 'Аса маңызды істер жөніндегі аға тергеуші',
  organisation: department,
  role: 4,
  isMvd: true,
  unit: 'Тергеу басқармасы',
};

/** A second officer, with no case in common with the first but one. */
export const colleague: TrainingOfficer = {
  ...investigator,
  iin: '991231498000',
  surname: 'СЫНАҚОВА',
  givenName: 'ҰЛБОСЫН',
  patronymic: 'ЖАТТЫҒУҚЫЗЫ',
};

/** A person with a valid EDS and no account. */
export const stranger: TrainingOfficer = {
  ...investigator,
  iin: '000101598002',
  surname: 'БӨТЕНОВ',
  givenName: 'ЖАН',
};

/** An official of the system's operator: applications, blocks, planned work, deficiencies (items 35-49). */
export const operatorOfficial: TrainingOfficer = {
  iin: '680229398006',
  surname: 'ОПЕРАТОРОВ',
  givenName: 'СЫНАҚ',
  patronymic: 'ЖАТТЫҒУҰЛЫ',
  position: 'Жүйені сүйемелдеу бөлімінің прокуроры',
  organisation: 'Оқу-жаттығу облысы бойынша құқықтық статистика басқармасы',
  role: 2,
  isMvd: false,
  unit: 'Жүйені сүйемелдеу бөлімі',
  capacities: ['operator'],
};

/** The responsible official of the investigator's body (item 9). */
export const responsibleOfficial: TrainingOfficer = {
  ...investigator,
  iin: '720229398006',
  surname: 'ЖАУАПТЫЕВ',
  givenName: 'БАҚЫЛАУ',
  patronymic: 'СЫНАҚҰЛЫ',
  position: 'Жауапты лауазымды тұлға',
  unit: 'Ведомстволық бақылау бөлімі',
  capacities: ['responsible-official'],
};

/** A prosecutor who oversees the use of the system (item 54) and takes part in analyses (order 146). */
export const supervisingProsecutor: TrainingOfficer = {
  iin: '760229398003',
  surname: 'ҚАДАҒАЛАУОВ',
  givenName: 'ЗАҢБЕК',
  patronymic: 'ЖАТТЫҒУҰЛЫ',
  position: 'Басқарма прокуроры',
  organisation: 'Оқу-жаттығу облысының прокуратурасы',
  role: 1,
  isMvd: false,
  unit: 'Қадағалау басқармасы',
  capacities: ['supervising-prosecutor'],
  analysisCategory: 5,
};

/** Heads a division of a revenue body, which has audit 26-ТС-990001 (joint order 41/69, appendix 1). */
export const revenueHead: TrainingOfficer = {
  iin: '800229398003',
  surname: 'КІРІСОВА',
  givenName: 'САЛЫҚГҮЛ',
  patronymic: 'СЫНАҚҚЫЗЫ',
  position: 'Бөлім басшысы',
  organisation: 'Сынақ департаменті',
  role: 'joint-41-69/1',
  isMvd: false,
  unit: 'Аудит бөлімі',
  isUnitHead: true,
};

/** Everybody the training centre has an account for. */
export const trainingOfficers: readonly TrainingOfficer[] = [
  investigator,
  colleague,
  operatorOfficial,
  responsibleOfficial,
  supervisingProsecutor,
  revenueHead,
];

/** The account of an officer as the operator's command registers it. */
export function accountOf({ surname, givenName, patronymic, ...account }: TrainingOfficer) {
  return { ...account, fullName: `${surname} ${givenName} ${patronymic}`, language: 'kk' as const };
}

/** Tokens that a stand makes when it is told to, by the name it is told: the demo needs none but the investigator's. */
export const officerTokens: Readonly<Record<string, TokenPlan>> = {
  investigator: { label: 'ЭЦҚ 1', auth: investigator, sign: investigator },
  operator: { label: 'оператор', auth: operatorOfficial, sign: operatorOfficial },
  responsible: { label: 'жауапты', auth: responsibleOfficial, sign: responsibleOfficial },
  prosecutor: { label: 'прокурор', auth: supervisingProsecutor, sign: supervisingProsecutor },
  revenue: { label: 'кірістер', auth: revenueHead, sign: revenueHead },
};

/** Who stands in the certificates of a token and how they are spoilt, if at all. */
export interface TokenPlan {
  readonly label: string;
  readonly auth: TrainingOfficer;
  readonly sign: TrainingOfficer;
  readonly expired?: boolean;
  readonly revoked?: boolean;
}

/** A provisioned token. */
export interface TrainingToken {
  readonly label: string;
  readonly serial: string;
}

/** Makes a token as an administrator would: keys on the token, certificates from the training PKI, imported. */
export async function makeToken(
  store: TokenStore,
  pki: TrainingPki,
  plan: TokenPlan,
): Promise<TrainingToken> {
  const serial = await createToken(store, { label: plan.label, soPin, pin: trainingPin });
  const keys = await generateKeys(store, { serial, pin: trainingPin });
  for (const [place, purpose] of (['auth', 'sign'] as const).entries()) {
    const key = keys[place];
    if (key === undefined) throw new Error('the token made no key');
    const { iin, surname, givenName, patronymic } = plan[purpose];
    const der = await pki.issuePerson({
      iin,
      surname,
      givenName,
      patronymic,
      purpose,
      publicKey: key.publicKey,
      ...validity(plan),
    });
    await importCertificate(
      store,
      { serial, pin: trainingPin },
      { id: key.id, label: purpose.toUpperCase(), der },
    );
    if (plan.revoked) await revoke(pki, der);
  }
  return { label: plan.label, serial };
}

function validity(plan: TokenPlan): { notBefore?: Date; notAfter?: Date } {
  const day = 86_400_000;
  return plan.expired
    ? { notBefore: new Date(Date.now() - 400 * day), notAfter: new Date(Date.now() - 35 * day) }
    : {};
}

async function revoke(pki: TrainingPki, der: Uint8Array): Promise<void> {
  const certificate = readCertificate(der);
  if (!certificate.ok) throw new Error('the training PKI made an unreadable certificate');
  await pki.revoke(certificate.value.serialNumber);
}
