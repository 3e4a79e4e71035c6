import { z } from 'zod';
import { line } from '../../protocol/documents/document.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import type { ServiceNumber } from '../../protocol/services/service.ts';
import type { MutualClient } from '../registries/mutual-client.ts';

/** What a state database is asked. */
export interface SourceQuestion {
  readonly service: ServiceNumber;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What it answered: only the fields the service is defined with. */
export interface SourceAnswer {
  readonly records: readonly Record<string, string>[];
  readonly photograph: { readonly mediaType: 'image/jpeg' | 'image/png'; readonly data: string } | null;
}

/** A state database. Fails with `source-unreachable`; the request then waits and is asked again. */
export interface Source {
  ask(question: SourceQuestion): Promise<Outcome<SourceAnswer>>;
}

/** A value of a record as a database gives it. */
export const field = line(1000);

const photographSchema = z.object({
  mediaType: z.enum(['image/jpeg', 'image/png']),
  data: z.base64().max(700_000),
});

/**
 * A database over HTTPS, its records read by `record`; a member the record does not name is dropped unread. `asked` says
 * in which field a parameter must come back: an answer about somebody else counts as no answer.
 */
export function createHttpsSource<R extends z.ZodType<Record<string, string>>>(
  client: MutualClient,
  parts: {
    readonly name: string;
    readonly address: string;
    readonly record: R;
    readonly asked: Readonly<Record<string, string>>;
  },
): Source {
  const schema = z.object({
    records: z.array(parts.record).max(200),
    photograph: photographSchema.optional(),
  });
  const isAbout = (record: Record<string, string>, parameters: SourceQuestion['parameters']) =>
    Object.entries(parameters).every(([name, value]) => record[parts.asked[name] ?? ''] === value);
  return {
    ask: async ({ service, parameters }) => {
      const answer = await client.post(new URL(`/sources/${parts.name}`, parts.address), {
        service,
        parameters,
      });
      const parsed = schema.safeParse(answer?.body);
      return answer?.status === 200 &&
        parsed.success &&
        parsed.data.records.every((record) => isAbout(record, parameters))
        ? success({ records: parsed.data.records, photograph: parsed.data.photograph ?? null })
        : failure('source-unreachable', { source: parts.name });
    },
  };
}
