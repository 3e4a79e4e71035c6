import { failure, type Outcome, success } from '../outcome.ts';
import type { Language, Text } from '../text.ts';
import { readCell } from './cells.ts';
import { groundTitle, type TableGround, tableGrounds } from './grounds.ts';
import type { Condition, Mark } from './marks.ts';
import { type OperatorDecision, operatorDecisionSchema } from './operator-decisions.ts';
import { type Reach, reachOf, rolesOf, servicesOf } from './reach.ts';
import { type Row, type TableName, tables } from './tables.ts';

/** How many a row reaches if a mark in either language were enough, and how many under the reading in force. */
export interface Loss {
  readonly either: number;
  readonly inForce: number;
}

/** What the reading of a cell costs: a role loses services, a service loses roles; or conditions are added. */
export interface ConflictCost {
  readonly counted: 'services' | 'roles';
  /** Over all grounds of Rules 151. */
  readonly overall: Loss;
  /** On the cell's own ground. */
  readonly onGround: Loss;
  /** The conditions in force that the looser language does not have. */
  readonly added: readonly Condition[];
  readonly text: Text;
}

/** One cell of appendix 1 or 2 in which the Kazakh and Russian marks differ. */
export interface Conflict {
  readonly table: TableName;
  readonly number: number;
  readonly ground: TableGround;
  readonly title: Text;
  readonly kk: Mark;
  readonly ru: Mark;
  readonly inForce: Mark;
  /** `stricter` by default; otherwise the operator's decision that says so, shipped ones included. */
  readonly by: 'stricter' | OperatorDecision;
  /** The language whose whole row is empty: the computed trigger of the shipped decision. */
  readonly emptyLanguage: Language | null;
  readonly cost: ConflictCost;
}

/** All cells in which the languages differ, computed from the tables, each with what its reading costs. */
export function conflictsOf(decisions: readonly OperatorDecision[]): readonly Conflict[] {
  const either = reachOf('either', decisions);
  const inForce = reachOf('in-force', decisions);
  return (['roles', 'services'] as const).flatMap((table) =>
    tables[table].flatMap((row) =>
      tableGrounds.flatMap((ground) => conflictAt({ table, row, ground }, decisions, { either, inForce })),
    ),
  );
}

/**
 * The operator's decisions with one more recorded; the new one stands last and so prevails. Refused when it is not of
 * the form, or is about a cell in which the languages agree: the operator chooses between texts and never amends one.
 */
export function applyOperatorDecision(
  decisions: readonly OperatorDecision[],
  decision: unknown,
): Outcome<readonly OperatorDecision[]> {
  const parsed = operatorDecisionSchema.safeParse(decision);
  if (!parsed.success)
    return failure('document-malformed', { detail: parsed.error.issues[0]?.path.join('.') ?? 'decision' });
  const { data } = parsed;
  if (data.kind === 'cell' && !isConflictAt(data)) return failure('document-malformed', { detail: 'cell' });
  return success([...decisions.filter((earlier) => earlier.id !== data.id), data]);
}

function isConflictAt(cell: Extract<OperatorDecision, { kind: 'cell' }>): boolean {
  const row = tables[cell.table].find((entry) => entry.number === cell.number);
  return row !== undefined && readCell({ table: cell.table, row, ground: cell.ground }, []).isConflict;
}

interface At {
  readonly table: TableName;
  readonly row: Row;
  readonly ground: TableGround;
}

function conflictAt(
  at: At,
  decisions: readonly OperatorDecision[],
  reach: { readonly either: Reach; readonly inForce: Reach },
): Conflict[] {
  const reading = readCell(at, decisions);
  if (!reading.isConflict) return [];
  const { kk, ru, inForce, emptyLanguage, decision } = reading;
  const { table, row, ground } = at;
  return [
    {
      table,
      number: row.number,
      ground,
      title: { kk: row.kk, ru: row.ru },
      kk,
      ru,
      inForce,
      by: decision ?? 'stricter',
      emptyLanguage,
      cost: costOf(at, reach, addedBy(inForce, [kk, ru])),
    },
  ];
}

function costOf(
  { table, row, ground }: At,
  reach: { readonly either: Reach; readonly inForce: Reach },
  added: readonly Condition[],
): ConflictCost {
  const count = table === 'roles' ? servicesOf : rolesOf;
  const loss = (columns: number): Loss => ({
    either: count(reach.either, row.number, columns),
    inForce: count(reach.inForce, row.number, columns),
  });
  const overall = loss(-1);
  const onGround = loss(1 << tableGrounds.indexOf(ground));
  const counted = table === 'roles' ? 'services' : 'roles';
  return { counted, overall, onGround, added, text: costText(counted, { overall, onGround }, ground) };
}

/** Conditions that hold now although one language grants access without them. */
function addedBy(inForce: Mark, both: readonly Mark[]): Condition[] {
  return (inForce ?? []).filter((condition) =>
    both.some((mark) => mark !== null && !mark.includes(condition)),
  );
}

function costText(
  counted: ConflictCost['counted'],
  { overall, onGround }: { readonly overall: Loss; readonly onGround: Loss },
  ground: TableGround,
): Text {
  const { kk, ru } = groundTitle(ground);
  const what = counted === 'services' ? { kk: 'сервистер', ru: 'сервисов' } : { kk: 'рөлдер', ru: 'ролей' };
  return {
    kk: `Қолжетімді ${what.kk}: барлығы ${overall.either} → ${overall.inForce}; «${kk}» негізі бойынша ${onGround.either} → ${onGround.inForce}.`,
    ru: `Доступно ${what.ru}: всего ${overall.either} → ${overall.inForce}; по основанию «${ru}» ${onGround.either} → ${onGround.inForce}.`,
  };
}
