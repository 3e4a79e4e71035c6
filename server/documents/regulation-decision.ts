import { operatorDecisionOf, regulationDecision } from '../../protocol/documents/regulation-decision.ts';
import { plainFiling } from './plain-filing.ts';

/** A decision on the regulation is in force from its acceptance and is seen by everybody it is applied to. */
export const regulationDecisionHandler = plainFiling(regulationDecision, {
  filing: () => ({ state: 'in-force', readers: ['all'] }),
  effect: async ({ database, document, receivedAt }) => {
    await database
      .insertInto('operator_decisions')
      .values({
        id: document.id,
        body: JSON.stringify(operatorDecisionOf(document)),
        decided_at: receivedAt.toISOString(),
      })
      .execute();
    return null;
  },
});
