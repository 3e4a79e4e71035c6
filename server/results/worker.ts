import { z } from 'zod';
import { informationRequestSchema } from '../../protocol/documents/information-request.ts';
import { serviceOf } from '../../protocol/services/catalogue.ts';
import { type Certificate, readCertificate } from '../../trust/certificate.ts';
import { readDocument } from '../../trust/document.ts';
import type { CentreSigner } from '../centre-signer.ts';
import { appendLeaf, makeLeaf } from '../journal/leaf.ts';
import { createLoop } from '../loop.ts';
import { appendRequestChanged } from '../requests.ts';
import type { Source } from '../sources/source.ts';
import { type Database, inTransaction } from '../store/open.ts';
import type { RequestRow } from '../store/tables.ts';
import { buildResult, type SealedResult } from './build.ts';

/** Asks the sources for what was accepted; a request whose source is silent waits and is asked again. */
export interface ResultWorker {
  wake(): void;
  stop(): Promise<void>;
}

export interface ResultWorkerParts {
  readonly database: Database;
  readonly sources: Readonly<Record<string, Source>>;
  readonly signer: CentreSigner;
  /** The archive's certificate; the server has no key for it (Rules 151, items 53 and 54). */
  readonly archive: Certificate;
  readonly retryMilliseconds: number;
  readonly now: () => Date;
  readonly wake: () => void;
  readonly onError: (error: unknown) => void;
}

const tickMilliseconds = 500;
const atOnce = 8;
const longestPause = 60_000;
/** A claimed request is left alone for so long; after a crash it is due again then. */
const claimMilliseconds = 15_000;
const conditionNames = z.array(z.string());

export function createResultWorker(parts: ResultWorkerParts): ResultWorker {
  const { wake, stop } = createLoop({
    work: () => workOff(parts),
    onError: parts.onError,
    tick: tickMilliseconds,
    soon: 0,
  });
  wake();
  return { wake, stop };
}

async function workOff(parts: ResultWorkerParts): Promise<void> {
  const now = parts.now();
  const due = await parts.database
    .selectFrom('requests')
    .selectAll()
    .where('next_attempt_at', '<=', now.toISOString())
    .orderBy('next_attempt_at')
    .limit(atOnce)
    .execute();
  const claimed = await Promise.all(due.map((row) => claim(parts, row)));
  await Promise.all(
    claimed.map(async (row) => {
      if (row === null) return;
      try {
        await carryOn(parts, row);
      } catch (error) {
        // One request that cannot be carried on must not be tried without a pause, nor hold up the others.
        parts.onError(error);
        await postpone(parts, row);
      }
    }),
  );
  if (due.length === atOnce) await workOff(parts);
}

async function carryOn(parts: ResultWorkerParts, row: ClaimedRow): Promise<void> {
  const { service, parameters } = await questionOf(parts.database, row);
  const answer = await parts.sources[service.sources[0] ?? '']?.ask({ service: service.number, parameters });
  if (answer === undefined) throw new Error('a service without its source');
  if (!answer.ok) return await postpone(parts, row);
  const officer = readCertificate(row.certificate);
  if (!officer.ok) throw new Error('a stored certificate cannot be read');
  const conditions = conditionNames.parse(JSON.parse(row.conditions));
  const result = buildResult(
    { signer: parts.signer, archive: parts.archive, officer: officer.value },
    { id: row.id, service, conditions },
    answer.value,
  );
  await store(parts, row.id, result);
}

/** A request this process has to itself until `next_attempt_at`. */
type ClaimedRow = RequestRow & { readonly next_attempt_at: string };

/** Takes the request for this process: of two that try, one finds the row as it was, the other gets null. */
async function claim(parts: ResultWorkerParts, row: RequestRow): Promise<ClaimedRow | null> {
  const until = new Date(parts.now().getTime() + claimMilliseconds).toISOString();
  const claimed = await inTransaction(parts.database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('requests')
      .set({ state: 'working', next_attempt_at: until })
      .where('id', '=', row.id)
      .where('state', 'in', ['accepted', 'working'])
      .where('next_attempt_at', '=', row.next_attempt_at)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    if (row.state === 'accepted') await appendRequestChanged(transaction, row.id);
    return true;
  });
  if (claimed && row.state === 'accepted') parts.wake();
  return claimed ? { ...row, next_attempt_at: until } : null;
}

/** What to ask, from the very document that was signed. */
async function questionOf(database: Database, row: RequestRow) {
  const { der } = await database
    .selectFrom('document_ids')
    .innerJoin('documents', 'documents.sha256', 'document_ids.sha256')
    .select('documents.der')
    .where('document_ids.id', '=', row.id)
    .executeTakeFirstOrThrow();
  const read = readDocument(der, informationRequestSchema);
  const service = serviceOf(row.service);
  if (!read.ok || service === null) throw new Error('a stored request cannot be read');
  return { service, parameters: read.value.document.body.parameters };
}

/**
 * Doubles the pause up to a minute, with a quarter of chance so that requests do not come in one wave. Only while the
 * claim is still ours: when it lapsed and another process finished, asking again would bring back what was delivered.
 */
async function postpone(parts: ResultWorkerParts, row: ClaimedRow): Promise<void> {
  const pause = Math.min(parts.retryMilliseconds * 2 ** Math.min(row.attempts, 16), longestPause);
  const next = parts.now().getTime() + pause * (0.75 + Math.random() / 4);
  await inTransaction(parts.database, (transaction) =>
    transaction
      .updateTable('requests')
      .set({ attempts: row.attempts + 1, next_attempt_at: new Date(next).toISOString() })
      .where('id', '=', row.id)
      .where('state', '=', 'working')
      .where('next_attempt_at', '=', row.next_attempt_at)
      .execute(),
  );
}

async function store(parts: ResultWorkerParts, request: string, result: SealedResult): Promise<void> {
  const at = parts.now().toISOString();
  const leaf = makeLeaf({ kind: 'result', at, document: result.sha256, request, result: result.id });
  await inTransaction(parts.database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('requests')
      .set({
        state: 'ready',
        next_attempt_at: null,
        result_id: result.id,
        sealed: result.sealed,
        archived: result.archived,
      })
      .where('id', '=', request)
      .where('state', '=', 'working')
      .executeTakeFirst();
    // Another process was faster: its result stands, this one was never seen by anybody.
    if (numUpdatedRows === 0n) return;
    await appendLeaf(transaction, leaf);
    await appendRequestChanged(transaction, request);
  });
  parts.wake();
}
