import articles from '../../assets/regulation/economic-articles.json' with { type: 'json' };
import revenueServices from '../../assets/regulation/revenue-services.json' with { type: 'json' };
import roles from '../../assets/regulation/roles-by-grounds.json' with { type: 'json' };
import services from '../../assets/regulation/services-by-grounds.json' with { type: 'json' };
import type { Text } from '../text.ts';
import type { TableGround } from './grounds.ts';

/** A cell as it is printed, in each language. */
interface Cell {
  readonly ru: string;
  readonly kk: string;
}

/** A row of appendix 1 or 2. */
export interface Row extends Text {
  readonly number: number;
  readonly cells: Readonly<Record<TableGround, Cell>>;
}

/** The two tables of Rules 151 that have both languages. */
export type TableName = 'roles' | 'services';

/** The edition of the act these tables were read from; kept with every decision. */
export const edition = { id: 'rules-151-2015', tables: { roles, services, articles } } as const;

/** Appendices 1 and 2 of Rules 151, row by row. */
export const tables: Readonly<Record<TableName, readonly Row[]>> = { roles, services };

/** Appendix 2 of the joint order: 17 services with their marks, in Kazakh alone. */
export const revenueRows: readonly {
  readonly number: number;
  readonly kk: string;
  readonly access: string;
}[] = revenueServices;

/** The name of a role in the words of appendix 1; `null` for a number that is not there. */
export function roleTitle(role: number): Text | null {
  const row = roles.find((entry) => entry.number === role);
  return row === undefined ? null : { kk: row.kk, ru: row.ru };
}

/** Whether an article of the Criminal Code stands in appendix 3 with this part; null is an article without parts. */
export function isEconomicArticle(article: number, part: number | null): boolean {
  return articles.some((entry) => entry.article === article && entry.part === part);
}
