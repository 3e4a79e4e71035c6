import { z } from 'zod';
import { outcomes, outcomeTitles } from '../statistics/outcomes.ts';
import { type DocumentType, documentId, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = {
  kk: 'Статистика туралы сұрау салуға жауап',
  ru: 'Ответ на запрос статистической информации',
};

/**
 * How a request for statistics ended: given free of charge, refused or left without consideration (instruction 25, items
 * 4-9). `refs` names the request.
 */
export const statisticsAnswerSchema = documentSchema(
  'statistics-answer',
  z.strictObject({
    outcome: z.enum(outcomes),
    number: line(100).min(1),
    date: z.iso.date(),
    summary: line(4000).min(1),
  }),
).extend({ refs: z.array(documentId).length(1) });

export type StatisticsAnswer = z.infer<typeof statisticsAnswerSchema>;

const field = fieldsOf('instruction-25/5');

const fields = [
  field(
    'outcome',
    'choice',
    { kk: 'Нәтижесі', ru: 'Исход' },
    { choices: outcomes.map((value) => ({ value, label: outcomeTitles[value] })) },
  ),
  field('number', 'text', { kk: 'Шығыс нөмірі', ru: 'Исходящий номер' }),
  field('date', 'day', { kk: 'Күні', ru: 'Дата' }),
  field('summary', 'paragraph', {
    kk: 'Берілген мәліметтер немесе себебі',
    ru: 'Предоставленные сведения или причина',
  }),
];

export const statisticsAnswer: DocumentType<StatisticsAnswer> = {
  type: 'statistics-answer',
  schema: statisticsAnswerSchema,
  title,
  rule: 'instruction-25/4-9',
  signer: 'sign',
  form: { filers: ['statistics-official'], fields, answers: ['statistics-request'] },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
