import { z } from 'zod';
import { type DocumentType, documentSchema } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = {
  kk: '«Есептер»: бағынысты қызметкерлердің сұрау салулары',
  ru: '«Отчеты»: запросы подведомственных сотрудников',
};

/**
 * A responsible official asks for all requests of the body's people over a period: the function "Отчеты" of departmental
 * control (Rules 151, items 10 and 11; joint order, items 17 and 18). The centre answers with a control list.
 */
export const controlQuerySchema = documentSchema(
  'control-query',
  z.strictObject({
    from: z.iso.date(),
    until: z.iso.date(),
  }),
);

export type ControlQuery = z.infer<typeof controlQuerySchema>;

const field = fieldsOf('rules-151/11');

const fields = [
  field('from', 'day', { kk: 'Басталу күні', ru: 'С какого дня' }),
  field('until', 'day', { kk: 'Аяқталу күні', ru: 'По какой день' }),
];

export const controlQuery: DocumentType<ControlQuery> = {
  type: 'control-query',
  schema: controlQuerySchema,
  title,
  rule: 'rules-151/10, 11',
  signer: 'sign',
  form: { filers: ['responsible-official'], fields },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
