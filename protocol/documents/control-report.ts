import { z } from 'zod';
import { type DocumentType, documentId, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Ведомстволық бақылау туралы есеп', ru: 'Отчёт о ведомственном контроле' };

/**
 * What the monthly monitoring of a body's requests found (Rules 151, items 10-12; joint order, items 17-19). `refs` names the
 * control list it was made from.
 */
export const controlReportSchema = documentSchema(
  'control-report',
  z.strictObject({
    month: line(7).min(1),
    checked: z.number().int().min(0).max(100000),
    groundless: z.number().int().min(0).max(100000),
    findings: line(4000).min(1),
    measures: line(4000).min(1).optional(),
  }),
).extend({ refs: z.array(documentId).length(1) });

export type ControlReport = z.infer<typeof controlReportSchema>;

const field = fieldsOf('rules-151/11');

const fields = [
  field('month', 'text', { kk: 'Бақыланған ай (ЖЖЖЖ-АА)', ru: 'Проверенный месяц (ГГГГ-ММ)' }),
  field('checked', 'number', { kk: 'Тексерілген сұрау салулар саны', ru: 'Проверено запросов' }),
  field('groundless', 'number', { kk: 'Негізсіз сұрау салулар саны', ru: 'Из них необоснованных' }),
  field('findings', 'paragraph', { kk: 'Қорытынды', ru: 'Выводы' }),
  field(
    'measures',
    'paragraph',
    { kk: 'Қабылданған шаралар', ru: 'Принятые меры' },
    { isOptional: true, item: 'rules-151/12' },
  ),
];

export const controlReport: DocumentType<ControlReport> = {
  type: 'control-report',
  schema: controlReportSchema,
  title,
  rule: 'rules-151/10-12',
  signer: 'sign',
  form: { filers: ['responsible-official'], fields, answers: ['control-list'] },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
