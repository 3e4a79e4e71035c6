import type { Failure } from '../../protocol/outcome.ts';
import { toAstana } from '../../protocol/time.ts';
import type { CentreSigner } from '../centre-signer.ts';
import { issueDocument, type Reader } from '../filings.ts';
import { appendLeaf, makeLeaf } from '../journal/leaf.ts';
import type { Database } from '../store/open.ts';
import { type HistoryQuestion, isTooMuch, mostRows, searchHistory, viewOf } from './history.ts';

/** Why a question cannot be answered with one list; null when it can. */
export async function periodFault(database: Database, question: HistoryQuestion): Promise<Failure | null> {
  if (!(question.from.getTime() < question.until.getTime())) return { code: 'period-invalid' };
  const isLong = await isTooMuch(database, question);
  return isLong ? { code: 'period-too-long', params: { most: String(mostRows) } } : null;
}

/** Who asked for a part of the history, and with what. */
export interface HistoryQuery {
  readonly database: Database;
  readonly document: { readonly id: string };
  readonly receivedAt: Date;
  readonly signer: CentreSigner;
}

/**
 * Issues a list of the history as the centre's own signed document, and journals that somebody read what is not their own
 * (Rules 151, item 39). Within the transaction of the query; fails as `periodFault`.
 */
export async function issueHistory(
  { database, document, receivedAt, signer }: HistoryQuery,
  list: { readonly type: string; readonly question: HistoryQuestion; readonly readers: readonly Reader[] },
): Promise<Failure | null> {
  const { from, until } = list.question;
  // Since the query was judged the history has grown.
  const fault = await periodFault(database, list.question);
  if (fault !== null) return fault;
  const found = await searchHistory(database, list.question);
  const rows = await Promise.all(found.map((row) => viewOf(database, row)));
  const body = { from: toAstana(from), until: toAstana(until), rows };
  const id = await issueDocument(
    database,
    { signer, now: receivedAt },
    { type: list.type, refs: [document.id], body },
    { state: 'open', readers: list.readers },
  );
  await journalReading(database, { reader: document.id, what: id, ground: document.id, at: receivedAt });
  return null;
}

/** Writes that somebody read what is not their own; `reader` and `ground` name signed documents. */
export async function journalReading(
  transaction: Database,
  reading: { readonly reader: string; readonly what: string; readonly ground: string; readonly at: Date },
): Promise<void> {
  const { reader, what, ground, at } = reading;
  await appendLeaf(transaction, makeLeaf({ kind: 'reading', at: at.toISOString(), reader, what, ground }));
}
