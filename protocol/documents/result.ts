import { z } from 'zod';
import { registryNumber } from '../regulation/operator-decisions.ts';
import { serviceOf } from '../services/catalogue.ts';
import type { ServiceNumber } from '../services/service.ts';
import { type DocumentType, documentId, documentSchema, line, type PresentedRow, same } from './document.ts';

const title = { kk: 'Сұрау салу нәтижесі', ru: 'Результат запроса' };

/** One record: field name of the service's catalogue file to its value as the database gave it. */
const record = z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), line(1000));

const fieldName = z.string().regex(/^[a-zA-Z]{1,40}$/);

/** Relations (services 78 and 79): who and what, and how they hang together. */
const graph = z.strictObject({
  nodes: z
    .array(
      z.strictObject({
        id: line(64).min(1),
        kind: z.enum(['person', 'organisation', 'vehicle', 'address', 'other']),
        label: line(300),
      }),
    )
    .max(500),
  edges: z
    .array(
      z.strictObject({
        from: line(64),
        to: line(64),
        label: line(200),
        level: z.union([z.literal(1), z.literal(2)]),
      }),
    )
    .max(2000),
});

/**
 * A result (Rules 151, items 4, 52 and 53): signed by the centre, then sealed to the officer's AUTH certificate.
 * `answers` says honestly which database answered and which did not (yet).
 */
export const resultSchema = documentSchema(
  'result',
  z.strictObject({
    request: documentId,
    service: registryNumber,
    answers: z
      .array(
        z.strictObject({ source: line(200), state: z.enum(['answered', 'nothing-found', 'not-answered']) }),
      )
      .max(8),
    records: z.array(record).max(200),
    /** A JPEG or PNG in base64, for services that return a photograph. */
    photograph: z
      .strictObject({ mediaType: z.enum(['image/jpeg', 'image/png']), data: z.base64().max(700_000) })
      .optional(),
    /** A PDF in base64, for services that return a document (service 28). */
    file: z
      .strictObject({ mediaType: z.literal('application/pdf'), data: z.base64().max(1_400_000) })
      .optional(),
    graph: graph.optional(),
    conditions: z.array(line(64)).max(8),
    /** Names of the fields that were left out, because the answer is truncated. */
    hidden: z.array(fieldName).max(64).optional(),
    /** Whether persons were replaced and small groups suppressed (order 146, item 12). */
    depersonalised: z.boolean().optional(),
    /** How many records were suppressed then, because too few were alike. */
    suppressed: z.number().int().min(0).optional(),
    /** The request whose first result lacked this answer, which came late. */
    supplements: documentId.optional(),
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

function recordRows(number: ServiceNumber, entry: Record<string, string>): PresentedRow[] {
  const fields = serviceOf(number)?.fields ?? [];
  return fields.flatMap((field): PresentedRow[] => {
    const value = entry[field.name];
    return value === undefined ? [] : [{ label: field.label, value: same(value), kind: field.kind }];
  });
}
