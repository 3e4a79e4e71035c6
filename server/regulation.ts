import { compileRegulation, type Regulation, shippedRegulation } from '../protocol/regulation/compile.ts';
import { type OperatorDecision, operatorDecisionSchema } from '../protocol/regulation/operator-decisions.ts';
import { shippedDecisions } from '../protocol/regulation/shipped-decisions.ts';
import type { Database } from './store/open.ts';

/**
 * The regulation with the operator's decisions in force: those that ship, then those accepted, in the order they were
 * taken, so that the last one on a matter counts. Compiled anew only when the list has changed.
 */
export async function regulationInForce(database: Database): Promise<Regulation> {
  const bodies = await storedBodies(database);
  if (bodies.length === 0) return shippedRegulation;
  const key = JSON.stringify(bodies);
  if (compiled?.key === key) return compiled.regulation;
  compiled = { key, regulation: compileRegulation([...shippedDecisions, ...parsed(bodies)]) };
  return compiled.regulation;
}

/** The operator's accepted decisions alone, in the order they were taken: workstations guide by them. */
export async function acceptedDecisions(database: Database): Promise<OperatorDecision[]> {
  return parsed(await storedBodies(database));
}

async function storedBodies(database: Database): Promise<string[]> {
  const rows = await database.selectFrom('operator_decisions').select('body').orderBy('place').execute();
  return rows.map(({ body }) => body);
}

function parsed(bodies: readonly string[]): OperatorDecision[] {
  return bodies.map((body) => operatorDecisionSchema.parse(JSON.parse(body)));
}

let compiled: { readonly key: string; readonly regulation: Regulation } | null = null;
