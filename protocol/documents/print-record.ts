import { z } from 'zod';
import { type DocumentType, documentId, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = {
  kk: 'Іс материалдары үшін басып шығару туралы жазба',
  ru: 'Запись о печати для материалов дела',
};

/**
 * That a result was printed for the case file: by whom it was opened, how many sheets, to which materials it goes (Rules 151,
 * items 50 and 51; joint order, items 23 and 24). `refs` names the request. The print itself is paper: its end is told by
 * `case-destruction`.
 */
export const printRecordSchema = documentSchema(
  'print-record',
  z.strictObject({
    request: documentId,
    materials: line(300).min(1),
    sheets: z.number().int().min(1).max(1000),
    copies: z.number().int().min(1).max(10),
  }),
);

export type PrintRecord = z.infer<typeof printRecordSchema>;

const field = fieldsOf('rules-151/50');

const fields = [
  field('request', 'request', { kk: 'Сұрау салу', ru: 'Запрос' }),
  field('materials', 'text', { kk: 'Іс материалдары (нөмірі)', ru: 'Материалы дела (номер)' }),
  field('sheets', 'number', { kk: 'Парақ саны', ru: 'Количество листов' }),
  field('copies', 'number', { kk: 'Дана саны', ru: 'Количество экземпляров' }),
];

export const printRecord: DocumentType<PrintRecord> = {
  type: 'print-record',
  schema: printRecordSchema,
  title,
  rule: 'rules-151/50, 51',
  signer: 'sign',
  form: { filers: ['user'], fields },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
