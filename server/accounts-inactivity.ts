import { toAstana } from '../protocol/time.ts';
import { blockAccount, revenueRole } from './accounts.ts';
import { dayAndNight, latestOf } from './accounts-terms.ts';
import type { ChoreParts } from './chores/chore.ts';
import { issueDocument } from './filings.ts';
import { type Database, inTransaction } from './store/open.ts';

/** Days a revenue user may go without a request (joint order 41/69, item 14); it is blocked after more than these. */
export const daysWithoutRequests = 60;

/**
 * Blocks every revenue user whose last request, or the opening of whose account when there was none, lies more than 60 days
 * back (joint order, item 14; Rules 151 have no such rule). Each block is a signed document of the centre.
 */
export async function blockInactive({ database, signer, now: at }: ChoreParts): Promise<void> {
  const due = await inactiveAt(database, at);
  for (const { iin } of due)
    await inTransaction(database, async (transaction) => {
      // Since the look a request may have come, or another process been faster.
      const [account] = await inactiveAt(transaction, at, iin);
      if (account === undefined) return;
      await blockAccount(transaction, iin, at);
      await issueDocument(transaction, { signer, now: at }, recordOf(account, at), {
        state: 'in-force',
        readers: ['capacity:operator', `iin:${iin}`, `responsible:${account.organisation}`],
        subject: iin,
      });
    });
}

interface InactiveAccount {
  readonly iin: string;
  readonly full_name: string;
  readonly organisation: string;
  readonly registered_at: string;
  readonly active_since: string | null;
  /** When the centre received the last accepted request; supplements are the centre's own. */
  readonly last_request: string | null;
}

async function inactiveAt(database: Database, at: Date, iin?: string): Promise<InactiveAccount[]> {
  const limit = new Date(at.getTime() - daysWithoutRequests * dayAndNight).toISOString();
  const rows = await database
    .selectFrom('accounts')
    .leftJoin('account_particulars', 'account_particulars.iin', 'accounts.iin')
    .select((expression) => [
      'accounts.iin',
      'accounts.full_name',
      'accounts.organisation',
      'accounts.registered_at',
      'account_particulars.active_since',
      expression
        .selectFrom('history')
        .whereRef('history.iin', '=', 'accounts.iin')
        .where('history.type', '=', 'information-request')
        .where('history.outcome', '=', 'accepted')
        .orderBy('history.at', 'desc')
        .limit(1)
        .select('history.at')
        .as('last_request'),
    ])
    .where('accounts.role', '=', revenueRole)
    .where('accounts.blocked', '=', 0)
    .$if(iin !== undefined, (query) => query.where('accounts.iin', '=', iin ?? ''))
    .execute();
  return rows.filter((row) => countedFrom(row) < limit);
}

/** The later of the last request and the opening of the account. */
function countedFrom({ registered_at, active_since, last_request }: InactiveAccount): string {
  const times = [registered_at, active_since ?? '', last_request ?? ''];
  return latestOf(times);
}

function recordOf(account: InactiveAccount, at: Date) {
  const from = new Date(countedFrom(account));
  return {
    type: 'automatic-block',
    refs: [],
    body: {
      account: {
        iin: account.iin,
        fullName: account.full_name,
        organisation: account.organisation,
        role: revenueRole,
      },
      lastRequestAt: account.last_request === null ? null : toAstana(new Date(account.last_request)),
      countedFrom: toAstana(from),
      days: Math.floor((at.getTime() - from.getTime()) / dayAndNight),
    },
  };
}
