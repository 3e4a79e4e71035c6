import { z } from 'zod';
import { type DocumentType, documentId, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = {
  kk: 'Талдау нәтижелерін материалдарға қосу',
  ru: 'Приобщение результатов анализа к материалам',
};

/**
 * That results of an analysis were attached to the materials that were its ground, within the terms of order 118 (order 146,
 * item 14). `refs` names the measure, the instruction or the state body's request.
 */
export const analysisAttachmentSchema = documentSchema(
  'analysis-attachment',
  z.strictObject({
    materials: line(300).min(1),
    attachedOn: z.iso.date(),
    sheets: z.number().int().min(1).max(100000),
  }),
).extend({ refs: z.array(documentId).length(1) });

export type AnalysisAttachment = z.infer<typeof analysisAttachmentSchema>;

const field = fieldsOf('order-146/14');

const fields = [
  field('materials', 'text', { kk: 'Материалдар (іс, нөмір)', ru: 'Материалы (дело, номер)' }),
  field('attachedOn', 'day', { kk: 'Қосылған күні', ru: 'Дата приобщения' }),
  field('sheets', 'number', { kk: 'Парақ саны', ru: 'Количество листов' }),
];

export const analysisAttachment: DocumentType<AnalysisAttachment> = {
  type: 'analysis-attachment',
  schema: analysisAttachmentSchema,
  title,
  rule: 'order-146/14',
  signer: 'sign',
  form: { filers: ['user'], fields, answers: ['analysis-instruction'] },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
