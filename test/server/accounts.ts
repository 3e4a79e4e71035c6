import { findAccount } from '../../server/sessions.ts';
import { openStore } from '../../server/store/open.ts';
import { newId } from '../../trust/identifiers.ts';
import type { Client } from './client.ts';
import { type Overrides, type Signed, signDocument } from './documents.ts';
import type { TestCentre } from './harness.ts';
import { assertAccepted, signIn } from './harness.ts';
import { makeOfficer, type Officer, type OfficerPlan } from './people.ts';

export const body = 'Сынақ департаменті';

/** The staff of the centre and of one body, each with one capacity. */
export const staff = {
  operator: { iin: '800101398106', surname: 'ОПЕРАТОР', organisation: 'Комитет', capacities: ['operator'] },
  head: { iin: '800102398101', surname: 'БАСТЫҚ', organisation: body, capacities: ['body-head'] },
  official: {
    iin: '800103398107',
    surname: 'ЖАУАПТЫ',
    organisation: body,
    capacities: ['responsible-official'],
  },
  general: {
    iin: '800104398102',
    surname: 'ПРОКУРОР',
    organisation: 'Бас прокуратура',
    capacities: ['prosecutor-general'],
  },
  supervisor: {
    iin: '800105398108',
    surname: 'ҚАДАҒАЛАУШЫ',
    organisation: 'Прокуратура',
    capacities: ['supervising-prosecutor'],
  },
} as const satisfies Record<string, OfficerPlan>;

/** Registers a person and signs it in on a connection of its own. */
export async function enter(
  centre: TestCentre,
  plan: OfficerPlan,
): Promise<{ officer: Officer; client: Client }> {
  const officer = await makeOfficer(centre.pki, plan);
  await centre.enrol({ accounts: [officer.account] });
  const client = await centre.connect();
  await signIn(client, officer);
  return { officer, client };
}

/** An application of appendix 5, whole for every action but a block. */
export function applicationOf(
  officer: Officer,
  action: string,
  overrides: Overrides = {},
  envelope: Overrides = {},
): Signed {
  const { iin, fullName, organisation, position } = officer.account;
  const person = {
    applicant: { fullName, iin },
    workplace: { organisation, erdrOrgCode: '1900001', unit: 'Тергеу бөлімі', position },
    action,
  };
  const undertaking = {
    contacts: {
      workPhone: '71-11-11',
      mobilePhone: '+7 701 000 00 01',
      email: 'a@b.kz',
      workAddress: 'Астана',
    },
    declarations: { agreement: true, signature: true, personalData: true },
    head: { position: 'бастық', fullName: 'БАСТЫҚ ТЕСТ' },
  };
  const own = action === 'block' ? { blockReason: 'ұзақ іссапар' } : undertaking;
  const reasons =
    action === 'edit' ? { editReason: 'телефон' } : action === 'unblock' ? { unblockReason: 'оралды' } : {};
  return signDocument(officer.sign, {
    type: 'access-application',
    body: { ...person, ...own, ...reasons, ...overrides },
    ...envelope,
  });
}

/** A document with a body that answers another one. */
export function answerOf(officer: Officer, type: string, answered: Signed | null, content: unknown): Signed {
  const refs = answered === null ? {} : { refs: [answered.id] };
  return signDocument(officer.sign, { type, id: newId(), ...refs, body: content });
}

export const consentOf = (head: Officer, application: Signed, consent = 'given') =>
  answerOf(head, 'application-consent', application, { consent });

export const decisionOf = (operator: Officer, application: Signed, content: Overrides) =>
  answerOf(operator, 'operator-decision', application, { outcome: 'grant', ...content });

/** Everybody signed in who is needed to decide an application. */
export interface Deciders {
  readonly operator: { officer: Officer; client: Client };
  readonly head: { officer: Officer; client: Client };
}

/** The application sent, consented to and granted. */
export async function grant(
  { operator, head }: Deciders,
  application: Signed,
  content: Overrides,
): Promise<void> {
  await assertAccepted(operator.client, application);
  await assertAccepted(head.client, consentOf(head.officer, application));
  await assertAccepted(operator.client, decisionOf(operator.officer, application, content));
}

/** The account as it stands in the store. */
export async function accountOf(centre: TestCentre, { account }: Officer) {
  const database = await openStore(`${centre.folder}/centre/data`);
  const row = await findAccount(database, account.iin);
  await database.destroy();
  return row;
}
