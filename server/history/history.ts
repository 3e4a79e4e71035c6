import type { ExpressionBuilder } from 'kysely';
import { z } from 'zod';
import type { HistoryView } from '../../protocol/documents/history-row.ts';
import { informationRequestSchema } from '../../protocol/documents/information-request.ts';
import { referenceOf } from '../../protocol/regulation/grounds/particulars.ts';
import { toAstana } from '../../protocol/time.ts';
import { readDocument } from '../../trust/document.ts';
import type { HistoryRow } from '../store/history-tables.ts';
import type { Database } from '../store/open.ts';
import type { Tables } from '../store/tables.ts';

/** Which part of the history is asked; what is left out does not narrow it. */
export interface HistoryQuestion {
  readonly from: Date;
  readonly until: Date;
  /** One person, or any of several. */
  readonly iin?: string | readonly string[] | undefined;
  readonly organisation?: string | undefined;
  readonly type?: string | undefined;
  readonly outcome?: 'accepted' | 'refused' | undefined;
}

/** As many rows as one document lists. */
export const mostRows = 2000;

/**
 * Every document of a period that answers the question, oldest first, refused ones too (Rules 151, items 11, 39, 54). At
 * most `mostRows + 1` come back, so that whoever asks sees when the period must be cut.
 */
export async function searchHistory(database: Database, question: HistoryQuestion): Promise<HistoryRow[]> {
  return await matching(database, question)
    .selectAll()
    .orderBy('at')
    .orderBy('receipt')
    .limit(mostRows + 1)
    .execute();
}

/** Whether a question has more answers than one document lists; no document is opened for it. */
export async function isTooMuch(database: Database, question: HistoryQuestion): Promise<boolean> {
  const rows = await matching(database, question)
    .select('receipt')
    .limit(mostRows + 1)
    .execute();
  return rows.length > mostRows;
}

function matching(database: Database, question: HistoryQuestion) {
  const { from, until, iin, organisation, type, outcome } = question;
  return database
    .selectFrom('history')
    .where('at', '>=', from.toISOString())
    .where('at', '<=', until.toISOString())
    .$if(iin !== undefined, (query) => query.where('iin', 'in', [iin ?? []].flat()))
    .where((expression) => expression.and(given(expression, { organisation, type, outcome })));
}

function given(
  expression: ExpressionBuilder<Tables, 'history'>,
  wanted: Pick<HistoryQuestion, 'organisation' | 'type' | 'outcome'>,
) {
  const { organisation, type, outcome } = wanted;
  return [
    ...(organisation === undefined ? [] : [expression('organisation', '=', organisation)]),
    ...(type === undefined ? [] : [expression('type', '=', type)]),
    ...(outcome === undefined ? [] : [expression('outcome', '=', outcome)]),
  ];
}

/** What a list says of a row that may be told whole. */
export async function viewOf(database: Database, row: HistoryRow): Promise<HistoryView> {
  return {
    ...outlineOf(row),
    ...(row.type === 'information-request' ? await askedBy(database, row) : {}),
  };
}

/** What a list says of a row of which it may not tell what was asked. */
export function outlineOf(row: HistoryRow): HistoryView {
  return {
    id: row.document_id,
    type: row.type,
    sha256: row.sha256,
    at: toAstana(new Date(row.at)),
    iin: row.iin,
    fullName: row.full_name,
    organisation: row.organisation,
    outcome: row.outcome,
    ...(row.code === null ? {} : { code: row.code }),
  };
}

const names = z.array(z.string());

/** What the request asked, from its signed bytes; how far it came, from the centre's rows. */
async function askedBy(database: Database, row: HistoryRow): Promise<Pick<HistoryView, 'request'>> {
  const stored = await database
    .selectFrom('documents')
    .leftJoin('requests', 'requests.id', 'documents.document_id')
    .select(['documents.der', 'requests.state', 'requests.marks'])
    .where('documents.sha256', '=', row.sha256)
    .executeTakeFirst();
  const read = stored === undefined ? null : readDocument(stored.der, informationRequestSchema);
  // Bytes that were refused because they are no request say nothing that could be listed.
  if (read === null || !read.ok) return {};
  const { ground, service } = read.value.document.body;
  return {
    request: {
      ground: ground.id,
      caseNumber: referenceOf(ground),
      service,
      marks: names.parse(JSON.parse(stored?.marks ?? '[]')),
      state: row.outcome === 'accepted' ? (stored?.state ?? 'accepted') : 'refused',
    },
  };
}
