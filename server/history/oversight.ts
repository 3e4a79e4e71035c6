import { daysOf } from '../../protocol/calendar/terms.ts';
import type { OversightList } from '../../protocol/documents/oversight-list.ts';
import { type OversightRequest, oversightRequestSchema } from '../../protocol/documents/oversight-request.ts';
import { toAstana } from '../../protocol/time.ts';
import { readDocument } from '../../trust/document.ts';
import { oversightMarginMilliseconds } from '../../trust/oversight-check.ts';
import { issueDocument } from '../filings.ts';
import { latestCheckpoint } from '../journal/proof.ts';
import { besideRun } from '../journal/run.ts';
import type { FilingRow } from '../store/filing-tables.ts';
import type { Database } from '../store/open.ts';
import { tagKeys } from './author-tags.ts';
import { type HistoryQuestion, searchHistory } from './history.ts';
import { type HistoryQuery, journalReading } from './issue.ts';

type Body = OversightList['body'];

/** Leaves of the journal that one list carries. */
const leavesInPart = 5000;

/** What an oversight request asks of the history. */
export function oversightQuestion(
  body: OversightRequest['body'],
): HistoryQuestion & { from: Date; until: Date } {
  const { iin, organisation } = body;
  const who = iin === undefined ? { organisation } : { iin };
  return { ...daysOf(body), ...who, type: 'information-request' };
}

/**
 * Issues the list that answers an oversight request, in as many parts as the journal's run is long, and opens the archive
 * for what it covers when the information received was asked for too (Rules 151, items 53, 54). Within the transaction of
 * the operator's answer.
 */
export async function issueOversightList(
  one: HistoryQuery & { readonly answered: FilingRow | null },
): Promise<void> {
  const { database, answered, document, receivedAt, signer } = one;
  if (answered === null || answered.author === null) throw new Error('an answer without its request');
  const request = await requestOf(database, answered);
  const question = oversightQuestion(request.body);
  const rows = await searchHistory(database, question);
  const bodies = await bodiesOf(database, question, rows);
  for (const body of bodies) {
    const id = await issueDocument(
      database,
      { signer, now: receivedAt },
      { type: 'oversight-list', refs: [answered.id, document.id], body },
      { state: 'closed', readers: ['capacity:operator', `iin:${answered.author}`] },
    );
    await journalReading(database, { reader: answered.id, what: id, ground: answered.id, at: receivedAt });
  }
  if (request.body.wants === 'requests-and-results') await cover(database, answered.id, rows);
}

async function requestOf(database: Database, { sha256 }: FilingRow): Promise<OversightRequest> {
  const { der } = await database
    .selectFrom('documents')
    .select('der')
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow();
  const read = readDocument(der, oversightRequestSchema);
  if (!read.ok) throw new Error('a filed oversight request cannot be read');
  return read.value.document;
}

async function bodiesOf(
  database: Database,
  { from, until }: HistoryQuestion,
  rows: Body['rows'],
): Promise<Body[]> {
  const checkpoint = await latestCheckpoint(database);
  if (checkpoint === null) throw new Error('a journal without a checkpoint');
  const leaves = await runOf(database, { from, until, size: checkpoint.size });
  const keys = await tagKeys(database, from, until);
  const persons = [...new Map(rows.map(({ iin, fullName }) => [iin, { iin, fullName }])).values()];
  const parts = Math.max(1, Math.ceil(leaves.length / leavesInPart));
  const bodies: Body[] = [];
  for (let part = 0; part < parts; part += 1) {
    const run = leaves.slice(part * leavesInPart, (part + 1) * leavesInPart);
    const index = run[0]?.tree_index ?? 0;
    const inRun = new Set(run.map(({ leaf_hash }) => leaf_hash));
    const listed = await rowsOfRun(database, rows, inRun);
    bodies.push({
      from: toAstana(from),
      until: toAstana(until),
      part: part + 1,
      parts,
      persons,
      rows: listed,
      proof: {
        origin: checkpoint.note.split('\n', 1)[0] ?? '',
        checkpoint: checkpoint.note,
        index,
        leaves: run.map(({ leaf }) => Buffer.from(leaf).toString('base64')),
        beside: await besideRun(database, { from: index, to: index + run.length, size: checkpoint.size }),
        keys,
      },
    });
  }
  return bodies;
}

/** The leaves written around the period, with the margin the check wants, and one more on each side. */
async function runOf(
  database: Database,
  { from, until, size }: { readonly from: Date; readonly until: Date; readonly size: number },
) {
  const margin = 2 * oversightMarginMilliseconds;
  const first = await indexAt(database, new Date(from.getTime() - margin));
  const behind = await indexAt(database, new Date(until.getTime() + margin));
  const low = Math.max(0, Math.min(first ?? size, size - 1) - 1);
  const high = Math.min(size, (behind ?? size) + 1);
  const rows = await database
    .selectFrom('journal')
    .select(['tree_index', 'leaf', 'leaf_hash'])
    .where('tree_index', '>=', low)
    .where('tree_index', '<', high)
    .orderBy('tree_index')
    .execute();
  return rows;
}

/** Index of the first leaf written at or after an instant; null when there is none. The row's id is a UUIDv7 of its time. */
async function indexAt(database: Database, at: Date): Promise<number | null> {
  const hex = Math.max(0, at.getTime()).toString(16).padStart(12, '0');
  const row = await database
    .selectFrom('journal')
    .select('tree_index')
    .where('id', '>=', `${hex.slice(0, 8)}-${hex.slice(8)}`)
    .where('tree_index', 'is not', null)
    .orderBy('tree_index')
    .limit(1)
    .executeTakeFirst();
  return row?.tree_index ?? null;
}

async function rowsOfRun(
  database: Database,
  rows: Body['rows'],
  inRun: ReadonlySet<string>,
): Promise<Body['rows']> {
  const found: Body['rows'] = [];
  for (const row of rows) {
    const kept = await database
      .selectFrom('history')
      .select('leaf_hash')
      .where('sha256', '=', row.sha256)
      .where('outcome', '=', row.outcome)
      .execute();
    if (kept.some(({ leaf_hash }) => inRun.has(leaf_hash))) found.push(row);
  }
  return found;
}

async function cover(database: Database, filing: string, rows: Body['rows']): Promise<void> {
  for (const { id, outcome } of rows) {
    if (outcome === 'refused') continue;
    await database
      .insertInto('oversight_coverage')
      .values({ filing, request: id })
      .onConflict((conflict) => conflict.columns(['filing', 'request']).doNothing())
      .execute();
  }
}
