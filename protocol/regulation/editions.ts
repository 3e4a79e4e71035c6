import type { Text } from '../text.ts';
import type { Ground } from './grounds.ts';

/** One edition of an act as the system carries it. Days are `YYYY-MM-DD`, Astana time. */
export interface Edition {
  readonly id: string;
  readonly act: Text;
  readonly adopted: string;
  /** The first day it is in force; `null` where the text at hand does not give the day of its publication. */
  readonly from: string | null;
  /** The last day it is in force; `null` while no repeal is known. */
  readonly until: string | null;
  /** The day of the last amendment its tables were read with. */
  readonly amended: string | null;
}

/** The five acts; 151, 25 and the joint order were never in force together, so each has its own days. */
export const editions = [
  {
    id: 'rules-151-2015',
    act: {
      kk: 'Бас Прокурордың 22.12.2015 № 151 бұйрығы',
      ru: 'Приказ Генерального Прокурора от 22.12.2015 № 151',
    },
    adopted: '2015-12-22',
    from: null,
    until: '2023-01-13',
    amended: '2021-02-15',
  },
  {
    id: 'order-146-2015',
    act: {
      kk: 'Бас Прокурордың 15.12.2015 № 146 бұйрығы',
      ru: 'Приказ Генерального Прокурора от 15.12.2015 № 146',
    },
    adopted: '2015-12-15',
    from: '2016-01-01',
    until: null,
    amended: null,
  },
  {
    id: 'joint-41-69-2023',
    act: {
      kk: 'Бас Прокурордың № 41 және Қаржы министрінің № 69 бірлескен бұйрығы, 26.01.2023',
      ru: 'Совместный приказ Генерального Прокурора № 41 и Министра финансов № 69 от 26.01.2023',
    },
    adopted: '2023-01-26',
    from: '2023-01-27',
    until: null,
    amended: null,
  },
  {
    id: 'instruction-25-2019',
    act: {
      kk: 'Бас Прокурордың 15.04.2019 № 25 бұйрығы',
      ru: 'Приказ Генерального Прокурора от 15.04.2019 № 25',
    },
    adopted: '2019-04-15',
    from: null,
    until: '2021-01-08',
    amended: null,
  },
] as const satisfies readonly Edition[];

export type EditionId = (typeof editions)[number]['id'];

/**
 * Whether an edition was in force on a day. An edition whose first day is not known counts from its adoption: the
 * system is run on editions that are no longer in force, so this informs and never refuses.
 */
export function isInForce(edition: Edition, day: string): boolean {
  return day >= (edition.from ?? edition.adopted) && (edition.until === null || day <= edition.until);
}

/** The editions a decision on a ground rests on, the one that grants the ground first. */
export function editionsOf(ground: Ground): readonly [EditionId, ...EditionId[]] {
  if (ground === 'information-analysis') return analysisEditions;
  return ground === 'revenue-field-audit' ? revenueEditions : rulesEditions;
}

const rulesEditions = ['rules-151-2015'] as const;
const analysisEditions = ['order-146-2015', 'rules-151-2015'] as const;
const revenueEditions = ['joint-41-69-2023'] as const;
