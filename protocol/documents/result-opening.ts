import { z } from 'zod';
import { type DocumentType, documentId, documentSchema, same, timestamp } from './document.ts';

const title = { kk: 'Нәтижені ашу жазбасы', ru: 'Запись об открытии результата' };

/** The record that a result was consumed; it is in the outbox before anything is shown (architecture, section 5). */
export const resultOpeningSchema = documentSchema(
  'result-opening',
  z.strictObject({ request: documentId, result: documentId, openedAt: timestamp }),
);

export type ResultOpening = z.infer<typeof resultOpeningSchema>;

export const resultOpening: DocumentType<ResultOpening> = {
  type: 'result-opening',
  schema: resultOpeningSchema,
  title,
  rule: 'rules-151/52',
  signer: 'workstation',
  present: (document) => ({
    title,
    rows: [
      { label: { kk: 'Сұрау салу', ru: 'Запрос' }, value: same(document.body.request), kind: 'hash' },
      { label: { kk: 'Ашылды', ru: 'Открыт' }, value: same(document.body.openedAt), kind: 'time' },
    ],
    paragraphs: [],
  }),
};
