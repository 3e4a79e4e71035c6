import { createHash } from 'node:crypto';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { showAstana } from '../../protocol/time.ts';
import type { Centre } from '../centre.ts';
import { appendLeaf, makeLeaf } from '../journal/leaf.ts';
import { appendRequestChanged, findRequest } from '../requests.ts';
import { type CurrentSession, sessionFault } from '../sessions.ts';
import { type Database, inTransaction } from '../store/open.ts';
import type { RequestRow } from '../store/tables.ts';

/**
 * The sealed result for the officer who asked, as often as he fetches it until it is opened; each time is a row of the
 * journal, and so is each try at another officer's. Fails with `result-absent` (also for another officer's),
 * `result-not-ready`, `result-already-opened`, or as `sessionFault` when the session ended meanwhile.
 */
export async function deliverResult(
  centre: Centre,
  current: CurrentSession,
  id: string,
): Promise<Outcome<Uint8Array>> {
  const { session, account } = current;
  const delivered = await inTransaction(
    centre.database,
    async (transaction): Promise<Outcome<Uint8Array>> => {
      const fault = await sessionFault(transaction, current);
      if (fault !== null) return { ok: false, error: fault };
      const request = await findRequest(transaction, id);
      if (request === null) return failure('result-absent');
      if (request.iin !== account.iin) return await refuseStranger(transaction, request, centre.now());
      const sealed = sealedOf(request);
      if (sealed.ok)
        await recordDelivery(transaction, request, { sealed: sealed.value, session, at: centre.now() });
      return sealed;
    },
  );
  centre.wake();
  return delivered;
}

async function refuseStranger(
  transaction: Database,
  request: RequestRow,
  at: Date,
): Promise<Outcome<Uint8Array>> {
  const leaf = { kind: 'delivery-refused', at: at.toISOString(), request: request.id } as const;
  await appendLeaf(transaction, makeLeaf({ ...leaf, code: 'result-absent' }));
  return failure('result-absent');
}

function sealedOf(request: RequestRow): Outcome<Uint8Array> {
  if (request.opened_at !== null)
    return failure('result-already-opened', { openedAt: showAstana(new Date(request.opened_at)) });
  return request.sealed === null ? failure('result-not-ready') : success(request.sealed);
}

async function recordDelivery(
  transaction: Database,
  request: RequestRow,
  delivery: { readonly sealed: Uint8Array; readonly session: CurrentSession['session']; readonly at: Date },
): Promise<void> {
  const document = createHash('sha256').update(delivery.sealed).digest('hex');
  const at = delivery.at.toISOString();
  const result = request.result_id ?? '';
  await appendLeaf(transaction, makeLeaf({ kind: 'delivery', at, document, request: request.id, result }));
  await transaction
    .insertInto('deliveries')
    .values({ request: request.id, workstation: delivery.session.workstation })
    .onConflict((conflict) => conflict.columns(['request', 'workstation']).doNothing())
    .execute();
  if (request.state === 'delivered') return;
  await transaction
    .updateTable('requests')
    .set({ state: 'delivered' })
    .where('id', '=', request.id)
    .execute();
  await appendRequestChanged(transaction, request.id);
}
