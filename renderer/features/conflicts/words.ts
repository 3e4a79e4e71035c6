import type { Conflict } from '../../../protocol/regulation/conflicts.ts';
import type { Mark } from '../../../protocol/regulation/marks.ts';
import { fill, type Text } from '../../../protocol/text.ts';
import { conflictTexts as texts } from './texts.ts';

/** Names a conflict: no two are about the same cell. */
export function idOf({ table, number, ground }: Conflict): string {
  return `${table} ${number} ${ground}`;
}

/** A mark of the tables in a word or two. */
export function markWords(mark: Mark): Text {
  if (mark === null) return texts.none;
  if (mark.length === 0) return texts.plain;
  const [only] = mark;
  if (mark.length > 1) return texts.conditional;
  if (only === 'truncated') return texts.truncated;
  if (only === 'mvd-only') return texts.mvdOnly;
  return only === 'by-article' ? texts.byArticle : texts.conditional;
}

/** The row of the appendix a conflict stands in. */
export function rowWords({ table, number, title }: Conflict): Text {
  const words = table === 'roles' ? texts.roles : texts.services;
  return {
    kk: fill(words, { number: String(number), title: title.kk }).kk,
    ru: fill(words, { number: String(number), title: title.ru }).ru,
  };
}

/** What the reading in force costs over all grounds. */
export function costWords({ cost: { counted, overall, added } }: Conflict): Text {
  const words = counted === 'services' ? texts.costServices : texts.costRoles;
  if (overall.either === overall.inForce) return added.length === 0 ? texts.costNone : texts.costCondition;
  return fill(words, { either: String(overall.either), inForce: String(overall.inForce) });
}

/** Whether the reading in force shuts the cell's own ground altogether. */
export function isBan({ cost: { onGround } }: Conflict): boolean {
  return onGround.either > 0 && onGround.inForce === 0;
}

/** The form of the operator's decision, filled in for a cell with the reading that holds now. */
export function decisionOn({ table, number, ground }: Conflict): Record<string, string> {
  return { kind: 'cell', table, number: String(number), ground, reading: 'stricter' };
}
