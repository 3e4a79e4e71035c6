import type { Text } from '../text.ts';
import type { CaseArticle, ServiceId } from './facts.ts';

/** What "truncated" takes away from a service: the footnotes of the tables, which no table carries. */
export interface Truncation {
  readonly item: string;
  readonly text: Text;
  /** Kinds of data that never leave the server in the truncated variant. */
  readonly hides: readonly ('receipt-amounts' | 'persons' | 'items' | 'facts' | 'events' | 'circumstances')[];
  /** Only cases of chapter 8 of the Criminal Code. */
  readonly isChapterEightOnly: boolean;
}

/** The footnote of a service that has a truncated variant; `null` for a service without one. */
export function truncationOf(service: ServiceId): Truncation | null {
  return truncations.get(service) ?? null;
}

/**
 * Whether an article is an economic offence: chapter 8 of the Criminal Code, articles 214-249 (joint order, appendix 2,
 * note **). The 75 articles of Rules 151, appendix 3, are another list: article 240 is here and not there.
 */
export function isChapterEight({ article }: CaseArticle): boolean {
  return article >= 214 && article <= 249;
}

const pension = {
  text: {
    kk: 'Қиылған түрде: МЗТО түсімдерінің мөлшері көрсетілмейді.',
    ru: 'В усечённом виде: без указания размера поступлений в ГЦВП.',
  },
  hides: ['receipt-amounts'],
  isChapterEightOnly: false,
} as const;

const truncations: ReadonlyMap<ServiceId, Truncation> = new Map<ServiceId, Truncation>([
  [11, { ...pension, item: 'rules-151 app.2 (11)' }],
  ['rules-151/11', { ...pension, item: 'rules-151 app.2 (11)' }],
  ['joint-41-69/11', { ...pension, item: 'joint-41-69 app.2 (11)' }],
  [
    'joint-41-69/14',
    {
      item: 'joint-41-69 app.2 (14)',
      text: {
        kk: 'Қиылған түрде: тек ҚК 8-тарауының экономикалық құқық бұзушылықтары; адамдар, заттар, фактілер, оқиғалар мен мән-жайлар көрсетілмейді.',
        ru: 'В усечённом виде: только экономические правонарушения главы 8 УК; без лиц, предметов, фактов, событий и обстоятельств.',
      },
      hides: ['persons', 'items', 'facts', 'events', 'circumstances'],
      isChapterEightOnly: true,
    },
  ],
]);
