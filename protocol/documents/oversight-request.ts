import { z } from 'zod';
import { type DocumentType, documentSchema, iinDigits, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Прокурордың қадағалау сұрауы', ru: 'Запрос прокурора в порядке надзора' };

/**
 * A supervising prosecutor asks the operator for the requests of a body's users, and what they received, in checking that it
 * was lawful (Rules 151, items 54 and 55; joint order, items 33 and 34). The ruling's copy is attached in every case: the
 * two languages of item 55 differ, and this is the stricter reading.
 */
export const oversightRequestSchema = documentSchema(
  'oversight-request',
  z.strictObject({
    documentKind: z.enum(['ruling', 'other']),
    number: line(100).min(1),
    date: z.iso.date(),
    ruling: z.base64().max(1_400_000),
    organisation: line(300).min(1),
    iin: iinDigits.optional(),
    from: z.iso.date(),
    until: z.iso.date(),
    wants: z.enum(['requests', 'requests-and-results']),
  }),
);

export type OversightRequest = z.infer<typeof oversightRequestSchema>;

const field = fieldsOf('rules-151/54');

const fields = [
  field(
    'documentKind',
    'choice',
    { kk: 'Негіз болған құжат', ru: 'Документ-основание' },
    {
      item: 'rules-151/55',
      choices: [
        {
          value: 'ruling',
          label: { kk: 'Тексеру жүргізу туралы қаулы', ru: 'Постановление о проведении проверки' },
        },
        { value: 'other', label: { kk: 'Өзге құжат', ru: 'Иной документ' } },
      ],
    },
  ),
  field('number', 'text', { kk: 'Құжат нөмірі', ru: 'Номер документа' }, { item: 'rules-151/55' }),
  field('date', 'day', { kk: 'Құжат күні', ru: 'Дата документа' }, { item: 'rules-151/55' }),
  field(
    'ruling',
    'file',
    { kk: 'Құжаттың көшірмесі (PDF)', ru: 'Копия документа (PDF)' },
    { item: 'rules-151/55' },
  ),
  field('organisation', 'text', { kk: 'Тексерілетін орган', ru: 'Проверяемый орган' }),
  field(
    'iin',
    'iin',
    { kk: 'Пайдаланушының ЖСН-ы (біреу болса)', ru: 'ИИН пользователя (если один)' },
    { isOptional: true },
  ),
  field('from', 'day', { kk: 'Басталу күні', ru: 'С какого дня' }),
  field('until', 'day', { kk: 'Аяқталу күні', ru: 'По какой день' }),
  field(
    'wants',
    'choice',
    { kk: 'Не сұралады', ru: 'Что запрашивается' },
    {
      choices: [
        { value: 'requests', label: { kk: 'Сұрау салулар туралы мәліметтер', ru: 'Сведения о запросах' } },
        {
          value: 'requests-and-results',
          label: {
            kk: 'Сұрау салулар және алынған ақпарат',
            ru: 'Сведения о запросах и полученная информация',
          },
        },
      ],
    },
  ),
];

export const oversightRequest: DocumentType<OversightRequest> = {
  type: 'oversight-request',
  schema: oversightRequestSchema,
  title,
  rule: 'rules-151/54, 55',
  signer: 'sign',
  form: { filers: ['supervising-prosecutor'], fields },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
