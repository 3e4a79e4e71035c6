import { z } from 'zod';
import type { Capacity } from '../protocol/capacities.ts';
import type { AccessApplication, ApplicationBody } from '../protocol/documents/access-application.ts';
import type { Grant } from '../protocol/documents/operator-decision.ts';
import type { AccountRole } from '../protocol/http.ts';
import type { Failure } from '../protocol/outcome.ts';
import { capacitiesOf } from './capacities.ts';
import { endSessions, findAccount } from './sessions.ts';
import type { Database } from './store/open.ts';
import type { AccountRow } from './store/tables.ts';

/** An application with the whole of appendix 5: every action but a block. */
export type Undertaking = Exclude<ApplicationBody, { action: 'block' }>;

/** A granted application, ready to take effect. */
export interface Effect {
  readonly application: AccessApplication & { readonly body: Undertaking };
  readonly grant: Grant;
  readonly at: Date;
}

/** The role of joint order 41/69 for employees of the bodies of state revenue. */
export const revenueRole = 'joint-41-69/1' satisfies AccountRole;

/** Opens the account of a person who has none (Rules 151, item 14), within the transaction of the operator's decision. */
export async function registerAccount(transaction: Database, effect: Effect): Promise<Failure | null> {
  const { application, grant, at } = effect;
  const { iin, fullName } = application.body.applicant;
  if ((await findAccount(transaction, iin)) !== null) return { code: 'account-registered' };
  if (grant.role === undefined) return { code: 'decision-unfit', params: { detail: 'role' } };
  await transaction
    .insertInto('accounts')
    .values({
      iin,
      full_name: fullName,
      ...workplaceOf(application.body),
      ...rightsOf(grant, grant.role, []),
      registered_at: at.toISOString(),
      language: 'kk',
      blocked: 0,
    })
    .execute();
  await keepParticulars(transaction, effect, at.toISOString());
  return null;
}

/**
 * Puts an account into another position or unit (item 15): its rights are the operator's new decision; offices by order of
 * the former body stay there. Whoever is signed in signs in again.
 */
export async function transferAccount(transaction: Database, effect: Effect): Promise<Failure | null> {
  const { application, grant, at } = effect;
  const { iin, fullName } = application.body.applicant;
  const account = await findAccount(transaction, iin);
  if (account === null) return { code: 'person-unregistered' };
  if (grant.role === undefined) return { code: 'decision-unfit', params: { detail: 'role' } };
  const isSameBody = account.organisation === application.body.workplace.organisation;
  await transaction
    .updateTable('accounts')
    .set({
      full_name: fullName,
      ...workplaceOf(application.body),
      ...rightsOf(grant, grant.role, isSameBody ? appointedOf(account) : []),
    })
    .where('iin', '=', iin)
    .execute();
  // Sixty days begin anew with the revenue role, not with every move inside it (joint order, item 14).
  const isOtherRole = account.role !== grant.role;
  await keepParticulars(transaction, effect, isOtherRole ? at.toISOString() : null);
  await endSessions(transaction, { iin }, { reason: { code: 'account-changed' }, at });
  return null;
}

/** Brings name and contacts up to date (joint order, item 4); role, capacities and workplace stay as they are. */
export async function editAccount(transaction: Database, effect: Effect): Promise<Failure | null> {
  const { iin, fullName } = effect.application.body.applicant;
  const { numUpdatedRows } = await transaction
    .updateTable('accounts')
    .set({ full_name: fullName })
    .where('iin', '=', iin)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return { code: 'person-unregistered' };
  await keepParticulars(transaction, effect, null);
  await endSessions(transaction, { iin }, { reason: { code: 'account-changed' }, at: effect.at });
  return null;
}

/** Opens a blocked account again, with the rights it had. */
export async function unblockAccount(transaction: Database, effect: Effect): Promise<Failure | null> {
  const { iin } = effect.application.body.applicant;
  const { numUpdatedRows } = await transaction
    .updateTable('accounts')
    .set({ blocked: 0 })
    .where('iin', '=', iin)
    .where('blocked', '=', 1)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return { code: 'account-not-blocked' };
  await keepParticulars(transaction, effect, effect.at.toISOString());
  return null;
}

/** Blocks an account everywhere at once (items 14 and 45): open sessions end on every workstation. */
export async function blockAccount(transaction: Database, iin: string, at: Date): Promise<void> {
  await transaction.updateTable('accounts').set({ blocked: 1 }).where('iin', '=', iin).execute();
  await endSessions(transaction, { iin }, { reason: { code: 'account-blocked' }, at });
}

/** Writes an account's capacities, each once. */
export async function setCapacities(
  transaction: Database,
  iin: string,
  capacities: Iterable<Capacity>,
): Promise<void> {
  await transaction
    .updateTable('accounts')
    .set({ capacities: JSON.stringify([...new Set(capacities)]) })
    .where('iin', '=', iin)
    .execute();
}

function workplaceOf({ workplace }: Undertaking) {
  const { organisation, unit, position } = workplace;
  return { organisation, unit, position };
}

function rightsOf(grant: Grant, role: AccountRole, kept: readonly Capacity[]) {
  return {
    role,
    is_mvd: grant.isMvd === true ? 1 : 0,
    is_unit_head: grant.isUnitHead === true ? 1 : 0,
    analysis_category: grant.analysisCategory ?? null,
    capacities: JSON.stringify([...new Set([...kept, ...givenOf(grant)])]),
  };
}

const givenNames = {
  bodyHead: 'body-head',
  supervisingProsecutor: 'supervising-prosecutor',
  statisticsOfficial: 'statistics-official',
  archiveKeeper: 'archive-keeper',
} as const satisfies Record<keyof NonNullable<Grant['capacities']>, Capacity>;
const givenName = z.enum(['bodyHead', 'supervisingProsecutor', 'statisticsOfficial', 'archiveKeeper']);

function givenOf({ capacities = {} }: Grant): Capacity[] {
  return givenName.options.filter((name) => capacities[name] === true).map((name) => givenNames[name]);
}

/** Offices that come from somebody else's order and are not the operator's to give or take (items 9 and 36). */
const byOrder: readonly Capacity[] = ['operator', 'responsible-official', 'prosecutor-general'];

function appointedOf(account: AccountRow): Capacity[] {
  return capacitiesOf(account).filter((capacity) => byOrder.includes(capacity));
}

/** Keeps what the application told; `activeSince` null leaves the beginning of the 60 days where it is. */
async function keepParticulars(
  transaction: Database,
  { application, grant, at }: Effect,
  activeSince: string | null,
): Promise<void> {
  const { contacts, workplace, applicant } = application.body;
  const told = {
    application: application.id,
    erdr_org_code: workplace.erdrOrgCode,
    work_phone: contacts.workPhone,
    mobile_phone: contacts.mobilePhone,
    email: contacts.email,
    work_address: contacts.workAddress,
    ...(grant.role === undefined ? {} : { channel: grant.channel ?? 'workstation' }),
    ...(activeSince === null ? {} : { active_since: activeSince }),
  };
  const account = await findAccount(transaction, applicant.iin);
  const fresh = { channel: 'workstation', active_since: account?.registered_at ?? at.toISOString() };
  await transaction
    .insertInto('account_particulars')
    .values({ iin: applicant.iin, ...fresh, ...told })
    .onConflict((conflict) => conflict.column('iin').doUpdateSet(told))
    .execute();
}
