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
  readonly role: number;
  readonly isMvd: boolean;
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
