import { z } from 'zod';
import { type DocumentType, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = {
  kk: 'Мемлекеттік органның талдау туралы сұрауы',
  ru: 'Запрос государственного органа о проведении анализа',
};

/**
 * A state body's reasoned request for analysis outside the plan, entered by the official who received it (order 146, items 6
 * and 7).
 */
export const stateBodyRequestSchema = documentSchema(
  'state-body-request',
  z.strictObject({
    body: line(300).min(1),
    number: line(100).min(1),
    date: z.iso.date(),
    receivedOn: z.iso.date(),
    subject: line(4000).min(1),
  }),
);

export type StateBodyRequest = z.infer<typeof stateBodyRequestSchema>;

const field = fieldsOf('order-146/6');

const fields = [
  field('body', 'text', { kk: 'Мемлекеттік орган', ru: 'Государственный орган' }),
  field('number', 'text', { kk: 'Шығыс нөмірі', ru: 'Исходящий номер' }),
  field('date', 'day', { kk: 'Күні', ru: 'Дата' }),
  field('receivedOn', 'day', { kk: 'Түскен күні', ru: 'Дата поступления' }, { item: 'order-146/7' }),
  field('subject', 'paragraph', { kk: 'Не сұралады және неге', ru: 'Что запрашивается и почему' }),
];

export const stateBodyRequest: DocumentType<StateBodyRequest> = {
  type: 'state-body-request',
  schema: stateBodyRequestSchema,
  title,
  rule: 'order-146/6, 7',
  signer: 'sign',
  form: { filers: ['user'], fields },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
