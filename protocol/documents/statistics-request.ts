import { z } from 'zod';
import { requestFields } from '../statistics/request-fields.ts';
import { type DocumentType, documentSchema, line } from './document.ts';
import { rowsOf } from './present.ts';

const title = {
  kk: 'Құқықтық статистикалық ақпаратқа сұрау салуды тіркеу',
  ru: 'Регистрация запроса правовой статистической информации',
};

/**
 * A request for statistics as it came, registered by a statistics official (instruction 25, items 4-10). What a request
 * lacks is left out: whether it may then be answered is decided by its answer (`protocol/statistics/outcomes.ts`).
 */
export const statisticsRequestSchema = documentSchema(
  'statistics-request',
  z
    .strictObject({
      number: line(100).min(1),
      receivedOn: z.iso.date(),
      asker: z.enum(['state-body', 'prosecutor', 'person', 'legal-person']),
      name: line(300).min(1),
      /** Who signed for a body; a person signs as such. */
      position: z.enum(['head', 'acting-head', 'authorised-official', 'other']).optional(),
      channel: z.enum(['esedo', 'kadagalau', 'written', 'oral', 'messenger', 'other']),
      wants: z.enum(['indicators', 'copies', 'primary-forms', 'accessible-systems', 'open-data']),
      unit: z.enum(['none', 'crime', 'offence', 'criminal-case', 'person']),
      from: z.iso.date().optional(),
      until: z.iso.date().optional(),
      subject: line(4000).min(1).optional(),
      /** Information of others or a check is needed: the longer term of law 221. */
      needsCheck: z.literal(true).optional(),
    })
    .refine(({ asker, position }) => isBody(asker) === (position !== undefined), { path: ['position'] })
    .refine(({ from = '', until = '9' }) => from <= until, { path: ['until'] }),
);

export type StatisticsRequest = z.infer<typeof statisticsRequestSchema>;

export const statisticsRequest: DocumentType<StatisticsRequest> = {
  type: 'statistics-request',
  schema: statisticsRequestSchema,
  title,
  rule: 'instruction-25/4-10',
  signer: 'sign',
  form: { filers: ['statistics-official'], fields: requestFields },
  present: ({ body }) => ({ title, rows: rowsOf(requestFields, body), paragraphs: [] }),
};

function isBody(asker: string): boolean {
  return asker === 'state-body' || asker === 'prosecutor';
}
