import { z } from 'zod';
import { type DocumentType, documentId, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Жоспар шарасын бекіту', ru: 'Утверждение мероприятия плана' };

/**
 * The Prosecutor General's approval of a measure: its item in the plan and the day of approval, which every request of the
 * analysis names (order 146, items 3, 4 and 11). `refs` names the measure.
 */
export const analysisApprovalSchema = documentSchema(
  'analysis-approval',
  z.strictObject({
    outcome: z.enum(['approved', 'rejected']),
    planItem: line(100).min(1),
    approvedOn: z.iso.date(),
  }),
).extend({ refs: z.array(documentId).length(1) });

export type AnalysisApproval = z.infer<typeof analysisApprovalSchema>;

const field = fieldsOf('order-146/3');

const fields = [
  field(
    'outcome',
    'choice',
    { kk: 'Шешім', ru: 'Решение' },
    {
      choices: [
        { value: 'approved', label: { kk: 'Бекітілді', ru: 'Утверждено' } },
        { value: 'rejected', label: { kk: 'Бекітілмеді', ru: 'Не утверждено' } },
      ],
    },
  ),
  field(
    'planItem',
    'text',
    { kk: 'Жоспар тармағы', ru: 'Пункт плана' },
    { shownWhen: { name: 'outcome', values: ['approved'] } },
  ),
  field('approvedOn', 'day', { kk: 'Бекітілген күні', ru: 'Дата утверждения' }, { item: 'order-146/11' }),
];

export const analysisApproval: DocumentType<AnalysisApproval> = {
  type: 'analysis-approval',
  schema: analysisApprovalSchema,
  title,
  rule: 'order-146/3, 4',
  signer: 'sign',
  form: { filers: ['prosecutor-general'], fields, answers: ['analysis-measure'] },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
