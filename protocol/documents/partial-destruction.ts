import { z } from 'zod';
import { type DocumentType, documentId, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = {
  kk: 'Іске қатысы жоқ мәліметтерді жою актісі',
  ru: 'Акт уничтожения сведений, не имеющих значения для дела',
};

/**
 * That the part of the information that has no bearing on the criminal case was destroyed (Rules 151, item 50). `refs` may name
 * the print record it was taken from.
 */
export const partialDestructionSchema = documentSchema(
  'partial-destruction',
  z.strictObject({
    request: documentId,
    what: line(4000).min(1),
    sheets: z.number().int().min(0).max(1000),
    date: z.iso.date(),
  }),
);

export type PartialDestruction = z.infer<typeof partialDestructionSchema>;

const field = fieldsOf('rules-151/50');

const fields = [
  field('request', 'request', { kk: 'Сұрау салу', ru: 'Запрос' }),
  field('what', 'paragraph', {
    kk: 'Не жойылды (дербес деректерсіз)',
    ru: 'Что уничтожено (без персональных данных)',
  }),
  field('sheets', 'number', { kk: 'Парақ саны', ru: 'Количество листов' }),
  field('date', 'day', { kk: 'Жойылған күні', ru: 'Дата уничтожения' }),
];

export const partialDestruction: DocumentType<PartialDestruction> = {
  type: 'partial-destruction',
  schema: partialDestructionSchema,
  title,
  rule: 'rules-151/50',
  signer: 'sign',
  form: { filers: ['user'], fields },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
