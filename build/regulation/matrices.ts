import type { Regulation } from '../../protocol/regulation/compile.ts';
import { conditionReasons } from '../../protocol/regulation/condition-texts.ts';
import { type Decision, decide } from '../../protocol/regulation/decide.ts';
import type { DecisionFacts } from '../../protocol/regulation/facts.ts';
import { type Ground, grounds } from '../../protocol/regulation/grounds.ts';
import { type Condition, conditions } from '../../protocol/regulation/marks.ts';
import { type Asked, type Asker, askers, services } from './askers.ts';

/** One cell of the whole regulation, on nothing but who asks, on what ground, what. */
export interface CellDecision {
  readonly role: Asker['id'];
  readonly ground: Ground;
  readonly service: Asked['id'];
  /** `conditional`: access depends on the conditions; which facts meet them, a request says. */
  readonly outcome: 'allowed' | 'conditional' | 'refused';
  readonly conditions: readonly Condition[];
  /** The items the answer rests on, in the order they were applied. */
  readonly items: readonly string[];
}

/** Decides every cell: 35 who ask x 9 grounds x 96 services, in that order. */
export function decideAll(regulation: Regulation): CellDecision[] {
  return askers.flatMap((asker) =>
    grounds.flatMap((ground) => services.map((service) => decideCell(asker, ground, service.id, regulation))),
  );
}

/**
 * One cell. `decide` leaves what is not known open, except the account's body, which every account has: a cell that
 * only МВД reaches is conditional on it.
 */
export function decideCell(
  asker: Asker,
  ground: Ground,
  service: Asked['id'],
  regulation: Regulation,
): CellDecision {
  const facts: DecisionFacts = {
    role: asker.role,
    isMvd: true,
    ground,
    service,
    article: null,
    analysisCategory: asker.analysisCategory,
  };
  const best = decide(facts, regulation);
  const isMvdOnly =
    best.outcome !== 'refused' && decide({ ...facts, isMvd: false }, regulation).outcome === 'refused';
  const open = conditions.filter(
    (condition) => best.conditions.includes(condition) || (isMvdOnly && condition === 'mvd-only'),
  );
  return {
    role: asker.id,
    ground,
    service,
    outcome: outcomeOf(best, open),
    conditions: open,
    items: itemsOf(best, isMvdOnly),
  };
}

function outcomeOf({ outcome }: Decision, open: readonly Condition[]): CellDecision['outcome'] {
  if (outcome === 'refused') return 'refused';
  return open.length === 0 ? 'allowed' : 'conditional';
}

function itemsOf({ reasons }: Decision, isMvdOnly: boolean): string[] {
  const items = reasons.map(({ item }) => item);
  if (isMvdOnly) items.push(conditionReasons['mvd-only'].item);
  return [...new Set(items)];
}
