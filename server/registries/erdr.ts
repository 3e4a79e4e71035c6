import { z } from 'zod';
import { iinDigits } from '../../protocol/documents/document.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import type { MutualClient } from './mutual-client.ts';

const caseSchema = z.object({
  number: z.string(),
  article: z.object({ article: z.number().int(), part: z.number().int().nullable() }),
  holder: z.object({ iin: iinDigits }),
  group: z.array(iinDigits).max(200),
});

/** A criminal case as ЕРДР has it: its article, the officer who holds it, the members of the investigation group. */
export type ErdrCase = z.infer<typeof caseSchema>;

/** ЕРДР, the register of pre-trial investigations (Rules 151, items 5 and 21). */
export interface Erdr {
  /** A case by its number; null when the register has none. Fails with `registry-unreachable`. */
  find(number: string): Promise<Outcome<ErdrCase | null>>;
}

/** ЕРДР over HTTPS; an answer that is not what was agreed, or is about another case, counts as no answer. */
export function createErdr(client: MutualClient, address: string): Erdr {
  return {
    find: async (number) => {
      const answer = await client.get(new URL(`/erdr/cases/${encodeURIComponent(number)}`, address));
      if (answer?.status === 404) return success(null);
      const parsed = caseSchema.safeParse(answer?.body);
      return answer?.status === 200 && parsed.success && parsed.data.number === number
        ? success(parsed.data)
        : failure('registry-unreachable', { registry: 'ЕРДР' });
    },
  };
}
