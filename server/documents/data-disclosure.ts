import { type DataDisclosure, dataDisclosure } from '../../protocol/documents/data-disclosure.ts';
import type { Failure } from '../../protocol/outcome.ts';
import { revenueRole } from '../accounts.ts';
import { appendLeaf, makeLeaf } from '../journal/leaf.ts';
import { findAccount } from '../sessions.ts';
import { type FilingCase, plainFiling } from './plain-filing.ts';

/**
 * The record that a user's personal data were disclosed (Rules 151, item 47; joint order 41/69, item 12), journalled as a
 * reading. Prosecutors who supervise read it; the person does not: no item says so, and where data are given into a
 * criminal case it would be a warning.
 */
export const dataDisclosureHandler = plainFiling(dataDisclosure, {
  judge: faultOf,
  filing: ({ document: { body } }) => ({
    state: 'closed',
    readers: ['capacity:operator', 'capacity:supervising-prosecutor'],
    subject: body.iin,
  }),
  effect: async ({ database, document, receivedAt }) => {
    const leaf = makeLeaf({
      kind: 'reading',
      at: receivedAt.toISOString(),
      reader: 'capacity:operator',
      what: document.id,
      ground: 'rules-151/47',
    });
    await appendLeaf(database, leaf);
    return null;
  },
});

async function faultOf({
  database,
  document: { body },
}: FilingCase<DataDisclosure>): Promise<Failure | null> {
  const subject = await findAccount(database, body.iin);
  if (subject === null) return { code: 'person-unregistered' };
  return subject.role === revenueRole && body.ground !== 'criminal-procedure-34-5'
    ? { code: 'disclosure-ground' }
    : null;
}
