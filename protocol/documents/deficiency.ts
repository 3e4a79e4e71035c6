import { z } from 'zod';
import { type DocumentType, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Жүйенің анықталған кемшілігі', ru: 'Выявленный недостаток системы' };

/** A deficiency of the system found by its operator, and what is done about it (Rules 151, item 35, 2 and 5). */
export const deficiencySchema = documentSchema(
  'deficiency',
  z.strictObject({
    area: z.enum(['operation', 'security', 'storage', 'program', 'network', 'registry']),
    description: line(4000).min(1),
    measures: line(4000).min(1),
    dueOn: z.iso.date(),
  }),
);

export type Deficiency = z.infer<typeof deficiencySchema>;

const item = 'rules-151/35';

const field = fieldsOf(item);

const fields = [
  field(
    'area',
    'choice',
    { kk: 'Саласы', ru: 'Область' },
    {
      choices: [
        { value: 'operation', label: { kk: 'Пайдалану', ru: 'Эксплуатация' } },
        { value: 'security', label: { kk: 'Ақпараттық қауіпсіздік', ru: 'Информационная безопасность' } },
        { value: 'storage', label: { kk: 'Сақтау', ru: 'Хранение' } },
        { value: 'program', label: { kk: 'Бағдарлама', ru: 'Программа' } },
        { value: 'network', label: { kk: 'Желі', ru: 'Сеть' } },
        { value: 'registry', label: { kk: 'Тіркелім немесе деректер базасы', ru: 'Реестр или база данных' } },
      ],
    },
  ),
  field('description', 'paragraph', { kk: 'Кемшілік', ru: 'Недостаток' }),
  field('measures', 'paragraph', { kk: 'Жою шаралары', ru: 'Меры по устранению' }),
  field('dueOn', 'day', { kk: 'Жою мерзімі', ru: 'Срок устранения' }),
];

export const deficiency: DocumentType<Deficiency> = {
  type: 'deficiency',
  schema: deficiencySchema,
  title,
  rule: 'rules-151/35',
  signer: 'sign',
  form: { filers: ['operator'], fields },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
