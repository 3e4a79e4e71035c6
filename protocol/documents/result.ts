import { z } from 'zod';
import { serviceOf } from '../services/catalogue.ts';
import { type DocumentType, documentId, documentSchema, line, type PresentedRow, same } from './document.ts';

const title = { kk: 'Сұрау салу нәтижесі', ru: 'Результат запроса' };

/** One record: field name of the service's catalogue file to its value as the database gave it. */
const record = z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), line(1000));

/**
 * A result (Rules 151, items 4, 52 and 53): signed by the centre, then sealed to the officer's AUTH certificate.
 * `answers` says honestly which database answered and which did not.
 */
export const resultSchema = documentSchema(
  'result',
  z.strictObject({
    request: documentId,
    service: z.number().int().min(1).max(79),
    answers: z
      .array(z.strictObject({ source: line(200), state: z.enum(['answered', 'nothing-found']) }))
      .max(8),
    records: z.array(record).max(200),
    /** A JPEG or PNG in base64, for services that return a photograph. */
    photograph: z
      .strictObject({ mediaType: z.enum(['image/jpeg', 'image/png']), data: z.base64().max(700_000) })
      .optional(),
    conditions: z.array(line(64)).max(8),
  }),
);

export type Result = z.infer<typeof resultSchema>;

export const result: DocumentType<Result> = {
  type: 'result',
  schema: resultSchema,
  title,
  rule: 'rules-151/52, 53',
  signer: 'centre',
  present: (document) => ({
    title: serviceOf(document.body.service)?.title ?? title,
    rows: document.body.records.flatMap((entry) => recordRows(document.body.service, entry)),
    paragraphs: [],
  }),
};

function recordRows(number: number, entry: Record<string, string>): PresentedRow[] {
  const fields = serviceOf(number)?.fields ?? [];
  return fields.flatMap((field): PresentedRow[] => {
    const value = entry[field.name];
    return value === undefined ? [] : [{ label: field.label, value: same(value), kind: field.kind }];
  });
}
