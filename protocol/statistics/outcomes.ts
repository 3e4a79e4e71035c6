import type { StatisticsRequest } from '../documents/statistics-request.ts';
import type { Text } from '../text.ts';

/** How a request for statistics ends; `no-indicator` is a refusal for want of an existing indicator or requisite. */
export const outcomes = ['given', 'no-indicator', 'refused', 'left-without-consideration'] as const;
export type StatisticsOutcome = (typeof outcomes)[number];

export const outcomeTitles: Readonly<Record<StatisticsOutcome, Text>> = {
  given: { kk: 'Ақпарат тегін ұсынылды', ru: 'Информация предоставлена бесплатно' },
  'no-indicator': {
    kk: 'Бас тартылды: есептің қолда бар көрсеткіштері мен есеп құжаттарының реквизиттерінде жоқ',
    ru: 'Отказано: нет среди имеющихся показателей отчётов и реквизитов документов учёта',
  },
  refused: {
    kk: 'Бас тартылды: сұрау салу талаптарға сай емес',
    ru: 'Отказано: запрос не отвечает требованиям',
  },
  'left-without-consideration': { kk: 'Қараусыз қалдырылды', ru: 'Оставлен без рассмотрения' },
};

/** What a request may end with, and the item that says so. */
export interface Ending {
  readonly allowed: readonly StatisticsOutcome[];
  readonly item: string;
}

/**
 * What the instruction lets a request end with. Item 7, part 3, and item 9 leave without consideration what came orally, by
 * messengers or another channel than the asker's own, and what asks for copies, primary forms or data that are accessible
 * already. Items 6 and 8 name what a request must have but not what follows without it: it is refused with that reason, the
 * stricter reading. Everything else is given within the existing indicators (item 5).
 */
export function endingOf(body: StatisticsRequest['body']): Ending {
  const { asker, position, channel, wants, unit, from, until, subject } = body;
  const left: readonly StatisticsOutcome[] = ['left-without-consideration'];
  if (channels[asker] !== channel) return { allowed: left, item: 'instruction-25/7/3' };
  if (wants === 'copies' || wants === 'primary-forms')
    return { allowed: left, item: 'instruction-25/7/3, 9' };
  if (wants !== 'indicators') return { allowed: left, item: 'instruction-25/7/3' };
  if (position === 'other') return { allowed: ['refused'], item: 'instruction-25/6' };
  if (unit === 'none' || from === undefined || until === undefined || subject === undefined)
    return { allowed: ['refused'], item: 'instruction-25/8' };
  return { allowed: ['given', 'no-indicator'], item: 'instruction-25/5' };
}

/** The one channel of each kind of asker (items 6, part 2, and 7). */
const channels = {
  'state-body': 'esedo',
  prosecutor: 'kadagalau',
  person: 'written',
  'legal-person': 'written',
} as const;
