import { readCell } from '../../protocol/regulation/cells.ts';
import type { Regulation } from '../../protocol/regulation/compile.ts';
import { conditionReasons } from '../../protocol/regulation/condition-texts.ts';
import { conditionsOf } from '../../protocol/regulation/conditions.ts';
import { type Ground, grounds, groundTitle, isTableGround } from '../../protocol/regulation/grounds.ts';
import { type Condition, conditions, type Mark } from '../../protocol/regulation/marks.ts';
import { type TableName, tables } from '../../protocol/regulation/tables.ts';
import type { Language } from '../../protocol/text.ts';
import { askers, services } from './askers.ts';
import { type RegulationDocument, roleConditions } from './document.ts';
import { fit, heading, width, wrap } from './layout.ts';
import { letters, words } from './words.ts';

interface GridRow {
  readonly id: string;
  readonly title: string;
  readonly cells: readonly string[];
}

const idWidth = 15;
/** Marks are short, counts are up to `56(56)`. */
const markWidth = 5;
const countWidth = 7;

/** The three grids: roles by grounds, how many services each reaches, services by grounds; with their legend. */
export function gridPages(
  document: RegulationDocument,
  regulation: Regulation,
  language: Language,
): string[] {
  return [
    ...legend(language),
    ...grid(words.roleGrid[language], words.who[language], roleRows(regulation, language), markWidth),
    ...grid(words.reachGrid[language], words.who[language], reachRows(document, language), countWidth),
    ...grid(
      words.serviceGrid[language],
      words.service[language],
      serviceRows(regulation, language),
      markWidth,
    ),
  ];
}

function legend(language: Language): string[] {
  const marks = [
    `+ ${words.allowed[language]}`,
    `· ${words.refused[language]}`,
    `! ${words.stricter[language]}`,
    `* ${words.decided[language]}`,
  ];
  return [
    heading(`${words.columns[language]}, ${words.legend[language].toLowerCase()}`),
    ...grounds.map((ground, at) => `  ${at + 1}  ${groundTitle(ground)[language]} (${ground})`),
    '',
    ...marks.map((mark) => `  ${mark.slice(0, 1)}  ${mark.slice(2)}`),
    ...conditions.map((condition) =>
      wrap(`  ${letters[condition][language]}  ${conditionReasons[condition].text[language]}`, '     '),
    ),
    '',
    wrap(`  ${words.analysisNote[language]} ${words.kazakhOnly[language]}`, '  '),
  ];
}

function grid(title: string, first: string, rows: readonly GridRow[], cellWidth: number): string[] {
  const titleWidth = width - idWidth - grounds.length * cellWidth;
  const line = (id: string, name: string, cells: readonly string[]) =>
    `${fit(id, idWidth)}${fit(name, titleWidth)}${cells.map((cell) => cell.padStart(cellWidth)).join('')}`;
  return [
    heading(title),
    line(
      '№',
      first,
      grounds.map((_, at) => String(at + 1)),
    ),
    ...rows.map(({ id, title: name, cells }) => line(id, name, cells)),
  ];
}

function roleRows(regulation: Regulation, language: Language): GridRow[] {
  return askers.map((asker) => ({
    id: String(asker.id),
    title: asker.title[language],
    cells: grounds.map(
      (ground) =>
        printed(roleConditions(asker, ground, regulation), language) +
        conflictSign('roles', typeof asker.role === 'number' ? asker.role : 0, ground, regulation),
    ),
  }));
}

function reachRows({ decisions }: RegulationDocument, language: Language): GridRow[] {
  const count = new Map<string, { open: number; conditional: number }>();
  for (const { role, ground, outcome } of decisions) {
    const key = `${role} ${ground}`;
    const sum = count.get(key) ?? { open: 0, conditional: 0 };
    if (outcome !== 'refused') sum.open += 1;
    if (outcome === 'conditional') sum.conditional += 1;
    count.set(key, sum);
  }
  return askers.map(({ id, title }) => ({
    id: String(id),
    title: title[language],
    cells: grounds.map((ground) => {
      const { open, conditional } = count.get(`${id} ${ground}`) ?? { open: 0, conditional: 0 };
      if (open === 0) return '·';
      return conditional === 0 ? String(open) : `${open}(${conditional})`;
    }),
  }));
}

function serviceRows(regulation: Regulation, language: Language): GridRow[] {
  return services.map(({ id, title }) => ({
    id: String(id),
    title: title[language],
    cells: grounds.map((ground) => {
      const mask = regulation.services.get(id)?.[ground].mask ?? -1;
      return (
        printed(mask < 0 ? null : conditionsOf(mask), language) +
        conflictSign('services', typeof id === 'number' ? id : 0, ground, regulation)
      );
    }),
  }));
}

function printed(mark: Mark | readonly Condition[], language: Language): string {
  if (mark === null) return '·';
  return mark.length === 0 ? '+' : mark.map((condition) => letters[condition][language]).join('');
}

function conflictSign(table: TableName, number: number, ground: Ground, regulation: Regulation): string {
  const row = tables[table].find((entry) => entry.number === number);
  if (row === undefined || !isTableGround(ground)) return '';
  const reading = readCell({ table, row, ground }, regulation.operatorDecisions);
  if (!reading.isConflict) return '';
  return reading.decision === null ? '!' : '*';
}
