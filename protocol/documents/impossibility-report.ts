import { z } from 'zod';
import { type DocumentType, documentId, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = {
  kk: 'Сұрауды орындаудан бас тарту туралы дәлелді баянат',
  ru: 'Мотивированный рапорт об отказе в исполнении запроса',
};

/**
 * A reasoned report to the Prosecutor General that the information cannot be had from the system (order 146, item 8). `refs`
 * names the state body's request.
 */
export const impossibilityReportSchema = documentSchema(
  'impossibility-report',
  z.strictObject({
    reason: line(4000).min(1),
  }),
).extend({ refs: z.array(documentId).length(1) });

export type ImpossibilityReport = z.infer<typeof impossibilityReportSchema>;

const field = fieldsOf('order-146/8');

const fields = [
  field('reason', 'paragraph', { kk: 'Мүмкін еместігінің себебі', ru: 'Причина невозможности' }),
];

export const impossibilityReport: DocumentType<ImpossibilityReport> = {
  type: 'impossibility-report',
  schema: impossibilityReportSchema,
  title,
  rule: 'order-146/8',
  signer: 'sign',
  form: { filers: ['user'], fields, answers: ['state-body-request'] },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
