import type { BanEntry } from '../../protocol/documents/ban-entry.ts';
import { newId } from '../../trust/identifiers.ts';
import type { CentreSigner } from '../centre-signer.ts';
import { appendLeaf, makeLeaf } from '../journal/leaf.ts';
import { appendRequestChanged } from '../requests.ts';
import { type Database, inTransaction } from '../store/open.ts';
import type { RequestRow } from '../store/tables.ts';
import { registerBans } from './bans.ts';
import type { SealedResult } from './build.ts';

/** A result of a request, and the databases whose answers it lacks. */
export interface Finished {
  readonly row: RequestRow;
  readonly result: SealedResult;
  readonly lacks: readonly string[];
  readonly at: Date;
  /** When the databases it lacks are asked again. */
  readonly againAt: Date;
  /** What goes into the register of bans, and who signs it. */
  readonly bans: { readonly signer: CentreSigner; readonly entries: readonly BanEntry['body'][] };
}

/**
 * Stores a result, journals it and tells its officer; for the databases it lacks a supplementary request is made in the
 * same transaction, so that none is forgotten. Nothing is done when another process was faster: its result stands.
 */
export async function storeResult(database: Database, finished: Finished): Promise<void> {
  const { row, result, lacks, at, bans } = finished;
  const leaf = makeLeaf({
    kind: 'result',
    at: at.toISOString(),
    document: result.sha256,
    request: row.id,
    result: result.id,
    ...(row.supplements === null ? {} : { supplements: row.supplements }),
  });
  await inTransaction(database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('requests')
      .set({
        state: 'ready',
        next_attempt_at: null,
        result_id: result.id,
        sealed: result.sealed,
        archived: result.archived,
      })
      .where('id', '=', row.id)
      .where('state', '=', 'working')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await appendLeaf(transaction, leaf);
    await appendRequestChanged(transaction, row.id);
    await registerBans(transaction, { signer: bans.signer, at }, row, bans.entries);
    if (lacks.length > 0) await addSupplement(transaction, finished);
  });
}

/** The same officer, certificate, service and ground; an id of its own, and the first request it belongs to. */
async function addSupplement(transaction: Database, { row, lacks, againAt }: Finished): Promise<void> {
  const id = newId();
  await transaction
    .insertInto('requests')
    .values({
      id,
      iin: row.iin,
      service: row.service,
      ground: row.ground,
      case_number: row.case_number,
      issued_at: row.issued_at,
      conditions: row.conditions,
      marks: row.marks,
      supplements: row.supplements ?? row.id,
      sources: JSON.stringify(lacks),
      certificate: row.certificate,
      state: 'accepted',
      attempts: 0,
      next_attempt_at: againAt.toISOString(),
      result_id: null,
      sealed: null,
      archived: null,
      opened_at: null,
      destroyed_at: null,
    })
    .execute();
  await appendRequestChanged(transaction, id);
}
