import { z } from 'zod';
import { type DocumentType, documentId, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Соттың санкция туралы шешімі', ru: 'Решение судьи о санкции' };

/**
 * A judge's decision on a petition, signed with the judge's own key in the courts' system (Rules 151, items 24 and 28). `refs`
 * names the petition.
 */
export const sanctionDecisionSchema = documentSchema(
  'sanction-decision',
  z.strictObject({
    outcome: z.enum(['granted', 'refused']),
    number: line(100).min(1),
    date: z.iso.date(),
    court: line(300).min(1),
    validUntil: z.iso.date().optional(),
  }),
).extend({ refs: z.array(documentId).length(1) });

export type SanctionDecision = z.infer<typeof sanctionDecisionSchema>;

const field = fieldsOf('rules-151/28');

const fields = [
  field(
    'outcome',
    'choice',
    { kk: 'Шешім', ru: 'Решение' },
    {
      choices: [
        { value: 'granted', label: { kk: 'Санкция берілді', ru: 'Санкционировано' } },
        { value: 'refused', label: { kk: 'Санкция беруден бас тартылды', ru: 'Отказано в санкции' } },
      ],
    },
  ),
  field('number', 'text', { kk: 'Шешім нөмірі', ru: 'Номер решения' }),
  field('date', 'day', { kk: 'Күні', ru: 'Дата' }),
  field('court', 'text', { kk: 'Сот', ru: 'Суд' }),
  field('validUntil', 'day', { kk: 'Қолданылу мерзімі', ru: 'Срок действия' }, { isOptional: true }),
];

export const sanctionDecision: DocumentType<SanctionDecision> = {
  type: 'sanction-decision',
  schema: sanctionDecisionSchema,
  title,
  rule: 'rules-151/24, 28',
  signer: 'sign',
  form: { filers: ['user'], fields, answers: ['sanction-petition'] },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
