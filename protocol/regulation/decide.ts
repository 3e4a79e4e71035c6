import type { ErrorCode } from '../errors.ts';
import { type Cell, type Regulation, shippedRegulation } from './compile.ts';
import { conditionReasons } from './condition-texts.ts';
import { articleUncheckable, conditionsOf, refusalOf, stateOf } from './conditions.ts';
import { type EditionId, editionsOf } from './editions.ts';
import type { DecisionFacts } from './facts.ts';
import { type Ground, type Registry, registryOf } from './grounds.ts';
import type { Condition, Mark } from './marks.ts';
import {
  analysisCategoryAbsent,
  analysisListEmpty,
  courtsOnly,
  type DecisionReason,
  roleReason,
  serviceReason,
  withoutRegistry,
} from './reasons.ts';
import { truncationOf } from './truncation.ts';

/** What is written beside an accepted request, in the journal and in departmental control. */
export type DecisionMark =
  | 'without-registry-check'
  | 'declared-registration-discipline'
  | 'personal-data-by-order';

/** The decision: the same on the workstation, as guidance, and on the server, where it is enforced. */
export interface Decision {
  /** The edition that grants the ground. */
  readonly edition: EditionId;
  /** Every edition it rests on. */
  readonly editions: readonly EditionId[];
  readonly outcome: 'allowed' | 'allowed-with-conditions' | 'refused';
  /** The conditions that are still open, in the order of `conditions`. */
  readonly conditions: readonly Condition[];
  readonly marks: readonly DecisionMark[];
  readonly reasons: readonly DecisionReason[];
  /** The register in which the number must be found first; `null` where none is to be asked. */
  readonly registry: Registry | null;
  /** The operator's decisions on conflicts that it rests on. */
  readonly operatorDecisions: readonly string[];
  /** The error to give when refused; `null` otherwise. */
  readonly refusal: ErrorCode | null;
}

/**
 * Decides whether a role may ask a service on a ground (Rules 151, items 2, 5, 20-28, appendices 1-3; order 146,
 * items 11-13; joint order 41/69, items 2, 20). Pure: facts in, decision out; a fact left out leaves its condition open.
 */
export function decide(facts: DecisionFacts, regulation: Regulation = shippedRegulation): Decision {
  const role = regulation.roles.get(facts.role)?.[facts.ground] ?? unknownRole(facts);
  if (role.mask < 0) return refuse(facts, 'ground-not-permitted', role);
  const entry = entryFault(facts);
  if (entry !== null) return refuse(facts, entry.code, { ...none, reasons: [entry.reason] });
  const service = regulation.services.get(facts.service)?.[facts.ground] ?? unknownService(facts);
  if (service.mask < 0) return refuseService(facts, regulation, service);
  const all = conditionsOf(role.mask | service.mask);
  const failed = all.find((condition) => stateOf(condition, facts) === 'failed');
  if (failed !== undefined)
    return refuse(facts, refusalOf[failed], { ...none, reasons: [failureReason(failed, facts)] });
  return allow(facts, [role, service], all);
}

/** The grounds that a role has, with the mark of each. */
export function groundsOf(
  role: DecisionFacts['role'],
  grounds: readonly Ground[],
  regulation: Regulation = shippedRegulation,
): { ground: Ground; mark: Mark }[] {
  const cells = regulation.roles.get(role);
  if (cells === undefined) return [];
  return grounds
    .filter((ground) => cells[ground].mask >= 0)
    .map((ground) => ({ ground, mark: conditionsOf(cells[ground].mask) }));
}

const none: Omit<Cell, 'reasons'> = { mask: -1, decision: null };

