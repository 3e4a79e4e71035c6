import { z } from 'zod';
import { type DocumentType, documentId, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Техникалық жұмыстардың аяқталуы', ru: 'Окончание технических работ' };

/** The end of planned work, or that it will not take place (Rules 151, items 38 and 44). `refs` names the notice. */
export const maintenanceEndSchema = documentSchema(
  'maintenance-end',
  z.strictObject({ outcome: z.enum(['done', 'cancelled']), remark: line(1000).optional() }),
).extend({ refs: z.array(documentId).length(1) });

export type MaintenanceEnd = z.infer<typeof maintenanceEndSchema>;

const field = fieldsOf('rules-151/44');

const fields = [
  field(
    'outcome',
    'choice',
    { kk: 'Нәтижесі', ru: 'Итог' },
    {
      choices: [
        { value: 'done', label: { kk: 'Жұмыстар аяқталды', ru: 'Работы закончены' } },
        { value: 'cancelled', label: { kk: 'Жұмыстар жүргізілмейді', ru: 'Работы отменены' } },
      ],
    },
  ),
  field('remark', 'paragraph', { kk: 'Ескерту', ru: 'Примечание' }, { isOptional: true }),
];

export const maintenanceEnd: DocumentType<MaintenanceEnd> = {
  type: 'maintenance-end',
  schema: maintenanceEndSchema,
  title,
  rule: 'rules-151/38, 44',
  signer: 'sign',
  form: { filers: ['operator'], fields, answers: ['maintenance-notice'] },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
