import { z } from 'zod';
import { type DocumentType, documentId, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = {
  kk: 'Дербес деректерді пайдалану туралы Бас Прокурордың бұйрығы',
  ru: 'Приказ Генерального Прокурора об использовании персональных данных',
};

/**
 * The Prosecutor General's order that lets one analysis use personal data: made for each case by itself and bound to that
 * analysis, never to a person (order 146, item 12). `refs` names the measure or the instruction.
 */
export const personalDataOrderSchema = documentSchema(
  'personal-data-order',
  z.strictObject({
    number: line(100).min(1),
    date: z.iso.date(),
    reason: line(4000).min(1),
  }),
).extend({ refs: z.array(documentId).length(1) });

export type PersonalDataOrder = z.infer<typeof personalDataOrderSchema>;

const field = fieldsOf('order-146/12');

const fields = [
  field('number', 'text', { kk: 'Бұйрық нөмірі', ru: 'Номер приказа' }),
  field('date', 'day', { kk: 'Күні', ru: 'Дата' }),
  field('reason', 'paragraph', { kk: 'Айрықша жағдай', ru: 'Исключительный случай' }),
];

export const personalDataOrder: DocumentType<PersonalDataOrder> = {
  type: 'personal-data-order',
  schema: personalDataOrderSchema,
  title,
  rule: 'order-146/12',
  signer: 'sign',
  form: { filers: ['prosecutor-general'], fields, answers: ['analysis-measure', 'analysis-instruction'] },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
