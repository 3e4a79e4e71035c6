import { z } from 'zod';
import { type DocumentType, documentId, documentSchema, iinDigits } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Сұрауды орындауға келісім', ru: 'Согласие на исполнение запроса' };

/**
 * Consent of the Prosecutor General or a deputy to a state body's request, with the term they set; without one it is a month
 * (order 146, items 6, 2 and 10). `refs` names the request.
 */
export const stateBodyConsentSchema = documentSchema(
  'state-body-consent',
  z.strictObject({
    outcome: z.enum(['agreed', 'refused']),
    term: z.iso.date().optional(),
    executor: iinDigits,
  }),
).extend({ refs: z.array(documentId).length(1) });

export type StateBodyConsent = z.infer<typeof stateBodyConsentSchema>;

const field = fieldsOf('order-146/6');

const fields = [
  field(
    'outcome',
    'choice',
    { kk: 'Шешім', ru: 'Решение' },
    {
      choices: [
        { value: 'agreed', label: { kk: 'Келісім берілді', ru: 'Согласие дано' } },
        { value: 'refused', label: { kk: 'Келісім берілмеді', ru: 'В согласии отказано' } },
      ],
    },
  ),
  field(
    'term',
    'day',
    { kk: 'Орындау мерзімі', ru: 'Срок исполнения' },
    {
      hint: { kk: 'Көрсетілмесе — бір ай', ru: 'Не указан — один месяц' },
      isOptional: true,
      item: 'order-146/10',
    },
  ),
  field('executor', 'iin', { kk: 'Орындаушының ЖСН-ы', ru: 'ИИН исполнителя' }),
];

export const stateBodyConsent: DocumentType<StateBodyConsent> = {
  type: 'state-body-consent',
  schema: stateBodyConsentSchema,
  title,
  rule: 'order-146/6, 10',
  signer: 'sign',
  form: { filers: ['prosecutor-general'], fields, answers: ['state-body-request'] },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
