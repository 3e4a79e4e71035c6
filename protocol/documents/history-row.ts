import { z } from 'zod';
import { errorCodes, errorTable } from '../errors.ts';
import { grounds, groundTitle } from '../regulation/grounds.ts';
import { registryNumber } from '../regulation/operator-decisions.ts';
import { serviceOf } from '../services/catalogue.ts';
import type { Text } from '../text.ts';
import {
  documentId,
  iinDigits,
  line,
  type PresentedDocument,
  type PresentedTable,
  same,
  sha256Hex,
  timestamp,
} from './document.ts';

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

const columns: PresentedTable['columns'] = [
  { label: { kk: 'Уақыты', ru: 'Время' }, kind: 'time' },
  { label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text' },
  { label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin' },
  { label: { kk: 'Нәтижесі', ru: 'Итог' }, kind: 'text' },
  { label: { kk: 'Негіз', ru: 'Основание' }, kind: 'text' },
  { label: { kk: 'Нөмірі', ru: 'Номер' }, kind: 'case' },
  { label: { kk: 'Сервис немесе құжат', ru: 'Сервис или документ' }, kind: 'text' },
  { label: { kk: 'Белгілері', ru: 'Отметки' }, kind: 'text' },
];

/** Rows of the history as a table, and above it the period and how many there are. */
export function presentHistory(
  { from, until }: { readonly from: string; readonly until: string },
  rows: readonly HistoryView[],
): Pick<PresentedDocument, 'rows' | 'table'> {
  return {
    rows: [
      { label: { kk: 'Кезеңнің басы', ru: 'Начало периода' }, value: same(from), kind: 'time' },
      { label: { kk: 'Кезеңнің соңы', ru: 'Конец периода' }, value: same(until), kind: 'time' },
      { label: { kk: 'Жазбалар саны', ru: 'Записей' }, value: same(String(rows.length)), kind: 'text' },
    ],
    table: { columns, rows: rows.map(cellsOf) },
  };
}

function cellsOf({ at, fullName, iin, request, type, ...row }: HistoryView): readonly Text[] {
  const who = [same(at), same(fullName), same(iin), outcomeOf(row)];
  if (request === undefined) return [...who, same(''), same(''), same(type), same('')];
  const { ground, caseNumber, service, marks } = request;
  const title = serviceOf(service)?.title;
  const named =
    title === undefined
      ? same(String(service))
      : { kk: `${service}. ${title.kk}`, ru: `${service}. ${title.ru}` };
  return [...who, groundTitle(ground), same(caseNumber), named, joined(marks.map(wordsOf))];
}

function wordsOf(mark: string): Text {
  return markTexts[mark] ?? same(mark);
}

/** The reason of a refusal in words where they stand by themselves, otherwise by its code. */
function outcomeOf({ outcome, code }: Pick<HistoryView, 'outcome' | 'code'>): Text {
  if (outcome === 'accepted') return accepted;
  if (code === undefined) return refused;
  const known = errorCodes.find((one) => one === code);
  const text = known === undefined ? same(code) : errorTable[known].text;
  const reason = text.ru.includes('{') ? same(code) : text;
  return { kk: `${refused.kk}: ${reason.kk}`, ru: `${refused.ru}: ${reason.ru}` };
}

function joined(texts: readonly Text[]): Text {
  return { kk: texts.map(({ kk }) => kk).join('; '), ru: texts.map(({ ru }) => ru).join('; ') };
}