function allow(
  facts: DecisionFacts,
  [role, service]: readonly [Cell, Cell],
  all: readonly Condition[],
): Decision {
  const open = all.filter((condition) => stateOf(condition, facts) === 'open');
  const isExempt = isAssistance(facts);
  const reasons = [...role.reasons, ...service.reasons];
  for (const condition of open) reasons.push(openReason(condition, facts));
  if (isExempt) reasons.push(withoutRegistry);
  const editions = editionsOf(facts.ground);
  return {
    edition: editions[0],
    editions,
    outcome: open.length === 0 ? 'allowed' : 'allowed-with-conditions',
    conditions: open,
    marks: marksOf(all, open, isExempt),
    reasons,
    registry: isExempt ? null : registryFor(facts),
    operatorDecisions: decisionsOf(role, service),
    refusal: null,
  };
}

function refuse(facts: DecisionFacts, code: ErrorCode, cell: Cell): Decision {
  const editions = editionsOf(facts.ground);
  return {
    edition: editions[0],
    editions,
    outcome: 'refused',
    conditions: [],
    marks: [],
    reasons: cell.reasons,
    registry: null,
    operatorDecisions: decisionsOf(cell, none),
    refusal: code,
  };
}

function refuseService(facts: DecisionFacts, regulation: Regulation, cell: Cell): Decision {
  if (facts.ground === 'information-analysis' && regulation.isAnalysisListEmpty)
    return refuse(facts, 'analysis-list-absent', { ...none, reasons: [analysisListEmpty] });
  return refuse(facts, 'service-not-permitted', cell);
}

/** What bars the way before any service is looked at: order 146's category, and the courts' channel (item 24). */
function entryFault(facts: DecisionFacts): { code: ErrorCode; reason: DecisionReason } | null {
  if (facts.ground === 'information-analysis' && !isCategory(facts.analysisCategory))
    return { code: 'ground-not-permitted', reason: analysisCategoryAbsent };
  const isJudge = facts.role === 3 || facts.role === 'rules-151/3';
  return facts.channel === 'court-system' && !isJudge
    ? { code: 'channel-not-permitted', reason: courtsOnly }
    : null;
}

function isCategory(category: number | null | undefined): boolean {
  return typeof category === 'number' && Number.isInteger(category) && category >= 1 && category <= 9;
}

function isAssistance(facts: DecisionFacts): boolean {
  return facts.ground === 'criminal-case' && facts.basis === 'international-assistance';
}

/** A court's criminal case is known to the courts' system it comes through (items 21, 24). */
function registryFor({ ground, channel }: DecisionFacts): Registry | null {
  return ground === 'criminal-case' && channel === 'court-system' ? 'eais-so' : registryOf(ground);
}

function marksOf(all: readonly Condition[], open: readonly Condition[], isExempt: boolean): DecisionMark[] {
  const isMet = (condition: Condition) => all.includes(condition) && !open.includes(condition);
  const marks: DecisionMark[] = isExempt ? ['without-registry-check'] : [];
  if (isMet('registration-discipline')) marks.push('declared-registration-discipline');
  if (isMet('depersonalised')) marks.push('personal-data-by-order');
  return marks;
}

function decisionsOf(one: Pick<Cell, 'decision'>, other: Pick<Cell, 'decision'>): readonly string[] {
  if (one.decision === null) return other.decision === null ? [] : [other.decision];
  return other.decision === null || other.decision === one.decision
    ? [one.decision]
    : [one.decision, other.decision];
}

function openReason(condition: Condition, { service }: DecisionFacts): DecisionReason {
  const footnote = condition === 'truncated' ? truncationOf(service) : null;
  return footnote === null ? conditionReasons[condition] : { item: footnote.item, text: footnote.text };
}

function failureReason(condition: Condition, facts: DecisionFacts): DecisionReason {
  return condition === 'by-article' && isAssistance(facts) ? articleUncheckable : conditionReasons[condition];
}

function unknownRole(facts: DecisionFacts): Cell {
  const title = { kk: String(facts.role), ru: String(facts.role) };
  return { ...none, reasons: [roleReason({ title, isRevenue: false }, facts.ground, false)] };
}

function unknownService({ ground }: DecisionFacts): Cell {
  return { ...none, reasons: [serviceReason(null, ground, false)] };
}
