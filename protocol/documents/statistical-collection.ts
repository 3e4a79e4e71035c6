import type { z } from 'zod';
import { collections, type Recipient, recipientsOf } from '../statistics/publications.ts';
import { publicationFields, publicationSchema } from '../statistics/published-file.ts';
import { type DocumentType, documentSchema, type PresentedRow } from './document.ts';
import { rowsOf } from './present.ts';

const title = {
  kk: 'Статистикалық ақпараттың электрондық жинағын жолдау',
  ru: 'Направление электронного сборника статистической информации',
};

/**
 * A quarter's collection for the state bodies of appendix 1 (instruction 25, items 11-13). Who gets it and in how many
 * copies is the table's, never the sender's.
 */
export const statisticalCollectionSchema = documentSchema('statistical-collection', publicationSchema);

export type StatisticalCollection = z.infer<typeof statisticalCollectionSchema>;

const fields = publicationFields(
  'instruction-25/12',
  { kk: 'Жинақ (1-қосымша)', ru: 'Сборник (приложение 1)' },
  collections,
);

export const statisticalCollection: DocumentType<StatisticalCollection> = {
  type: 'statistical-collection',
  schema: statisticalCollectionSchema,
  title,
  rule: 'instruction-25/11-13',
  signer: 'sign',
  form: { filers: ['statistics-official'], fields },
  present: ({ body }) => ({
    title,
    rows: [...rowsOf(fields, body), ...recipientsOf(Number(body.number)).map(rowOf)],
    paragraphs: [],
  }),
};

function rowOf({ title: name, copies }: Recipient): PresentedRow {
  return {
    label: { kk: 'Алушы', ru: 'Получатель' },
    value: { kk: `${name.kk}: ${copies} дана`, ru: `${name.ru}: ${copies} экз.` },
    kind: 'text',
  };
}
