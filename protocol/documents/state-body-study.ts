import { z } from 'zod';
import { type DocumentType, documentId, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Сұрауды зерделеу қорытындысы', ru: 'Заключение об изучении запроса' };

/**
 * Whether a check through the system is needed for a state body's request, studied within five calendar days (order 146, item
 * 7). `refs` names the request.
 */
export const stateBodyStudySchema = documentSchema(
  'state-body-study',
  z.strictObject({
    outcome: z.enum(['needed', 'not-needed']),
    reason: line(4000).min(1),
  }),
).extend({ refs: z.array(documentId).length(1) });

export type StateBodyStudy = z.infer<typeof stateBodyStudySchema>;

const field = fieldsOf('order-146/7');

const fields = [
  field(
    'outcome',
    'choice',
    { kk: 'Қорытынды', ru: 'Вывод' },
    {
      choices: [
        { value: 'needed', label: { kk: 'Тексеру қажет', ru: 'Проверка необходима' } },
        { value: 'not-needed', label: { kk: 'Тексеру қажет емес', ru: 'Проверка не нужна' } },
      ],
    },
  ),
  field('reason', 'paragraph', { kk: 'Негіздеме', ru: 'Обоснование' }),
];

export const stateBodyStudy: DocumentType<StateBodyStudy> = {
  type: 'state-body-study',
  schema: stateBodyStudySchema,
  title,
  rule: 'order-146/7',
  signer: 'sign',
  form: { filers: ['user'], fields, answers: ['state-body-request'] },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
