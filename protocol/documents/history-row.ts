import { z } from 'zod';
import { grounds, groundTitle } from '../regulation/grounds.ts';
import { registryNumber } from '../regulation/operator-decisions.ts';
import { serviceOf } from '../services/catalogue.ts';
import type { Text } from '../text.ts';
import { documentId, iinDigits, line, type PresentedRow, same, sha256Hex, timestamp } from './document.ts';

/** One document of the history as a list of it says (Rules 151, items 11, 39 and 54). */
export const historyRowSchema = z.strictObject({
  id: documentId,
  type: line(64),
  sha256: sha256Hex,
  at: timestamp,
  iin: iinDigits,
  fullName: line(200),
  organisation: line(300),
  outcome: z.enum(['accepted', 'refused']),
  code: line(64).optional(),
  /** What an information request asked, and how far it came. */
  request: z
    .strictObject({
      ground: z.enum(grounds),
      caseNumber: line(100),
      service: registryNumber,
      /** Marks of the decision, e.g. `without-registry-check` (item 22, part 2). */
      marks: z.array(line(64)).max(8),
      state: line(32),
    })
    .optional(),
});
export type HistoryView = z.infer<typeof historyRowSchema>;

const accepted: Text = { kk: 'қабылданды', ru: 'принято' };
const refused: Text = { kk: 'бас тартылды', ru: 'отказано' };
const markTexts: Readonly<Record<string, Text>> = {
  'without-registry-check': {
    kk: 'тіркелім бойынша тексерілмеген (22-тармақтың 2-бөлігі)',
    ru: 'без сверки с реестром (часть 2 пункта 22)',
  },
  'declared-registration-discipline': {
    kk: 'есепке алу-тіркеу тәртібі мәлімделген',
    ru: 'заявлена учётно-регистрационная дисциплина',
  },
  'personal-data-by-order': {
    kk: 'дербес деректер бұйрық бойынша',
    ru: 'персональные данные по приказу',
  },
};

/** A row of the history as one line under its time. */
export function presentHistory(row: HistoryView): PresentedRow {
  const parts: Text[] = [
    same(`${row.fullName} (${row.iin})`),
    row.outcome === 'accepted' ? accepted : refused,
  ];
  if (row.code !== undefined) parts.push(same(row.code));
  if (row.request !== undefined) {
    const { ground, caseNumber, service, marks } = row.request;
    parts.push(groundTitle(ground), same(caseNumber), serviceOf(service)?.title ?? same(String(service)));
    for (const mark of marks) parts.push(markTexts[mark] ?? same(mark));
  } else parts.push(same(row.type));
  const filled = parts.filter(({ kk }) => kk !== '');
  return {
    label: same(row.at),
    value: { kk: filled.map(({ kk }) => kk).join(' · '), ru: filled.map(({ ru }) => ru).join(' · ') },
    kind: 'text',
  };
}
