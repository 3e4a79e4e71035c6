import { z } from 'zod';
import { informationRequestSchema } from '../../protocol/documents/information-request.ts';
import type { Service, ServiceNumber } from '../../protocol/services/service.ts';
import { type Certificate, readCertificate } from '../../trust/certificate.ts';
import { readDocument } from '../../trust/document.ts';
import type { CentreSigner } from '../centre-signer.ts';
import type { Limits } from '../config.ts';
import { createLoop } from '../loop.ts';
import { appendRequestChanged } from '../requests.ts';
import type { Sources } from '../sources/configured.ts';
import type { Source, SourceQuestion } from '../sources/source.ts';
import { type Database, inTransaction } from '../store/open.ts';
import type { RequestRow } from '../store/tables.ts';
import { askSources } from './ask.ts';
import { assemble } from './assemble.ts';
import { banEntriesOf } from './bans.ts';
import { buildResult } from './build.ts';
import { fitting } from './contents.ts';
import { storeResult } from './store.ts';

/** Asks the sources for what was accepted; a request whose sources are all silent waits and is asked again. */
export interface ResultWorker {
  wake(): void;
  stop(): Promise<void>;
}

export interface ResultWorkerParts {
  readonly database: Database;
  readonly sources: Sources;
  readonly serviceOf: (number: ServiceNumber) => Service | null;
  readonly signer: CentreSigner;
  /** The archive's certificate; the server has no key for it (Rules 151, items 53 and 54). */
  readonly archive: Certificate;
  readonly limits: Pick<Limits, 'answerMilliseconds' | 'partialMilliseconds' | 'retryMilliseconds'>;
  readonly now: () => Date;
  readonly wake: () => void;
  readonly onError: (error: unknown) => void;
}

const tickMilliseconds = 500;
const atOnce = 32;
const longestPause = 60_000;
/** A claimed request is left alone for so long beyond what asking may take; after a crash it is due again then. */
const claimMilliseconds = 10_000;
const names = z.array(z.string());

export function createResultWorker(parts: ResultWorkerParts): ResultWorker {
  const running = new Set<Promise<void>>();
  const loop = createLoop({
    work: () => takeOn(parts, running, () => loop.wake()),
    onError: parts.onError,
    tick: tickMilliseconds,
    soon: 0,
  });
  loop.wake();
  return {
    wake: loop.wake,
    stop: async () => {
      await loop.stop();
      await Promise.all(running);
    },
  };
}

/**
 * Takes on what is due, as far as there is room; a silent database holds up nobody else's request. For somebody who was
 * blocked meanwhile no database is asked and no ban laid (Rules 151, items 14 and 37): the request waits for the account.
 */
async function takeOn(
  parts: ResultWorkerParts,
  running: Set<Promise<void>>,
  onDone: () => void,
): Promise<void> {
  if (running.size >= atOnce) return;
  const due = await parts.database
    .selectFrom('requests')
    .selectAll()
    .where('next_attempt_at', '<=', parts.now().toISOString())
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('accounts')
            .select('accounts.iin')
            .whereRef('accounts.iin', '=', 'requests.iin')
            .where('accounts.blocked', '!=', 0),
        ),
      ),
    )
    .orderBy('next_attempt_at')
    .limit(atOnce - running.size)
    .execute();
  for (const row of due) {
    const claimed = await claim(parts, row);
    if (claimed === null) continue;
    const task = attempt(parts, claimed).finally(() => {
      running.delete(task);
      onDone();
    });
    running.add(task);
  }
}

async function attempt(parts: ResultWorkerParts, row: ClaimedRow): Promise<void> {
  try {
    await carryOn(parts, row);
  } catch (error) {
    // One request that cannot be carried on must not be tried without a pause, nor hold up the others.
    parts.onError(error);
    await postpone(parts, row).catch(parts.onError);
  }
}

async function carryOn(parts: ResultWorkerParts, row: ClaimedRow): Promise<void> {
  const { database, limits, sources } = parts;
  const question = await questionOf(parts, row);
  const wanted = row.sources === null ? question.service.sources : names.parse(JSON.parse(row.sources));
  const asked = wanted
    .map((name) => sources.get(name))
    .filter((source): source is Source => source !== undefined);
  const patience = { milliseconds: limits.partialMilliseconds, pauseMilliseconds: limits.retryMilliseconds };
  const taken = fitting(await askSources(asked, question, patience));
  if (taken.length === 0) return await postpone(parts, row);
  const officer = readCertificate(row.certificate);
  if (!officer.ok) throw new Error('a stored certificate cannot be read');
  const lacks = wanted.filter((name) => !taken.some(({ source }) => source === name));
  const { id, supplements } = row;
  const conditions = names.parse(JSON.parse(row.conditions));
  const body = assemble({ id, service: question.service, conditions, supplements }, taken, lacks);
  const result = buildResult({ signer: parts.signer, archive: parts.archive, officer: officer.value }, body);
  const at = parts.now();
  const againAt = new Date(at.getTime() + limits.retryMilliseconds);
  const bans = { signer: parts.signer, entries: banEntriesOf(row, question, body) };
  await storeResult(database, { row, result, lacks, at, againAt, bans });
  parts.wake();
}

/** A request this process has to itself until `next_attempt_at`. */
type ClaimedRow = RequestRow & { readonly next_attempt_at: string };

/** Takes the request for this process: of two that try, one finds the row as it was, the other gets null. */
async function claim(parts: ResultWorkerParts, row: RequestRow): Promise<ClaimedRow | null> {
  const { answerMilliseconds, partialMilliseconds } = parts.limits;
  const asking = answerMilliseconds + partialMilliseconds;
  const until = new Date(parts.now().getTime() + asking + claimMilliseconds).toISOString();
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

/** What to ask, from the very document that was signed; a supplement asks what its first request did. */
async function questionOf(
  { database, serviceOf }: ResultWorkerParts,
  row: RequestRow,
): Promise<SourceQuestion> {
  const request = row.supplements ?? row.id;
  const { der } = await database
    .selectFrom('document_ids')
    .innerJoin('documents', 'documents.sha256', 'document_ids.sha256')
    .select('documents.der')
    .where('document_ids.id', '=', request)
    .executeTakeFirstOrThrow();
  const read = readDocument(der, informationRequestSchema);
  const service = serviceOf(row.service);
  if (!read.ok || service === null) throw new Error('a stored request cannot be read');
  return { request, service, parameters: read.value.document.body.parameters };
}

/**
 * Doubles the pause up to a minute, with a quarter of chance so that requests do not come in one wave. Only while the
 * claim is still ours: when it lapsed and another process finished, asking again would bring back what was delivered.
 */
async function postpone(parts: ResultWorkerParts, row: ClaimedRow): Promise<void> {
  const pause = Math.min(parts.limits.retryMilliseconds * 2 ** Math.min(row.attempts, 16), longestPause);
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
