import analysisOfficials from '../../assets/regulation/analysis-officials.json' with { type: 'json' };
import type { Regulation } from './compile.ts';
import { type EditionId, editionsOf } from './editions.ts';
import type { Ground } from './grounds.ts';
import type { OperatorDecision } from './operator-decisions.ts';
import { edition, revenueRows } from './tables.ts';

/** All that a decision on a ground was taken from, beside the facts: plain data, to be put in canonical form. */
export interface ReplayMaterial {
  readonly editions: readonly { readonly id: EditionId; readonly tables: unknown }[];
  readonly operatorDecisions: readonly OperatorDecision[];
}

/**
 * What to hash, and keep once per hash, so that a decision can be taken again years later:
 * `decide(facts, compileRegulation(material.operatorDecisions))` on these tables gives the same answer.
 */
export function materialOf(ground: Ground, { operatorDecisions }: Regulation): ReplayMaterial {
  return {
    editions: editionsOf(ground).map((id) => ({ id, tables: tablesOf(id) })),
    operatorDecisions,
  };
}

function tablesOf(id: EditionId): unknown {
  if (id === 'rules-151-2015') return edition.tables;
  if (id === 'order-146-2015') return { officials: analysisOfficials };
  if (id === 'joint-41-69-2023') return { services: revenueRows };
  throw new Error(`no decision rests on ${id}`);
}
