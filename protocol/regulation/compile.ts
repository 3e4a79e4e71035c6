import type { Text } from '../text.ts';
import { type CellReading, readCell } from './cells.ts';
import { maskOf } from './conditions.ts';
import type { RoleId, ServiceId } from './facts.ts';
import { type Ground, grounds, isTableGround } from './grounds.ts';
import { type Condition, type Mark, readMark } from './marks.ts';
import type { OperatorDecision } from './operator-decisions.ts';
import { conflictReason, type DecisionReason, roleReason, serviceReason } from './reasons.ts';
import { shippedDecisions } from './shipped-decisions.ts';
import { type Row, revenueRows, type TableName, tables } from './tables.ts';

/** One compiled cell: the conditions as bits of `conditions`, or -1 for no access; the words for both answers. */
export interface Cell {
  readonly mask: number;
  readonly reasons: readonly DecisionReason[];
  readonly decision: string | null;
}

/** The regulation compiled for one list of operator's decisions: every role and every service by ground. */
export interface Regulation {
  readonly operatorDecisions: readonly OperatorDecision[];
  readonly roles: ReadonlyMap<RoleId, Readonly<Record<Ground, Cell>>>;
  readonly services: ReadonlyMap<ServiceId, Readonly<Record<Ground, Cell>>>;
  /** Whether the operator's list for information analysis is absent or empty. */
  readonly isAnalysisListEmpty: boolean;
}

/** Compiles the tables of the acts with the operator's decisions. Done once; a decision is then two look-ups. */
export function compileRegulation(operatorDecisions: readonly OperatorDecision[]): Regulation {
  const context = contextOf(operatorDecisions);
  const roles = new Map<RoleId, Readonly<Record<Ground, Cell>>>();
  for (const row of tables.roles) setBoth(roles, row.number, roleCells(row, context));
  roles.set('joint-41-69/1', revenueRoleCells());
  const services = new Map<ServiceId, Readonly<Record<Ground, Cell>>>();
  for (const row of tables.services) setBoth(services, row.number, serviceCells(row, context));
  for (const row of revenueRows)
    services.set(`joint-41-69/${row.number}`, revenueServiceCells(row.number, readMark(row.access), context));
  return { operatorDecisions, roles, services, isAnalysisListEmpty: context.analysis.size === 0 };
}

/** The words of the act for the revenue role; the Russian ones are a translation, the act is in Kazakh. */
export const revenueRoleTitle: Text = {
  kk: 'Мемлекеттік кірістер органдарының жұмыскері (басқармалар мен бөлімдер басшылары)',
  ru: 'Работник органов государственных доходов (руководители управлений и отделов)',
};

interface Context {
  readonly decisions: readonly OperatorDecision[];
  readonly analysis: ReadonlySet<number>;
  readonly needsSanction: (service: ServiceId, ground: Ground) => boolean;
}

function contextOf(decisions: readonly OperatorDecision[]): Context {
  const analysis = decisions.findLast((decision) => decision.kind === 'analysis-services');
  const sanctions = decisions.findLast((decision) => decision.kind === 'sanction-services');
  return {
    decisions,
    analysis: new Set(analysis?.services ?? []),
    needsSanction: (service, ground) =>
      sanctions?.entries.some((entry) => entry.service === service && entry.grounds.includes(ground)) ??
      false,
  };
}

function setBoth<V>(map: Map<RoleId, V>, number: number, value: V): void {
  map.set(number, value);
  map.set(`rules-151/${number}`, value);
}

function roleCells(row: Row, context: Context): Record<Ground, Cell> {
  return perGround((ground) => {
    const says = (isGranted: boolean) => roleReason({ title: row, isRevenue: false }, ground, isGranted);
    // Judges work through the courts' own system (item 24); officials of order 146 are prosecutors.
    if (isTableGround(ground))
      return tableCell(
        { table: 'roles', row, ground },
        context,
        row.number === 3 ? ['court-system'] : [],
        says,
      );
    return cellOf(ground === 'information-analysis' && row.number === 1 ? [] : null, says);
  });
}

function revenueRoleCells(): Record<Ground, Cell> {
  return perGround((ground) =>
    cellOf(ground === 'revenue-field-audit' ? ['unit-head'] : null, (isGranted) =>
      roleReason({ title: revenueRoleTitle, isRevenue: true }, ground, isGranted),
    ),
  );
}

function serviceCells(row: Row, context: Context): Record<Ground, Cell> {
  const { number } = row;
  return perGround((ground) => {
    const says = (isGranted: boolean) =>
      serviceReason(ground === 'revenue-field-audit' ? null : number, ground, isGranted);
    // The footnote `***` exists in the name alone: a condition nobody has stated (appendix 2, row 66).
    const added: Condition[] = row.ru.includes('***') || row.kk.includes('***') ? ['unresolved'] : [];
    if (context.needsSanction(number, ground)) added.push('court-sanction');
    if (isTableGround(ground)) return tableCell({ table: 'services', row, ground }, context, added, says);
    if (ground === 'revenue-field-audit' || !context.analysis.has(number)) return cellOf(null, says);
    return cellOf([...added, 'depersonalised', 'protected-carrier', 'certified-workstation'], says);
  });
}

function revenueServiceCells(number: number, mark: Mark, context: Context): Record<Ground, Cell> {
  return perGround((ground) => {
    const isOwn = ground === 'revenue-field-audit';
    const added: Condition[] = context.needsSanction(`joint-41-69/${number}`, ground)
      ? ['court-sanction']
      : [];
    return cellOf(isOwn && mark !== null ? [...mark, ...added] : null, (isGranted) =>
      serviceReason(isOwn ? number : null, ground, isGranted),
    );
  });
}

type Says = (isGranted: boolean) => DecisionReason;

function tableCell(
  at: Parameters<typeof readCell>[0] & { readonly table: TableName },
  context: Context,
  added: readonly Condition[],
  says: Says,
): Cell {
  const reading: CellReading = readCell(at, context.decisions);
  const plain = cellOf(reading.inForce === null ? null : [...reading.inForce, ...added], says);
  const conflict = conflictReason(reading);
  if (conflict === null) return plain;
  return {
    mask: plain.mask,
    reasons: [...plain.reasons, conflict],
    decision: reading.decision?.id ?? null,
  };
}

function cellOf(mark: Mark, says: Says): Cell {
  return { mask: mark === null ? -1 : maskOf(mark), reasons: [says(mark !== null)], decision: null };
}

function perGround(make: (ground: Ground) => Cell): Record<Ground, Cell> {
  return Object.fromEntries(grounds.map((ground) => [ground, make(ground)])) as Record<Ground, Cell>;
}

/** The regulation as it ships. Last, because everything above must be defined. */
export const shippedRegulation: Regulation = compileRegulation(shippedDecisions);
