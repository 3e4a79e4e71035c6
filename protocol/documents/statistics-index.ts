import { z } from 'zod';
import { periodSchema } from '../statistics/periods.ts';
import { mediaTypes } from '../statistics/published-file.ts';
import { type DocumentType, documentSchema, line, type PresentedRow, same, sha256Hex } from './document.ts';

const title = {
  kk: 'Құқықтық статистиканың жарияланымдар топтамасы',
  ru: 'Пакет публикаций правовой статистики',
};

/** Path of a file inside the package, from its root, with `/`. */
const path = line(300).min(1);
const part = z.strictObject({ path, sha256: sha256Hex });
const publication = {
  number: z.number().int().min(1).max(26),
  title: z.strictObject({ kk: line(1000), ru: line(1000) }),
  period: periodSchema,
  placedAt: z.iso.datetime({ offset: true, precision: 3 }),
  mediaType: z.enum(mediaTypes),
  file: part,
};

/**
 * What the centre hands over for the ways that need the internet or other networks (instruction 25, item 3): `site` for the
 * official site and the information service, `portal` for the open-data portal, `bodies` for the recipients of collections.
 * Signed by the centre; every file is named with its SHA-256, so the index vouches for the whole package. `refs` is empty.
 */
export const statisticsIndexSchema = documentSchema(
  'statistics-index',
  z.strictObject({
    reports: z.array(
      z.strictObject({
        ...publication,
        /** Both formats of the portal; null where the file holds no table that a program can read. */
        portal: z.strictObject({ csv: part, json: part }).nullable(),
      }),
    ),
    collections: z.array(
      z.strictObject({
        ...publication,
        recipients: z.array(
          z.strictObject({
            column: z.number().int(),
            title: z.strictObject({ kk: line(300), ru: line(300) }),
            copies: z.number().int().min(1),
          }),
        ),
        /** Cells of appendix 1 whose headings are lost: as printed, sent to nobody. */
        unaddressed: z.array(z.number().int()),
      }),
    ),
  }),
);

export type StatisticsIndex = z.infer<typeof statisticsIndexSchema>;

export const statisticsIndex: DocumentType<StatisticsIndex> = {
  type: 'statistics-index',
  schema: statisticsIndexSchema,
  title,
  rule: 'instruction-25/3, 15',
  signer: 'centre',
  present: ({ body }) => ({
    title,
    rows: [...body.reports, ...body.collections].map(rowOf),
    paragraphs: [],
  }),
};

function rowOf(one: {
  readonly number: number;
  readonly period: string;
  readonly file: { readonly path: string };
}): PresentedRow {
  const label = `${one.number}, ${one.period}`;
  return { label: same(label), value: same(one.file.path), kind: 'text' };
}
