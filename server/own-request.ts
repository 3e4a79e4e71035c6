import type { Failure } from '../protocol/outcome.ts';
import { findRequest } from './requests.ts';
import type { Database } from './store/open.ts';
import type { AccountRow } from './store/tables.ts';

/** Why an account may say nothing about a request's information: it is not its own, or was never opened. */
export async function ownRequestFault(
  database: Database,
  account: Pick<AccountRow, 'iin'>,
  id: string,
): Promise<Failure | null> {
  const request = await findRequest(database, id);
  return request === null || request.iin !== account.iin || request.opened_at === null
    ? { code: 'result-absent' }
    : null;
}
