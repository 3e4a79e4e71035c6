import { z } from 'zod';
import { type DocumentType, documentId, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = {
  kk: 'Ақпаратты іс материалдарымен бірге жою актісі',
  ru: 'Акт уничтожения информации вместе с материалами дела',
};

/**
 * That printed information was destroyed together with the materials it was kept in (Rules 151, item 51; joint order, item 24).
 * `refs` names the print record.
 */
export const caseDestructionSchema = documentSchema(
  'case-destruction',
  z.strictObject({
    number: line(100).min(1),
    date: z.iso.date(),
    ground: line(300).min(1),
    sheets: z.number().int().min(1).max(1000),
  }),
).extend({ refs: z.array(documentId).length(1) });

export type CaseDestruction = z.infer<typeof caseDestructionSchema>;

const field = fieldsOf('rules-151/51');

const fields = [
  field('number', 'text', { kk: 'Акт нөмірі', ru: 'Номер акта' }),
  field('date', 'day', { kk: 'Жойылған күні', ru: 'Дата уничтожения' }),
  field('ground', 'text', { kk: 'Сақтау мерзімінің негізі', ru: 'Основание (срок хранения)' }),
  field('sheets', 'number', { kk: 'Парақ саны', ru: 'Количество листов' }),
];

export const caseDestruction: DocumentType<CaseDestruction> = {
  type: 'case-destruction',
  schema: caseDestructionSchema,
  title,
  rule: 'rules-151/51',
  signer: 'sign',
  form: { filers: ['user', 'responsible-official'], fields, answers: ['print-record'] },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
