import type { OversightList } from '../../protocol/documents/oversight-list.ts';
import { oversightMarginMilliseconds } from '../../trust/oversight-check.ts';
import { latestCheckpoint } from '../journal/proof.ts';
import { besideRun } from '../journal/run.ts';
import type { Database } from '../store/open.ts';

/** A run of the journal under one signed head: the leaves with indices from `low` to `high - 1`. */
export interface JournalRun {
  readonly checkpoint: string;
  readonly size: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The run of the journal around a period, with the margin the check wants and one leaf more on each side. Found by the
 * ids of the rows, which are UUIDv7 of the time they were written.
 */
export async function runAround(
  database: Database,
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<JournalRun> {
  const checkpoint = await latestCheckpoint(database);
  if (checkpoint === null) throw new Error('a journal without a checkpoint');
  const { note, size } = checkpoint;
  const margin = 2 * oversightMarginMilliseconds;
  const first = (await indexAt(database, new Date(from.getTime() - margin))) ?? size;
  const behind = (await indexAt(database, new Date(until.getTime() + margin))) ?? size;
  const low = Math.max(0, Math.min(first, size - 1) - 1);
  return { checkpoint: note, size, low, high: Math.max(low + 1, Math.min(size, behind + 1)) };
}

/** The part of a list's proof that is about some leaves of a run, and the hashes of these leaves. */
export async function proofOfRun(
  database: Database,
  run: JournalRun,
  { low, high }: { readonly low: number; readonly high: number },
): Promise<{ proof: Omit<OversightList['body']['proof'], 'keys'>; hashes: ReadonlySet<string> }> {
  const rows = await database
    .selectFrom('journal')
    .select(['leaf', 'leaf_hash'])
    .where('tree_index', '>=', low)
    .where('tree_index', '<', high)
    .orderBy('tree_index')
    .execute();
  return {
    hashes: new Set(rows.map(({ leaf_hash }) => leaf_hash)),
    proof: {
      origin: run.checkpoint.split('\n', 1)[0] ?? '',
      checkpoint: run.checkpoint,
      index: low,
      leaves: rows.map(({ leaf }) => Buffer.from(leaf).toString('base64')),
      beside: await besideRun(database, { from: low, to: high, size: run.size }),
    },
  };
}

/** Whether the signed head of the journal covers the leaf of an accepted document. */
export async function isSealed(database: Database, documentSha256: string): Promise<boolean> {
  const row = await database
    .selectFrom('receipts')
    .innerJoin('history', 'history.receipt', 'receipts.id')
    .innerJoin('journal', 'journal.leaf_hash', 'history.leaf_hash')
    .select('journal.tree_index')
    .where('receipts.document_sha256', '=', documentSha256)
    .where('receipts.outcome', '=', 'accepted')
    .where('journal.tree_index', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Index of the first leaf written at or after an instant; null when there is none. */
async function indexAt(database: Database, at: Date): Promise<number | null> {
  const hex = Math.max(0, at.getTime()).toString(16).padStart(12, '0');
  const row = await database
    .selectFrom('journal')
    .select('tree_index')
    .where('id', '>=', `${hex.slice(0, 8)}-${hex.slice(8)}`)
    // By the key of the table: ordered by index the journal would be read from its beginning.
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.tree_index ?? null;
}
