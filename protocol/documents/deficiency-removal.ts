import { z } from 'zod';
import { type DocumentType, documentId, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Кемшіліктің жойылуы', ru: 'Устранение недостатка' };

/** How a deficiency was removed (Rules 151, item 35, 5). `refs` names the deficiency. */
export const deficiencyRemovalSchema = documentSchema(
  'deficiency-removal',
  z.strictObject({ done: line(4000).min(1) }),
).extend({ refs: z.array(documentId).length(1) });

export type DeficiencyRemoval = z.infer<typeof deficiencyRemovalSchema>;

const field = fieldsOf('rules-151/35');

const fields = [field('done', 'paragraph', { kk: 'Не істелді', ru: 'Что сделано' })];

export const deficiencyRemoval: DocumentType<DeficiencyRemoval> = {
  type: 'deficiency-removal',
  schema: deficiencyRemovalSchema,
  title,
  rule: 'rules-151/35',
  signer: 'sign',
  form: { filers: ['operator'], fields, answers: ['deficiency'] },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
