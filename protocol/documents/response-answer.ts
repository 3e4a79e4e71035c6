import { z } from 'zod';
import { type DocumentType, documentId, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Ден қою актісіне жауап', ru: 'Ответ на акт реагирования' };

/** What was done on a prosecutor's act of response (Rules 151, items 48 and 56). `refs` names the act. */
export const responseAnswerSchema = documentSchema(
  'response-answer',
  z.strictObject({
    measures: line(4000).min(1),
    liability: line(4000).min(1),
  }),
).extend({ refs: z.array(documentId).length(1) });

export type ResponseAnswer = z.infer<typeof responseAnswerSchema>;

const field = fieldsOf('rules-151/56');

const fields = [
  field('measures', 'paragraph', { kk: 'Қабылданған шаралар', ru: 'Принятые меры' }),
  field('liability', 'paragraph', { kk: 'Жауаптылыққа тарту туралы', ru: 'О привлечении к ответственности' }),
];

export const responseAnswer: DocumentType<ResponseAnswer> = {
  type: 'response-answer',
  schema: responseAnswerSchema,
  title,
  rule: 'rules-151/48, 56',
  signer: 'sign',
  form: { filers: ['operator', 'responsible-official', 'body-head'], fields, answers: ['act-of-response'] },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
