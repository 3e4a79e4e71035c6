import { z } from 'zod';
import { type DocumentType, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Прокурорлық ден қою актісі', ru: 'Акт прокурорского реагирования' };

/**
 * A prosecutor's act of response to unlawful receiving of information: the question of liability of those guilty (Rules 151,
 * item 56; joint order, item 35). `refs` names the oversight request it follows.
 */
export const actOfResponseSchema = documentSchema(
  'act-of-response',
  z.strictObject({
    kind: z.enum(['representation', 'protest', 'resolution', 'prescription']),
    number: line(100).min(1),
    date: z.iso.date(),
    organisation: line(300).min(1),
    violations: line(4000).min(1),
    demands: line(4000).min(1),
    answerBy: z.iso.date(),
  }),
);

export type ActOfResponse = z.infer<typeof actOfResponseSchema>;

const field = fieldsOf('rules-151/56');

const fields = [
  field(
    'kind',
    'choice',
    { kk: 'Акт түрі', ru: 'Вид акта' },
    {
      choices: [
        { value: 'representation', label: { kk: 'Ұсыну', ru: 'Представление' } },
        { value: 'protest', label: { kk: 'Наразылық', ru: 'Протест' } },
        { value: 'resolution', label: { kk: 'Қаулы', ru: 'Постановление' } },
        { value: 'prescription', label: { kk: 'Нұсқама', ru: 'Указание' } },
      ],
    },
  ),
  field('number', 'text', { kk: 'Нөмірі', ru: 'Номер' }),
  field('date', 'day', { kk: 'Күні', ru: 'Дата' }),
  field('organisation', 'text', { kk: 'Орган', ru: 'Орган' }),
  field('violations', 'paragraph', { kk: 'Анықталған бұзушылықтар', ru: 'Выявленные нарушения' }),
  field('demands', 'paragraph', {
    kk: 'Талаптар, оның ішінде кінәлілердің жауаптылығы туралы',
    ru: 'Требования, в том числе об ответственности виновных',
  }),
  field('answerBy', 'day', { kk: 'Жауап беру мерзімі', ru: 'Срок ответа' }),
];

export const actOfResponse: DocumentType<ActOfResponse> = {
  type: 'act-of-response',
  schema: actOfResponseSchema,
  title,
  rule: 'rules-151/56',
  signer: 'sign',
  form: { filers: ['supervising-prosecutor'], fields },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
