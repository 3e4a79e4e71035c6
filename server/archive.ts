import { failure, type Outcome, success } from '../protocol/outcome.ts';
import { isCoveredBy } from './archive-coverage.ts';
import { isOneOf } from './capacities.ts';
import type { Centre } from './centre.ts';
import { appendLeaf, makeLeaf } from './journal/leaf.ts';
import { findRequest } from './requests.ts';
import { type CurrentSession, sessionFault } from './sessions.ts';
import { type Database, inTransaction } from './store/open.ts';

/**
 * The archive's sealed copy of a result, for the keeper of the archive's key and only when an oversight request covers
 * it (Rules 151, items 53 and 54; joint order, items 31 and 34); the server cannot open it. Each reading is a row of the
 * journal before a byte leaves, and so is each try that is refused. Fails with `archive-not-permitted` for anybody
 * else, `archive-not-covered` for a request the filing does not cover or that is not there, `result-not-ready` before
 * the result, or as `sessionFault`.
 */
export async function readArchive(
  centre: Centre,
  current: CurrentSession,
  { filing, request }: { readonly filing: string; readonly request: string },
): Promise<Outcome<Uint8Array>> {
  const at = centre.now();
  const read = await inTransaction(centre.database, async (transaction): Promise<Outcome<Uint8Array>> => {
    const fault = await sessionFault(transaction, current);
    if (fault !== null) return { ok: false, error: fault };
    const copy = await copyFor(transaction, current, { filing, request });
    const leaf = copy.ok
      ? makeLeaf({
          kind: 'reading',
          at: at.toISOString(),
          // The sign-in document: it names the person, the journal does not.
          reader: current.session.id,
          what: request,
          ground: filing,
        })
      : makeLeaf({ kind: 'delivery-refused', at: at.toISOString(), request, code: copy.error.code });
    await appendLeaf(transaction, leaf);
    return copy;
  });
  centre.wake();
  return read;
}

async function copyFor(
  transaction: Database,
  { account }: CurrentSession,
  { filing, request }: { readonly filing: string; readonly request: string },
): Promise<Outcome<Uint8Array>> {
  if (!isOneOf(account, ['archive-keeper'])) return failure('archive-not-permitted');
  const row = await findRequest(transaction, request);
  if (row === null || !(await isCoveredBy(transaction, filing, row))) return failure('archive-not-covered');
  return row.archived === null ? failure('result-not-ready') : success(row.archived);
}
