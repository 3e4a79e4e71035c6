import { z } from 'zod';
import { line } from '../documents/document.ts';
import { grounds, tableGrounds } from './grounds.ts';

/** A number in a register: a plain one belongs to Rules 151, the joint order's carry their register. */
export const registryNumber = z.union([
  z.number().int().min(1).max(79),
  z.templateLiteral(['joint-41-69/', z.number().int().min(1).max(17)]),
]);

const common = {
  /** `shipped/…` for what comes with the program; the id of the signed document otherwise. */
  id: line(64).min(1),
  /** Decisions that ship are shown to the operator as such. */
  origin: z.enum(['shipped', 'operator']),
  reason: z.strictObject({ kk: line(1000).min(1), ru: line(1000).min(1) }),
};

/** How rows are read that one language left without any mark (regulations: services 73-79 in Kazakh). */
const emptyRows = z.strictObject({
  ...common,
  kind: z.literal('empty-rows'),
  reading: z.enum(['other-language', 'stricter']),
});

/** How one cell is read in which the languages differ. */
const cell = z.strictObject({
  ...common,
  kind: z.literal('cell'),
  table: z.enum(['roles', 'services']),
  number: z.number().int().min(1).max(79),
  ground: z.enum(tableGrounds),
  reading: z.enum(['kk', 'ru', 'stricter']),
});

/** The services information analysis may ask: order 146 has no table of its own. */
const analysisServices = z.strictObject({
  ...common,
  kind: z.literal('analysis-services'),
  services: z.array(z.number().int().min(1).max(79)),
});

/** The services that need a court's sanction (item 28): no act names one. */
const sanctionServices = z.strictObject({
  ...common,
  kind: z.literal('sanction-services'),
  entries: z.array(z.strictObject({ service: registryNumber, grounds: z.array(z.enum(grounds)).min(1) })),
});

/** What the operator may decide about the regulation; the last decision on a matter is the one in force. */
export const operatorDecisionSchema = z.discriminatedUnion('kind', [
  emptyRows,
  cell,
  analysisServices,
  sanctionServices,
]);
export type OperatorDecision = z.infer<typeof operatorDecisionSchema>;

/** A decision of one kind. */
export type DecisionOf<K extends OperatorDecision['kind']> = Extract<OperatorDecision, { kind: K }>;
