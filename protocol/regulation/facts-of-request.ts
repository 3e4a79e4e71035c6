import type { Account } from '../http.ts';
import type { ServiceNumber } from '../services/service.ts';
import type { DecisionFacts } from './facts.ts';
import { factsOf, type Material } from './grounds/particulars.ts';

/** What of an account a decision is taken on; the same at the workstation and at the centre. */
export type Requester = Pick<Account, 'role' | 'isMvd' | 'analysisCategory' | 'isUnitHead'>;

/** The facts of a request that are known before any register is asked. What only the centre knows is added there. */
export function factsOfRequest(
  { role, isMvd, analysisCategory, isUnitHead }: Requester,
  particulars: Material,
  service: ServiceNumber,
): DecisionFacts {
  return {
    ...factsOf(particulars),
    role,
    isMvd,
    analysisCategory,
    isUnitHead,
    service,
    article: null,
    channel: 'workstation',
  };
}
