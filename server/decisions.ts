import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ErrorCode } from '../protocol/errors.ts';
import { compileRegulation, type Regulation } from '../protocol/regulation/compile.ts';
import { type Decision, decide } from '../protocol/regulation/decide.ts';
import type { DecisionFacts } from '../protocol/regulation/facts.ts';
import { grounds } from '../protocol/regulation/grounds.ts';
import { operatorDecisionSchema } from '../protocol/regulation/operator-decisions.ts';
import type { Standing } from '../protocol/regulation/proceedings.ts';
import { type KeptMaterial, keptMaterial } from './documents/edition.ts';
import type { DecisionRow } from './store/decision-tables.ts';
import { type Database, inTransaction } from './store/open.ts';

/** A decision on a request as it is kept. */
export interface TakenDecision {
  readonly facts: DecisionFacts;
  readonly regulation: Regulation;
  readonly decision: Decision;
  /** What was told to the user; null when the request was let through. */
  readonly refusal: ErrorCode | null;
  readonly standing: Standing;
}

/** Keeps a decision beside the request's document id, within a transaction; a request judged again has its last one. */
export async function keepDecision(
  transaction: Database,
  id: string,
  { facts, regulation, decision, refusal, standing }: TakenDecision,
  at: Date,
): Promise<void> {
  const material = keptMaterial(facts.ground, regulation);
  await keepMaterial(transaction, material);
  const row = {
    facts: JSON.stringify(facts),
    material: material.sha256,
    outcome: refusal === null ? decision.outcome : ('refused' as const),
    refusal,
    conditions: JSON.stringify(decision.conditions),
    marks: JSON.stringify(decision.marks),
    registry: decision.registry,
    standing,
    decided_at: at.toISOString(),
  };
  await transaction
    .insertInto('decisions')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/**
 * Keeps a refusal, which has no transaction of its own effect. An id that was given to other bytes meanwhile keeps its
 * decision: two documents of one id, sent at once, must not be able to write over each other's record.
 */
export async function keepRefusal(
  database: Database,
  id: string,
  taken: TakenDecision,
  at: Date,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const owner = await transaction
      .selectFrom('document_ids')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst();
    if (owner === undefined) await keepDecision(transaction, id, taken, at);
  });
}

/** A stored decision with the same taken again from what is stored. */
export interface Replay {
  readonly stored: DecisionRow;
  /** Null when the tables kept are not those this program carries: it takes the program of that edition. */
  readonly again: Decision | null;
}

/** Takes a stored decision again, years later, from the store alone; null when there is none. Throws on a damaged store. */
export async function replayDecision(database: Database, id: string): Promise<Replay | null> {
  const stored = await database.selectFrom('decisions').selectAll().where('id', '=', id).executeTakeFirst();
  if (stored === undefined) return null;
  const { body } = await database
    .selectFrom('decision_material')
    .select('body')
    .where('sha256', '=', stored.material)
    .executeTakeFirstOrThrow();
  if (createHash('sha256').update(body).digest('hex') !== stored.material)
    throw new Error('the material of a decision is not what was kept');
  const { operatorDecisions } = materialSchema.parse(JSON.parse(body));
  const facts = factsSchema.parse(JSON.parse(stored.facts));
  const regulation = compileRegulation(operatorDecisions);
  const isCarried = keptMaterial(facts.ground, regulation).sha256 === stored.material;
  return { stored, again: isCarried ? decide(facts, regulation) : null };
}

const materialSchema = z.object({ operatorDecisions: z.array(operatorDecisionSchema) });

/** What we wrote ourselves: only the member that is looked up by is checked. */
const factsSchema = z.custom<DecisionFacts>(
  (value) => z.object({ ground: z.enum(grounds) }).safeParse(value).success,
);

async function keepMaterial(transaction: Database, material: KeptMaterial): Promise<void> {
  const known = await transaction
    .selectFrom('decision_material')
    .select('sha256')
    .where('sha256', '=', material.sha256)
    .executeTakeFirst();
  if (known === undefined) await transaction.insertInto('decision_material').values(material).execute();
}
