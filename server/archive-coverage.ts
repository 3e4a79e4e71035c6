import type { Database } from './store/open.ts';
import type { RequestRow } from './store/tables.ts';

/**
 * Whether an oversight request (its filing) was answered with a request (Rules 151, item 54; joint order, item 34). A
 * supplement belongs to the request whose result it completes.
 */
export async function isCoveredBy(
  database: Database,
  filing: string,
  request: Pick<RequestRow, 'id' | 'supplements'>,
): Promise<boolean> {
  const row = await database
    .selectFrom('oversight_coverage')
    .select('request')
    .where('filing', '=', filing)
    .where('request', 'in', [request.id, ...(request.supplements === null ? [] : [request.supplements])])
    .executeTakeFirst();
  return row !== undefined;
}
