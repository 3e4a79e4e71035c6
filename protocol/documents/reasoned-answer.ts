import { z } from 'zod';
import { type DocumentType, documentId, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Мемлекеттік органға дәлелді жауап', ru: 'Мотивированный ответ государственному органу' };

/** The reasoned answer to the state body that its request cannot be carried out (order 146, item 9). `refs` names the report. */
export const reasonedAnswerSchema = documentSchema(
  'reasoned-answer',
  z.strictObject({
    number: line(100).min(1),
    date: z.iso.date(),
    reason: line(4000).min(1),
  }),
).extend({ refs: z.array(documentId).length(1) });

export type ReasonedAnswer = z.infer<typeof reasonedAnswerSchema>;

const field = fieldsOf('order-146/9');

const fields = [
  field('number', 'text', { kk: 'Шығыс нөмірі', ru: 'Исходящий номер' }),
  field('date', 'day', { kk: 'Күні', ru: 'Дата' }),
  field('reason', 'paragraph', { kk: 'Негіздеме', ru: 'Обоснование' }),
];

export const reasonedAnswer: DocumentType<ReasonedAnswer> = {
  type: 'reasoned-answer',
  schema: reasonedAnswerSchema,
  title,
  rule: 'order-146/9',
  signer: 'sign',
  form: { filers: ['user'], fields, answers: ['impossibility-report'] },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
