import { z } from 'zod';
import { type DocumentType, documentId, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Мемлекеттік органға жауап', ru: 'Ответ государственному органу' };

/** The answer to a state body after the analysis (order 146, item 10). `refs` names the request. */
export const stateBodyAnswerSchema = documentSchema(
  'state-body-answer',
  z.strictObject({
    number: line(100).min(1),
    date: z.iso.date(),
    summary: line(4000).min(1),
  }),
).extend({ refs: z.array(documentId).length(1) });

export type StateBodyAnswer = z.infer<typeof stateBodyAnswerSchema>;

const field = fieldsOf('order-146/10');

const fields = [
  field('number', 'text', { kk: 'Шығыс нөмірі', ru: 'Исходящий номер' }),
  field('date', 'day', { kk: 'Күні', ru: 'Дата' }),
  field('summary', 'paragraph', { kk: 'Мазмұны', ru: 'Содержание' }),
];

export const stateBodyAnswer: DocumentType<StateBodyAnswer> = {
  type: 'state-body-answer',
  schema: stateBodyAnswerSchema,
  title,
  rule: 'order-146/10',
  signer: 'sign',
  form: { filers: ['user'], fields, answers: ['state-body-request'] },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
