import { z } from 'zod';
import { iinDigits, line } from '../../protocol/documents/document.ts';
import type { Service, ServiceField } from '../../protocol/services/service.ts';
import type { SourceAnswer } from './source.ts';

/** What one answer may weigh as JSON: signed and sealed it must stay below what a signed document may (1 MiB). */
export const largestAnswer = 900 * 1024;

/** Records one result may hold. */
export const mostRecords = 200;

/**
 * The schema of a database's answer to a service, from the service's catalogue entry: its fields, and the attachment
 * of its kind. A member the entry does not name is dropped unread; an attachment that is not what it says is refused.
 */
export function answerSchemaOf(service: Service): z.ZodType<SourceAnswer> {
  const known = schemas.get(service);
  if (known !== undefined) return known;
  const made = makeSchema(service);
  schemas.set(service, made);
  return made;
}

const schemas = new WeakMap<Service, z.ZodType<SourceAnswer>>();

const photograph = z
  .object({ mediaType: z.enum(['image/jpeg', 'image/png']), data: z.base64().max(700_000) })
  .refine(({ mediaType, data }) => data.startsWith(mediaType === 'image/png' ? 'iVBORw0KGgo' : '/9j/'));

const file = z.object({
  mediaType: z.literal('application/pdf'),
  // "%PDF-" in base64.
  data: z
    .base64()
    .max(largestAnswer)
    .regex(/^JVBERi/),
});

const graph = z
  .object({
    nodes: z
      .array(
        z.object({
          id: line(64).min(1),
          kind: z.enum(['person', 'organisation', 'vehicle', 'address', 'other']),
          label: line(300),
        }),
      )
      .max(500),
    edges: z
      .array(
        z.object({
          from: line(64),
          to: line(64),
          label: line(200),
          level: z.union([z.literal(1), z.literal(2)]),
        }),
      )
      .max(2000),
  })
  .refine(({ nodes, edges }) => {
    const ids = new Set(nodes.map(({ id }) => id));
    return ids.size === nodes.length && edges.every(({ from, to }) => ids.has(from) && ids.has(to));
  });

function makeSchema({ kind, fields }: Service): z.ZodType<SourceAnswer> {
  const record = z.object(Object.fromEntries(fields.map((field) => [field.name, textOf(field).optional()])));
  return z
    .object({
      records: z.array(record.transform(present)).max(mostRecords),
      photograph: kind === 'photograph' ? photograph.nullable().default(null) : absent,
      file: kind === 'document' ? file.nullable().default(null) : absent,
      graph: kind === 'graph' ? graph.nullable().default(null) : absent,
    })
    .refine((answer) => weightOf(answer) <= largestAnswer);
}

/** Whatever stands there: it is not of this service. */
const absent = z
  .unknown()
  .optional()
  .transform((): null => null);

function textOf({ kind }: ServiceField) {
  return kind === 'iin' ? iinDigits : line(1000);
}

function present(record: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Octets of a value as JSON. */
export function weightOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
