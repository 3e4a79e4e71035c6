import articles from '../../assets/regulation/economic-articles.json' with { type: 'json' };
import roles from '../../assets/regulation/roles-by-grounds.json' with { type: 'json' };
import services from '../../assets/regulation/services-by-grounds.json' with { type: 'json' };
import type { Text } from '../text.ts';
import type { TableGround } from './grounds.ts';
import { type Mark, readMark, stricter } from './marks.ts';

interface Cell {
  readonly ru: string;
  readonly kk: string;
}

interface Row extends Text {
  readonly number: number;
  readonly cells: Readonly<Record<TableGround, Cell>>;
}

/** The edition of the act these tables were read from; kept with every decision. */
export const edition = { id: 'rules-151-2015', tables: { roles, services, articles } } as const;

/** What appendix 1 grants a role on a ground: the stricter of the two languages. */
export function roleMark(role: number, ground: TableGround): Mark {
  return cellMark(rowOf(roles, role), ground);
}

/** What appendix 2 grants on a ground for a service: the stricter of the two languages. */
export function serviceMark(service: number, ground: TableGround): Mark {
  return cellMark(rowOf(services, service), ground);
}

/** The name of a role in the words of appendix 1; `null` for a number that is not there. */
export function roleTitle(role: number): Text | null {
  const row = rowOf(roles, role);
  return row === null ? null : { kk: row.kk, ru: row.ru };
}

/** Whether an article of the Criminal Code stands in appendix 3; `part` null matches any part. */
export function isEconomicArticle(article: number, part: number | null): boolean {
  return articles.some((entry) => entry.article === article && (part === null || entry.part === part));
}

function rowOf(rows: readonly Row[], number: number): Row | null {
  return rows.find((row) => row.number === number) ?? null;
}

function cellMark(row: Row | null, ground: TableGround): Mark {
  if (row === null) return null;
  const cell = row.cells[ground];
  // A row that one language left without any mark lost its marks (services 73-79): the other language speaks alone,
  // by the operator's decision that ships with the edition (docs/decisions/0006-two-languages.md).
  if (isUnmarked(row, 'kk')) return readMark(cell.ru);
  if (isUnmarked(row, 'ru')) return readMark(cell.kk);
  return stricter(readMark(cell.ru), readMark(cell.kk));
}

function isUnmarked(row: Row, language: 'kk' | 'ru'): boolean {
  return Object.values(row.cells).every((cell) => cell[language] === '');
}
