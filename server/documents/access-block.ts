import {
  type AccessBlock,
  accessBlock,
  accessBlockSchema,
  isAnalysed,
} from '../../protocol/documents/access-block.ts';
import type { Failure } from '../../protocol/outcome.ts';
import { blockAccount } from '../accounts.ts';
import { isOneOf } from '../capacities.ts';
import { readFiledDocument } from '../filed-document.ts';
import { setFilingState } from '../filings.ts';
import { findAccount } from '../sessions.ts';
import { type FilingCase, plainFiling } from './plain-filing.ts';

/**
 * A block for a breach (Rules 151, items 12, 37, 45, 48; joint order 41/69, items 19, 32): at once on every workstation;
 * prosecutors who supervise and the head of the body learn of it by reading it. It stays open until causes, measures and
 * the referral on liability are there. Only an application opens the account again.
 */
export const accessBlockHandler = plainFiling(accessBlock, {
  judge: faultOf,
  filing: async ({ database, document: { body } }) => {
    const subject = await findAccount(database, body.iin);
    return {
      state: isAnalysed(body) ? 'in-force' : 'open',
      // Not the person: nothing in the acts gives it the record of a question of liability still open.
      readers: [
        'capacity:operator',
        'capacity:supervising-prosecutor',
        ...(subject === null ? [] : [`responsible:${subject.organisation}` as const]),
      ],
      subject: body.iin,
    };
  },
  effect: async (one) => {
    const fault = await faultOf(one);
    if (fault !== null) return fault;
    const { iin, continues } = one.document.body;
    if (continues === undefined) await blockAccount(one.database, iin, one.receivedAt);
    else await setFilingState(one.database, continues, 'in-force');
    return null;
  },
});

async function faultOf({ database, account, document }: FilingCase<AccessBlock>): Promise<Failure | null> {
  const { iin, continues } = document.body;
  const subject = await findAccount(database, iin);
  if (subject === null) return { code: 'person-unregistered' };
  // The operator blocks anybody (item 45), a responsible official the employees of the own body (item 12).
  if (!isOneOf(account, ['operator']) && subject.organisation !== account.organisation)
    return { code: 'person-of-other-body' };
  if (continues === undefined) return null;
  const earlier = await readFiledDocument(database, continues, accessBlockSchema);
  return earlier?.document.body.iin === iin ? null : { code: 'answered-document-absent' };
}
