import { z } from 'zod';
import { type DocumentType, documentId, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Прокурордың сұрауына оператордың жауабы', ru: 'Ответ оператора на запрос прокурора' };

/**
 * The operator's answer to a supervising prosecutor (Rules 151, item 54; joint order, item 34). When the information is given,
 * the centre adds an oversight list with a proof that nothing was left out. `refs` names the request.
 */
export const oversightAnswerSchema = documentSchema(
  'oversight-answer',
  z.strictObject({
    outcome: z.enum(['given', 'refused']),
    remark: line(4000).min(1).optional(),
  }),
).extend({ refs: z.array(documentId).length(1) });

export type OversightAnswer = z.infer<typeof oversightAnswerSchema>;

const field = fieldsOf('rules-151/54');

const fields = [
  field(
    'outcome',
    'choice',
    { kk: 'Шешім', ru: 'Решение' },
    {
      choices: [
        { value: 'given', label: { kk: 'Мәліметтер беріледі', ru: 'Сведения предоставляются' } },
        { value: 'refused', label: { kk: 'Бас тартылды', ru: 'Отказано' } },
      ],
    },
  ),
  field('remark', 'paragraph', { kk: 'Түсіндірме', ru: 'Пояснение' }, { isOptional: true }),
];

export const oversightAnswer: DocumentType<OversightAnswer> = {
  type: 'oversight-answer',
  schema: oversightAnswerSchema,
  title,
  rule: 'rules-151/54',
  signer: 'sign',
  form: { filers: ['operator'], fields, answers: ['oversight-request'] },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
