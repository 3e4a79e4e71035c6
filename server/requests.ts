import type { RequestSummary } from '../protocol/http.ts';
import { toAstana } from '../protocol/time.ts';
import { appendEvent } from './events.ts';
import type { Database } from './store/open.ts';
import type { RequestRow } from './store/tables.ts';

const listed = 200;
const columns = [
  'id',
  'service',
  'ground',
  'supplements',
  'case_number',
  'issued_at',
  'state',
  'opened_at',
  'destroyed_at',
] as const;

/** A request by the id of its document; null when there is none. */
export async function findRequest(database: Database, id: string): Promise<RequestRow | null> {
  const row = await database.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** The officer's newest requests, newest first. */
export async function listRequests(database: Database, iin: string): Promise<RequestSummary[]> {
  const rows = await database
    .selectFrom('requests')
    .select(columns)
    .where('iin', '=', iin)
    .orderBy('id', 'desc')
    .limit(listed)
    .execute();
  return rows.map(summaryOf);
}

/** Tells the officer's streams how a request stands now, within the transaction that changed it. */
export async function appendRequestChanged(transaction: Database, id: string): Promise<void> {
  const row = await transaction
    .selectFrom('requests')
    .select([...columns, 'iin'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await appendEvent(
    transaction,
    { iin: row.iin, session: null },
    { event: 'request-changed', request: summaryOf(row) },
  );
}

function summaryOf(row: Pick<RequestRow, (typeof columns)[number]>): RequestSummary {
  return {
    id: row.id,
    service: row.service,
    ground: row.ground,
    caseNumber: row.case_number,
    issuedAt: row.issued_at,
    state: row.state,
    ...(row.supplements === null ? {} : { supplements: row.supplements }),
    ...(row.opened_at === null ? {} : { openedAt: toAstana(new Date(row.opened_at)) }),
    ...(row.destroyed_at === null ? {} : { destroyedAt: toAstana(new Date(row.destroyed_at)) }),
  };
}
