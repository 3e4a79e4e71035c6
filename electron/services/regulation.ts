import type { Outcome } from '../../protocol/outcome.ts';
import { success } from '../../protocol/outcome.ts';
import { compileRegulation, type Regulation, shippedRegulation } from '../../protocol/regulation/compile.ts';
import type { OperatorDecision } from '../../protocol/regulation/operator-decisions.ts';
import { shippedDecisions } from '../../protocol/regulation/shipped-decisions.ts';
import type { Session } from './session.ts';

/** The regulation this workstation guides by: what ships, and the operator's decisions the centre told of. */
export interface RegulationInForce {
  current(): Regulation;
  /** The operator's decisions, fetched anew; what was known before when the centre is not reached. */
  decisions(): Promise<Outcome<readonly OperatorDecision[]>>;
}

/** Guidance only: the centre decides by its own store, whatever a workstation knows. */
export function createRegulation(session: Pick<Session, 'centre'>): RegulationInForce {
  let known: readonly OperatorDecision[] = [];
  let regulation = shippedRegulation;
  return {
    current: () => regulation,
    decisions: async () => {
      const centre = session.centre();
      const fetched = centre.ok ? await centre.value.regulation() : centre;
      if (fetched.ok && JSON.stringify(fetched.value) !== JSON.stringify(known)) {
        known = fetched.value;
        regulation =
          known.length === 0 ? shippedRegulation : compileRegulation([...shippedDecisions, ...known]);
      }
      return success(known);
    },
  };
}
