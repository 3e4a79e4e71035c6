import { generateKeyPairSync } from 'node:crypto';
import type { Capacity } from '../../protocol/capacities.ts';
import type { Enrolment } from '../../server/enrolment.ts';
import { createCertificateRequest } from '../../trust/certificate-request.ts';
import type { TrainingPki } from '../stand/pki/training-pki.ts';
import { certificateOf, type Identity, spkiOf } from './material.ts';

/** A test officer: account and both certificates, the keys in software. */
export interface Officer {
  readonly account: Enrolment['accounts'][number];
  readonly auth: Identity;
  readonly sign: Identity;
}

/** What differs between test officers. */
export interface OfficerPlan {
  readonly iin: string;
  readonly surname: string;
  readonly role?: Enrolment['accounts'][number]['role'];
  readonly isMvd?: boolean;
  readonly organisation?: string;
  readonly capacities?: readonly Capacity[];
  readonly analysisCategory?: number;
  readonly isUnitHead?: boolean;
  readonly blocked?: boolean;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** Makes the certificates those of an organisation's employee. */
  readonly bin?: string;
}

/** Holder of case 262300031000001 in the stand-in of ЕРДР. */
export const holder: OfficerPlan = { iin: '840229398000', surname: 'СЫНАҚОВ' };
/** Member of the group of that case; holder of 262300031000002. */
export const member: OfficerPlan = { iin: '991231498000', surname: 'ТОПТЫҚЫЗЫ' };

export async function makeOfficer(pki: TrainingPki, plan: OfficerPlan): Promise<Officer> {
  const account = {
    iin: plan.iin,
    fullName: `${plan.surname} ТЕСТ`,
    role: plan.role ?? 4,
    isMvd: plan.isMvd ?? true,
    position: 'тергеуші',
    organisation: plan.organisation ?? 'Сынақ департаменті',
    capacities: [...(plan.capacities ?? [])],
    analysisCategory: plan.analysisCategory ?? null,
    isUnitHead: plan.isUnitHead ?? false,
    language: 'kk' as const,
    blocked: plan.blocked ?? false,
  };
  return { account, auth: await makePerson(pki, plan, 'auth'), sign: await makePerson(pki, plan, 'sign') };
}

async function makePerson(pki: TrainingPki, plan: OfficerPlan, purpose: 'auth' | 'sign'): Promise<Identity> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { iin, surname, bin, notBefore, notAfter } = plan;
  const der = await pki.issuePerson({
    iin,
    surname,
    givenName: 'ТЕСТ',
    purpose,
    publicKey: spkiOf(publicKey),
    ...(bin === undefined ? {} : { bin, organisation: 'ЖШС' }),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(notAfter === undefined ? {} : { notAfter }),
  });
  return { certificate: certificateOf(der), privateKey };
}

/** A workstation's key and certificate. */
export async function makeWorkstation(pki: TrainingPki, name: string): Promise<Identity> {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const der = await pki.issueFromRequest(createCertificateRequest(name, keys), 'workstation', name);
  return { certificate: certificateOf(der), privateKey: keys.privateKey };
}
