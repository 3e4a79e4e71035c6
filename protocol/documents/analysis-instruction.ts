import { z } from 'zod';
import { type DocumentType, documentSchema, iinDigits, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Жоспардан тыс талдауға тапсырма', ru: 'Поручение о внеплановом анализе' };

/**
 * An instruction of the Prosecutor General or a deputy, a ground of analysis outside the plan (order 146, items 6 and 11):
 * its number and date are what a request names.
 */
export const analysisInstructionSchema = documentSchema(
  'analysis-instruction',
  z.strictObject({
    kind: z.enum(['instruction', 'service-note']),
    number: line(100).min(1),
    date: z.iso.date(),
    subject: line(4000).min(1),
    executor: iinDigits,
    term: z.iso.date().optional(),
  }),
);

export type AnalysisInstruction = z.infer<typeof analysisInstructionSchema>;

const field = fieldsOf('order-146/6');

const fields = [
  field(
    'kind',
    'choice',
    { kk: 'Түрі', ru: 'Вид' },
    {
      item: 'order-146/11',
      choices: [
        { value: 'instruction', label: { kk: 'Тапсырма', ru: 'Поручение' } },
        { value: 'service-note', label: { kk: 'Қызметтік жазба', ru: 'Служебная записка' } },
      ],
    },
  ),
  field('number', 'text', { kk: 'Нөмірі', ru: 'Номер' }),
  field('date', 'day', { kk: 'Күні', ru: 'Дата' }),
  field('subject', 'paragraph', { kk: 'Мәні', ru: 'Предмет' }),
  field('executor', 'iin', { kk: 'Орындаушының ЖСН-ы', ru: 'ИИН исполнителя' }),
  field(
    'term',
    'day',
    { kk: 'Орындау мерзімі', ru: 'Срок исполнения' },
    { isOptional: true, item: 'order-146/10' },
  ),
];

export const analysisInstruction: DocumentType<AnalysisInstruction> = {
  type: 'analysis-instruction',
  schema: analysisInstructionSchema,
  title,
  rule: 'order-146/6, 11',
  signer: 'sign',
  form: { filers: ['prosecutor-general'], fields },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
