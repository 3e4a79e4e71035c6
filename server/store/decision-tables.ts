import type { ColumnType, Generated, Selectable } from 'kysely';
import type { Channel } from '../../protocol/regulation/facts.ts';

/** A column that is written once and never updated. */
type Fixed<T> = ColumnType<T, T, never>;

/** The operator's accepted decisions on the regulation, in the order they were taken. */
interface OperatorDecisionTable {
  place: Generated<number>;
  /** Id of the signed document. */
  id: Fixed<string>;
  /** `OperatorDecision` as JSON. */
  body: Fixed<string>;
  decided_at: Fixed<string>;
}

/** What decisions were taken from (`ReplayMaterial`, canonical JSON), once per hash. */
interface DecisionMaterialTable {
  sha256: Fixed<string>;
  body: Fixed<string>;
}

/** The decision on each request, allowed or refused, with the facts it was taken on; no names, no numbers. */
interface DecisionTable {
  /** Id of the request's document. */
  id: Fixed<string>;
  /** `DecisionFacts` as JSON. */
  facts: string;
  material: string;
  outcome: 'allowed' | 'allowed-with-conditions' | 'refused';
  refusal: string | null;
  /** JSON arrays of conditions and of marks. */
  conditions: string;
  marks: string;
  /** The register that was asked, and by what the material is in the user's hands; null where none was. */
  registry: string | null;
  standing: string | null;
  decided_at: string;
}

/** Systems of state bodies that are integrated with the centre (Rules 151, items 8 and 24). */
interface SystemTable {
  name: Fixed<string>;
  certificate_sha256: string;
  channel: Exclude<Channel, 'workstation'>;
}

/** SIGN certificates whose keys the operator knows to be on a protected carrier (order 146, item 13). */
interface ProtectedKeyTable {
  certificate_sha256: Fixed<string>;
}

/** The tables of this file, for `Tables`. */
export interface DecisionTables {
  operator_decisions: OperatorDecisionTable;
  decision_material: DecisionMaterialTable;
  decisions: DecisionTable;
  systems: SystemTable;
  protected_keys: ProtectedKeyTable;
}

export type DecisionRow = Selectable<DecisionTable>;
