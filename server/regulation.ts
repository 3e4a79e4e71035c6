import { compileRegulation, type Regulation, shippedRegulation } from '../protocol/regulation/compile.ts';
import { operatorDecisionSchema } from '../protocol/regulation/operator-decisions.ts';
import { shippedDecisions } from '../protocol/regulation/shipped-decisions.ts';
import type { Database } from './store/open.ts';

/**
 * The regulation with the operator's decisions in force: those that ship, then those accepted, in the order they were
 * taken, so that the last one on a matter counts. Compiled anew only when the list has changed.
 */
export async function regulationInForce(database: Database): Promise<Regulation> {
  const rows = await database.selectFrom('operator_decisions').select('body').orderBy('place').execute();
  if (rows.length === 0) return shippedRegulation;
  const bodies = rows.map(({ body }) => body);
  const key = JSON.stringify(bodies);
  if (compiled?.key === key) return compiled.regulation;
  const accepted = bodies.map((body) => operatorDecisionSchema.parse(JSON.parse(body)));
  compiled = { key, regulation: compileRegulation([...shippedDecisions, ...accepted]) };
  return compiled.regulation;
}

let compiled: { readonly key: string; readonly regulation: Regulation } | null = null;
