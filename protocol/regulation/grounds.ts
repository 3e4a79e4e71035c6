import titles from '../../assets/regulation/grounds.json' with { type: 'json' };
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

/** All nine: the seven of Rules 151, the one of order 146 (item 11) and the one of joint order 41/69 (item 20). */
export const grounds = [...tableGrounds, 'information-analysis', 'revenue-field-audit'] as const;
export type Ground = (typeof grounds)[number];

/** The registers in which a ground's number is looked up. */
export const registries = ['erdr', 'ais-su', 'ais-oip', 'eais-so', 'ersop'] as const;
export type Registry = (typeof registries)[number];

const registryOfGround: Readonly<Record<Ground, Registry | null>> = {
  'criminal-case': 'erdr',
  'administrative-case-court': 'eais-so',
  'administrative-case-committee': 'ais-su',
  'civil-case': 'eais-so',
  'primary-check': null,
  'enforcement-proceeding': 'ais-oip',
  'search-case': 'ais-su',
  'information-analysis': null,
  'revenue-field-audit': 'ersop',
};

/**
 * The register that knows a ground's number (Rules 151, items 5, 21, 23, 25-27; joint order, items 20, 22); `null`
 * where the acts demand no number a register could know (item 20; order 146, item 11).
 */
export function registryOf(ground: Ground): Registry | null {
  return registryOfGround[ground];
}

/** The words of the act for a ground; an unknown id is a bug. */
export function groundTitle(id: string): Text {
  const found = titles.find((ground) => ground.id === id);
  if (found === undefined) throw new Error(`no ground ${id} in the tables`);
  return { kk: found.kk, ru: found.ru };
}

/** Whether a ground is a column of the tables of Rules 151. */
export function isTableGround(ground: Ground): ground is TableGround {
  return tableGrounds.some((known) => known === ground);
}
