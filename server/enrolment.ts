import { createHash } from 'node:crypto';
import { z } from 'zod';
import { capacities } from '../protocol/capacities.ts';
import { iinDigits, line, sha256Hex, stationName } from '../protocol/documents/document.ts';
import { accountRole } from '../protocol/http.ts';
import { type OperatorDecision, operatorDecisionSchema } from '../protocol/regulation/operator-decisions.ts';
import { languages } from '../protocol/text.ts';
import { canonicalBytes } from '../trust/canonical.ts';
import { appendLeaf, makeLeaf } from './journal/leaf.ts';
import { endSessions } from './sessions.ts';
import { type Database, inTransaction } from './store/open.ts';

/** What the operator registers: accounts of officers (Rules 151, items 13-16) and workstations (item 7). */
export const enrolmentSchema = z.strictObject({
  accounts: z.array(
    z.strictObject({
      iin: iinDigits,
      fullName: line(200),
      role: accountRole,
      isMvd: z.boolean(),
      position: line(200),
      organisation: line(300),
      unit: line(300).optional(),
      capacities: z.array(z.enum(capacities)).optional(),
      analysisCategory: z.number().int().min(1).max(9).nullable().optional(),
      isUnitHead: z.boolean().optional(),
      language: z.enum(languages),
      blocked: z.boolean().optional(),
    }),
  ),
  workstations: z.array(
    z.strictObject({
      name: stationName,
      certificateSha256: sha256Hex,
      /** Certified and in a separate room (order 146, item 13). */
      isCertified: z.boolean().optional(),
    }),
  ),
  /** Systems of state bodies (item 8) and the courts' (item 24). */
  systems: z
    .array(
      z.strictObject({
        name: stationName,
        certificateSha256: sha256Hex,
        channel: z.enum(['integrated-system', 'court-system']),
      }),
    )
    .optional(),
  /** SIGN certificates whose keys are known to be on a protected carrier (order 146, item 13), by SHA-256. */
  protectedKeys: z.array(sha256Hex).optional(),
  /**
   * Decisions on the regulation a training stand starts with, marked as such by their ids (`training/…`). A centre at
   * work has none here: its operator signs a `regulation-decision`.
   */
  trainingDecisions: z.array(operatorDecisionSchema).optional(),
});
export type Enrolment = z.infer<typeof enrolmentSchema>;

/**
 * Registers accounts, workstations and systems, or brings them up to date; the same again changes nothing but the journal, which
 * has every command. A blocked account's sessions end at once.
 */
export async function enrol(database: Database, enrolment: Enrolment, at: Date): Promise<void> {
  const document = createHash('sha256').update(canonicalBytes(enrolment)).digest('hex');
  const leaf = makeLeaf({ kind: 'command', at: at.toISOString(), document, command: 'enrol' });
  await inTransaction(database, async (transaction) => {
    for (const account of enrolment.accounts) await enrolAccount(transaction, account, at);
    for (const workstation of enrolment.workstations) await enrolWorkstation(transaction, workstation);
    for (const system of enrolment.systems ?? []) await enrolSystem(transaction, system);
    for (const key of enrolment.protectedKeys ?? []) await enrolProtectedKey(transaction, key);
    for (const decision of enrolment.trainingDecisions ?? []) await enrolDecision(transaction, decision, at);
    await appendLeaf(transaction, leaf);
  });
}

async function enrolDecision(transaction: Database, decision: OperatorDecision, at: Date): Promise<void> {
  if (!decision.id.startsWith('training/')) throw new Error('only training decisions are enrolled');
  const known = await transaction
    .selectFrom('operator_decisions')
    .select('id')
    .where('id', '=', decision.id)
    .executeTakeFirst();
  if (known !== undefined) return;
  await transaction
    .insertInto('operator_decisions')
    .values({ id: decision.id, body: JSON.stringify(decision), decided_at: at.toISOString() })
    .execute();
}

async function enrolAccount(
  transaction: Database,
  account: Enrolment['accounts'][number],
  at: Date,
): Promise<void> {
  const columns = {
    full_name: account.fullName,
    role: account.role,
    is_mvd: account.isMvd ? 1 : 0,
    position: account.position,
    organisation: account.organisation,
    unit: account.unit ?? '',
    analysis_category: account.analysisCategory ?? null,
    is_unit_head: account.isUnitHead === true ? 1 : 0,
    language: account.language,
  };
  const given = { ...columns, ...(await capacitiesFor(transaction, account)) };
  // What the command does not name stays as orders of appointment, blocks and decisions of the operator left it.
  const named = { ...given, ...(account.blocked === undefined ? {} : { blocked: account.blocked ? 1 : 0 }) };
  await transaction
    .insertInto('accounts')
    .values({ iin: account.iin, registered_at: at.toISOString(), capacities: '[]', blocked: 0, ...named })
    .onConflict((conflict) => conflict.column('iin').doUpdateSet(named))
    .execute();
  if (account.blocked === true) {
    await endSessions(transaction, { iin: account.iin }, { reason: { code: 'account-blocked' }, at });
  }
}

/**
 * The capacities a command gives, without the offices an order has ended since (items 9 and 36); what it does not name
 * stays as orders and decisions left it.
 */
async function capacitiesFor(
  transaction: Database,
  { iin, capacities: wanted }: Enrolment['accounts'][number],
): Promise<{ capacities?: string }> {
  if (wanted === undefined) return {};
  const ended = await transaction
    .selectFrom('appointments')
    .select('capacity')
    .where('iin', '=', iin)
    .where('state', '=', 'ended')
    .where('capacity', 'not in', (orders) =>
      orders
        .selectFrom('appointments')
        .select('capacity')
        .where('iin', '=', iin)
        .where('state', '=', 'in-force'),
    )
    .execute();
  const isOver = new Set<string>(ended.map(({ capacity }) => capacity));
  return { capacities: JSON.stringify(wanted.filter((capacity) => !isOver.has(capacity))) };
}

async function enrolWorkstation(
  transaction: Database,
  { name, certificateSha256, isCertified }: Enrolment['workstations'][number],
): Promise<void> {
  const columns = { certificate_sha256: certificateSha256, is_certified: isCertified === true ? 1 : 0 };
  await transaction
    .insertInto('workstations')
    .values({ name, ...columns })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(columns))
    .execute();
}

async function enrolSystem(
  transaction: Database,
  { name, certificateSha256, channel }: NonNullable<Enrolment['systems']>[number],
): Promise<void> {
  const columns = { certificate_sha256: certificateSha256, channel };
  await transaction
    .insertInto('systems')
    .values({ name, ...columns })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(columns))
    .execute();
}

async function enrolProtectedKey(transaction: Database, sha256: string): Promise<void> {
  await transaction
    .insertInto('protected_keys')
    .values({ certificate_sha256: sha256 })
    .onConflict((conflict) => conflict.column('certificate_sha256').doNothing())
    .execute();
}
