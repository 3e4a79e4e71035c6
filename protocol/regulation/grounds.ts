import grounds from '../../assets/regulation/grounds.json' with { type: 'json' };
import type { Text } from '../text.ts';

/** The grounds that are columns of appendices 1 and 2 of Rules 151. */
export const tableGrounds = [
  'criminal-case',
  'administrative-case-court',
  'administrative-case-committee',
  'civil-case',
  'primary-check',
  'enforcement-proceeding',
  'search-case',
] as const;
export type TableGround = (typeof tableGrounds)[number];

/** The words of the act for a ground; an unknown id is a bug. */
export function groundTitle(id: string): Text {
  const found = grounds.find((ground) => ground.id === id);
  if (found === undefined) throw new Error(`no ground ${id} in the tables`);
  return { kk: found.kk, ru: found.ru };
}
