import { z } from 'zod';
import type { HistoryView } from '../../protocol/documents/history-row.ts';
import { informationRequestSchema } from '../../protocol/documents/information-request.ts';
import { referenceOf } from '../../protocol/regulation/grounds/particulars.ts';
import { toAstana } from '../../protocol/time.ts';
import { readDocument } from '../../trust/document.ts';
import type { HistoryRow } from '../store/history-tables.ts';
import type { Database } from '../store/open.ts';

/** Which part of the history is asked; what is left out does not narrow it. */
export interface HistoryQuestion {
  readonly from: Date;
  readonly until: Date;
  readonly iin?: string | undefined;
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
export async function searchHistory(database: Database, question: HistoryQuestion): Promise<HistoryView[]> {
  let query = database
    .selectFrom('history')
    .selectAll()
    .where('at', '>=', question.from.toISOString())
    .where('at', '<=', question.until.toISOString());
  if (question.iin !== undefined) query = query.where('iin', '=', question.iin);
  if (question.organisation !== undefined) query = query.where('organisation', '=', question.organisation);
  if (question.type !== undefined) query = query.where('type', '=', question.type);
  if (question.outcome !== undefined) query = query.where('outcome', '=', question.outcome);
  const rows = await query
    .orderBy('at')
    .orderBy('receipt')
    .limit(mostRows + 1)
    .execute();
  return await Promise.all(rows.map((row) => viewOf(database, row)));
}

async function viewOf(database: Database, row: HistoryRow): Promise<HistoryView> {
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
    ...(row.type === 'information-request' ? await askedBy(database, row) : {}),
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
