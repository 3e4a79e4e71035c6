import { z } from 'zod';
import { type DocumentType, documentSchema, iinDigits, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Журналдан іздеу', ru: 'Поиск по журналу' };

/**
 * The operator's search in the whole history (Rules 151, items 36, 39 and 40): signed, journalled, answered with a journal
 * list. Reading what is not one's own is itself kept for ever.
 */
export const journalQuerySchema = documentSchema(
  'journal-query',
  z.strictObject({
    from: z.iso.date(),
    until: z.iso.date(),
    iin: iinDigits.optional(),
    organisation: line(300).min(1).optional(),
    documentType: line(64).min(1).optional(),
    reason: line(4000).min(1),
  }),
);

export type JournalQuery = z.infer<typeof journalQuerySchema>;

const field = fieldsOf('rules-151/39');

const fields = [
  field('from', 'day', { kk: 'Басталу күні', ru: 'С какого дня' }),
  field('until', 'day', { kk: 'Аяқталу күні', ru: 'По какой день' }),
  field('iin', 'iin', { kk: 'Пайдаланушының ЖСН-ы', ru: 'ИИН пользователя' }, { isOptional: true }),
  field('organisation', 'text', { kk: 'Орган', ru: 'Орган' }, { isOptional: true }),
  field('documentType', 'text', { kk: 'Құжат түрі', ru: 'Вид документа' }, { isOptional: true }),
  field('reason', 'paragraph', { kk: 'Іздеудің негізі', ru: 'Основание поиска' }),
];

export const journalQuery: DocumentType<JournalQuery> = {
  type: 'journal-query',
  schema: journalQuerySchema,
  title,
  rule: 'rules-151/36, 39, 40',
  signer: 'sign',
  form: { filers: ['operator'], fields },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
