import type { z } from 'zod';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import type { MutualClient } from './mutual-client.ts';
import { createResilience, NoAnswer, type Patience } from './resilience.ts';

/** The line to one register. */
export interface RegistryLine {
  readonly name: string;
  /**
   * Asks for a material by the path of its kind, its number and what else names it; null when there is none (404). An
   * answer that is not what was agreed, or is about another number, counts as no answer: `registry-unreachable`.
   */
  ask<T extends { readonly number: string }>(
    question: RegistryQuestion,
    schema: z.ZodType<T>,
  ): Promise<Outcome<T | null>>;
}

export interface RegistryQuestion {
  /** E.g. `/erdr/cases`. */
  readonly path: string;
  readonly number: string;
  readonly also?: Readonly<Record<string, string>>;
}

/** A line over HTTPS with mutual TLS, with a breaker of its own: one register's silence does not touch the others. */
export function createRegistryLine(
  client: MutualClient,
  {
    address,
    name,
    patience,
  }: { readonly address: string; readonly name: string; readonly patience: Patience },
): RegistryLine {
  const resilient = createResilience(patience);
  return {
    name,
    ask: async (question, schema) => {
      const url = urlOf(address, question);
      const answer = await resilient(async () => {
        const given = await client.get(url);
        if (given?.status === 404) return { found: null };
        const parsed = schema.safeParse(given?.body);
        if (given?.status !== 200 || !parsed.success || parsed.data.number !== question.number)
          throw new NoAnswer();
        return { found: parsed.data };
      });
      return answer === null ? failure('registry-unreachable', { registry: name }) : success(answer.found);
    },
  };
}

function urlOf(address: string, { path, number, also }: RegistryQuestion): URL {
  const url = new URL(`${path}/${encodeURIComponent(number)}`, address);
  for (const [name, value] of Object.entries(also ?? {})) url.searchParams.set(name, value);
  return url;
}
