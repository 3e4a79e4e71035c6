import type { z } from 'zod';
import { reports } from '../statistics/publications.ts';
import { publicationFields, publicationSchema } from '../statistics/published-file.ts';
import { type DocumentType, documentSchema } from './document.ts';
import { rowsOf } from './present.ts';

const title = {
  kk: 'Құқықтық статистикалық есепті орналастыру',
  ru: 'Размещение отчёта правовой статистики',
};

/**
 * One of the 26 reports of appendix 2 for a period, with its file, placed for everybody (instruction 25, items 14 and 15).
 * Another one of the same period takes its place.
 */
export const statisticalReportSchema = documentSchema('statistical-report', publicationSchema);

export type StatisticalReport = z.infer<typeof statisticalReportSchema>;

const fields = publicationFields(
  'instruction-25/14',
  { kk: 'Есеп (2-қосымша)', ru: 'Отчёт (приложение 2)' },
  reports,
);

export const statisticalReport: DocumentType<StatisticalReport> = {
  type: 'statistical-report',
  schema: statisticalReportSchema,
  title,
  rule: 'instruction-25/14, 15',
  signer: 'sign',
  form: { filers: ['statistics-official'], fields },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
