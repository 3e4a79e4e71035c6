import type { Failure } from '../protocol/outcome.ts';
import type { Database } from './store/open.ts';

/** Why nobody would be reached under the name of a body as somebody typed it; null when accounts have this very name. */
export async function bodyFault(database: Database, organisation: string): Promise<Failure | null> {
  const row = await database
    .selectFrom('accounts')
    .select('iin')
    .where('organisation', '=', organisation)
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? { code: 'body-unknown', params: { organisation } } : null;
}
