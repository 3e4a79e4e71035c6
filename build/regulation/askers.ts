import officials from '../../assets/regulation/analysis-officials.json' with { type: 'json' };
import { revenueRoleTitle } from '../../protocol/regulation/compile.ts';
import type { RoleId, ServiceId } from '../../protocol/regulation/facts.ts';
import { revenueRows, tables } from '../../protocol/regulation/tables.ts';
import type { Text } from '../../protocol/text.ts';

/** Somebody who may ask: a role, or the prosecutor's role with a category of order 146 beside it. */
export interface Asker {
  /** A plain number of Rules 151, `joint-41-69/1`, or `order-146/N` for role 1 with category N. */
  readonly id: number | string;
  readonly title: Text;
  readonly role: RoleId;
  readonly analysisCategory: number | null;
}

/** Something that may be asked: a plain number of Rules 151, or `joint-41-69/N`. */
export interface Asked {
  readonly id: ServiceId;
  readonly title: Text;
}

/** All 35 who ask: 25 roles of Rules 151, the revenue officer, nine categories of order 146. */
export const askers: readonly Asker[] = [
  ...tables.roles.map(
    ({ number, kk, ru }): Asker => ({ id: number, title: { kk, ru }, role: number, analysisCategory: null }),
  ),
  { id: 'joint-41-69/1', title: revenueRoleTitle, role: 'joint-41-69/1', analysisCategory: null },
  ...officials.map(
    ({ number, kk }): Asker => ({
      id: `order-146/${number}`,
      title: bothFrom(kk),
      role: 1,
      analysisCategory: number,
    }),
  ),
];

/** All 96 services: 79 of Rules 151, 17 of the joint order. */
export const services: readonly Asked[] = [
  ...tables.services.map(({ number, kk, ru }): Asked => ({ id: number, title: { kk, ru } })),
  ...revenueRows.map(({ number, kk }): Asked => ({ id: `joint-41-69/${number}`, title: bothFrom(kk) })),
];

/** Order 146 and the joint order are at hand in Kazakh alone: their words stand in both places. */
function bothFrom(kk: string): Text {
  return { kk, ru: kk };
}
