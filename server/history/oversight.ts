import { setTimeout as pause } from 'node:timers/promises';
import { daysOf } from '../../protocol/calendar/terms.ts';
import { type OversightList, oversightListSchema } from '../../protocol/documents/oversight-list.ts';
import { type OversightRequest, oversightRequestSchema } from '../../protocol/documents/oversight-request.ts';
import type { Failure } from '../../protocol/outcome.ts';
import { toAstana } from '../../protocol/time.ts';
import { readFiledDocument } from '../filed-document.ts';
import { issueDocument } from '../filings.ts';
import type { FilingRow } from '../store/filing-tables.ts';
import type { HistoryRow } from '../store/history-tables.ts';
import type { Database } from '../store/open.ts';
import { tagKeys } from './author-tags.ts';
import { type HistoryQuestion, outlineOf, searchHistory, viewOf } from './history.ts';
import { type HistoryQuery, journalReading, periodFault } from './issue.ts';
import { isSealed, type JournalRun, proofOfRun, runAround } from './oversight-run.ts';

type Body = OversightList['body'];
type Asked = OversightRequest['body'];

/** Leaves of the journal that one list carries, and lists that one answer may have. */
const leavesInPart = 1000;
const mostParts = 200;
const mostPersons = 5000;

/** Why an oversight request cannot be answered with lists; null when it can. */
export async function oversightFault(database: Database, asked: Asked): Promise<Failure | null> {
  const persons = await personsOf(database, asked);
  if (persons.length === 0) return { code: 'body-unknown', params: { organisation: asked.organisation } };
  const fault = await periodFault(database, questionOf(asked, persons));
  if (fault !== null) return fault;
  const { low, high } = await runAround(database, daysOf(asked));
  const isWide = persons.length > mostPersons || high - low > mostParts * leavesInPart;
  return isWide ? { code: 'oversight-too-wide' } : null;
}

/**
 * Why a request cannot be answered yet: its own leaf must stand under the journal's signed head, for it shows the
 * prosecutor that the head is not an old one. Waits for the seal, which comes within the second.
 */
export async function unsealedFault(
  database: Database,
  { sha256 }: Pick<FilingRow, 'sha256'>,
): Promise<Failure | null> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isSealed(database, sha256)) return null;
    await pause(20);
  }
  return { code: 'oversight-early' };
}

/**
 * Issues the list that answers an oversight request, in as many parts as the journal's run is long, and opens the archive
 * for what it covers when the information received was asked for too (Rules 151, items 53, 54). Within the transaction of
 * the operator's answer.
 */
export async function issueOversightList(
  one: HistoryQuery & { readonly answered: FilingRow | null },
): Promise<Failure | null> {
  const { database, answered, document, receivedAt, signer } = one;
  if (answered === null || answered.author === null) throw new Error('an answer without its request');
  const { body: asked } = await requestOf(database, answered);
  // Since it was asked the history and the journal have grown.
  const fault = await oversightFault(database, asked);
  if (fault !== null) return fault;
  const persons = await personsOf(database, asked);
  const rows = await searchHistory(database, questionOf(asked, persons));
  const run = await runAround(database, daysOf(asked));
  const parts = Math.ceil((run.high - run.low) / leavesInPart);
  for (let part = 1; part <= parts; part += 1) {
    const list = await partOf(database, asked, { run, rows, part, parts });
    const body = { ...list.body, persons: part === 1 ? await namesOf(database, persons, rows) : [] };
    const id = await issueDocument(
      database,
      { signer, now: receivedAt },
      { type: 'oversight-list', refs: [answered.id, document.id], body: bodySchema.parse(body) },
      { state: 'closed', readers: ['capacity:operator', `iin:${answered.author}`] },
    );
    await journalReading(database, { reader: answered.id, what: id, ground: answered.id, at: receivedAt });
    if (asked.wants === 'requests-and-results') await cover(database, answered.id, list.told);
  }
  return null;
}

const bodySchema = oversightListSchema.shape.body;

/** What an oversight request asks of the history: whatever its persons sent, in whichever body. */
function questionOf(asked: Asked, persons: readonly string[]): HistoryQuestion {
  return { ...daysOf(asked), iin: persons, type: 'information-request' };
}

/** The one person who is named, or everybody who serves in the body now or sent something as its officer in the period. */
async function personsOf(database: Database, asked: Asked): Promise<string[]> {
  if (asked.iin !== undefined) return [asked.iin];
  const { from, until } = daysOf(asked);
  const rows = await database
    .selectFrom('accounts')
    .select('iin')
    .where('organisation', '=', asked.organisation)
    .union(
      database
        .selectFrom('history')
        .select('iin')
        .where('organisation', '=', asked.organisation)
        .where('at', '>=', from.toISOString())
        .where('at', '<=', until.toISOString()),
    )
    .execute();
  return rows.map(({ iin }) => iin).sort();
}

async function requestOf(database: Database, { id }: FilingRow): Promise<OversightRequest> {
  const read = await readFiledDocument(database, id, oversightRequestSchema);
  if (read === null) throw new Error('a filed oversight request cannot be read');
  return read.document;
}

interface Part {
  readonly run: JournalRun;
  readonly rows: readonly HistoryRow[];
  readonly part: number;
  readonly parts: number;
}

/** One list, and the rows it tells whole: of requests a person sent from another body it says that they are there. */
async function partOf(
  database: Database,
  asked: Asked,
  { run, rows, part, parts }: Part,
): Promise<{ body: Omit<Body, 'persons'>; told: readonly HistoryRow[] }> {
  const { from, until } = daysOf(asked);
  const low = run.low + (part - 1) * leavesInPart;
  const high = Math.min(run.high, low + leavesInPart);
  const { proof, hashes } = await proofOfRun(database, run, { low, high });
  const listed = rows.filter(({ leaf_hash }) => hashes.has(leaf_hash));
  const isTold = ({ organisation }: HistoryRow) => organisation === asked.organisation;
  return {
    told: listed.filter(isTold),
    body: {
      from: toAstana(from),
      until: toAstana(until),
      part,
      parts,
      rows: await Promise.all(listed.map((row) => (isTold(row) ? viewOf(database, row) : outlineOf(row)))),
      proof: { ...proof, keys: await tagKeys(database, from, until) },
    },
  };
}

/** The persons with their names, as the accounts or else the history have them. */
async function namesOf(
  database: Database,
  persons: readonly string[],
  rows: readonly HistoryRow[],
): Promise<Body['persons']> {
  const accounts = await database
    .selectFrom('accounts')
    .select(['iin', 'full_name'])
    .where('iin', 'in', persons)
    .execute();
  const names = new Map([...rows, ...accounts].map(({ iin, full_name }) => [iin, full_name]));
  return persons.map((iin) => ({ iin, fullName: names.get(iin) ?? '' }));
}

async function cover(database: Database, filing: string, rows: readonly HistoryRow[]): Promise<void> {
  for (const { document_id, outcome } of rows) {
    if (outcome === 'refused') continue;
    await database
      .insertInto('oversight_coverage')
      .values({ filing, request: document_id })
      .onConflict((conflict) => conflict.columns(['filing', 'request']).doNothing())
      .execute();
  }
}
