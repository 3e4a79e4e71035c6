import type { Language } from '../text.ts';
import type { TableGround } from './grounds.ts';
import { isSameMark, type Mark, readMark, stricter } from './marks.ts';
import type { DecisionOf, OperatorDecision } from './operator-decisions.ts';
import type { Row, TableName } from './tables.ts';

/** How a cell is read: what each language says, which reading is in force and by what. */
export interface CellReading {
  readonly kk: Mark;
  readonly ru: Mark;
  readonly inForce: Mark;
  readonly isConflict: boolean;
  /** The language that left the whole row without marks; `null` when neither or both did. Computed, never listed. */
  readonly emptyLanguage: Language | null;
  /** The operator's decision that chose the reading; `null` where the languages agree or the stricter one holds. */
  readonly decision: OperatorDecision | null;
}

/**
 * Reads a cell of appendix 1 or 2. Both texts have equal force: where they differ the stricter reading holds, unless
 * an operator's decision says otherwise (docs/decisions/0006-two-languages.md). A decision on the cell itself goes
 * before one on empty rows; of two on the same matter the later one.
 */
export function readCell(
  at: { readonly table: TableName; readonly row: Row; readonly ground: TableGround },
  decisions: readonly OperatorDecision[],
): CellReading {
  const printed = at.row.cells[at.ground];
  const kk = readMark(printed.kk);
  const ru = readMark(printed.ru);
  const emptyLanguage = emptyLanguageOf(at.row);
  const base = { kk, ru, emptyLanguage };
  if (isSameMark(kk, ru)) return { ...base, inForce: kk, isConflict: false, decision: null };
  const own = decisions.findLast((decision) => isOn(decision, at));
  if (own?.kind === 'cell') return { ...base, inForce: chosen(own, kk, ru), isConflict: true, decision: own };
  const rows = decisions.findLast((decision) => decision.kind === 'empty-rows');
  if (emptyLanguage !== null && rows?.reading === 'other-language')
    return { ...base, inForce: emptyLanguage === 'kk' ? ru : kk, isConflict: true, decision: rows };
  return { ...base, inForce: stricter(kk, ru), isConflict: true, decision: null };
}

function isOn(
  decision: OperatorDecision,
  at: { readonly table: TableName; readonly row: Row; readonly ground: TableGround },
): boolean {
  return (
    decision.kind === 'cell' &&
    decision.table === at.table &&
    decision.number === at.row.number &&
    decision.ground === at.ground
  );
}

function chosen(decision: DecisionOf<'cell'>, kk: Mark, ru: Mark): Mark {
  if (decision.reading === 'stricter') return stricter(kk, ru);
  return decision.reading === 'kk' ? kk : ru;
}

function emptyLanguageOf(row: Row): Language | null {
  const isEmpty = (language: Language) => Object.values(row.cells).every((cell) => cell[language] === '');
  if (isEmpty('kk') === isEmpty('ru')) return null;
  return isEmpty('kk') ? 'kk' : 'ru';
}
