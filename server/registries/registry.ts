import { z } from 'zod';
import { iinDigits, line } from '../../protocol/documents/document.ts';
import type { Outcome } from '../../protocol/outcome.ts';
import type { CaseArticle } from '../../protocol/regulation/facts.ts';
import type { Particulars } from '../../protocol/regulation/grounds/particulars.ts';
import type { Registry } from '../../protocol/regulation/grounds.ts';
import type { CaseRecord } from '../../protocol/regulation/proceedings.ts';

/** What a register says of the material a request names. */
export interface RegistryRecord extends CaseRecord {
  /** Articles of the Criminal Code; null where the material has none. */
  readonly articles: readonly CaseArticle[] | null;
}

/**
 * A register that knows who has which material in hand (Rules 151, item 5; joint order 41/69, item 22). One file of
 * this folder adapts one register.
 */
export interface RegistryAdapter {
  /** Its name as the acts give it, for the failure that says who does not answer. */
  readonly name: string;
  /**
   * The material the particulars of a ground name; null when the register has none. Fails with
   * `registry-unreachable`; particulars of a ground that it does not keep are a bug and throw.
   */
  find(particulars: Particulars): Promise<Outcome<RegistryRecord | null>>;
}

/** All five. */
export type Registries = Readonly<Record<Registry, RegistryAdapter>>;

const order = z.object({
  kind: z.enum(['investigative-order', 'prosecutor-order']),
  number: line(100),
  executors: z.array(iinDigits).max(200),
  organisation: line(300),
});

const article = z.object({ article: z.number().int(), part: z.number().int().nullable() });

/** What every register answers: the number asked for, and whose the material is. */
export const materialSchema = z.object({
  number: line(100),
  holder: z.object({ iin: iinDigits }),
  group: z.array(iinDigits).max(200),
});

/** What is answered of a criminal case beside it: articles, and the orders sent to others (items 21, 22). */
export const criminalCaseSchema = materialSchema.extend({
  articles: z.array(article).min(1).max(100),
  orders: z.array(order).max(200),
});

/** A material without articles and orders as a record. */
export function recordOf({ holder, group }: z.infer<typeof materialSchema>): RegistryRecord {
  return { holder, group, orders: [], articles: null };
}

/** The fault of asking a register about a ground that is not its own. */
export function notKept(name: string, { id }: Particulars): Error {
  return new Error(`${name} does not keep the ground ${id}`);
}
