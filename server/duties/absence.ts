import { type ExpressionBuilder, sql } from 'kysely';
import { revenueRole } from '../accounts.ts';
import { dayAndNight, latestOf, twoMonthsAfter } from '../accounts-terms.ts';
import type { Database } from '../store/open.ts';
import type { Tables } from '../store/tables.ts';
import type { Duty } from './duty.ts';

/**
 * Who is absent for more than two months applies for a block of the own account (appendix 6, section 3, duty 1). It is the
 * user's duty, and nobody is blocked for it; revenue users have their 60 days (joint order, item 14). Absence is told by
 * sessions: the one that is open now does not count, so that who comes back still sees what was due.
 */
export const absence: Duty = {
  name: 'absence',
  item: 'rules-151 app.6',
  find: async (database, now) =>
    (await lastPresences(database, now))
      .map((one) => ({ ...one, dueAt: twoMonthsAfter(new Date(one.last)) }))
      .filter(({ dueAt }) => dueAt < now)
      .map(({ iin, full_name, organisation, dueAt }) => ({
        text: {
          kk: `Екі айдан астам жұмыс орнында болмау: тіркелгіні бұғаттауға өтінім беру (${full_name})`,
          ru: `Отсутствие на рабочем месте более двух месяцев: подать заявку на блокировку (${full_name})`,
        },
        readers: [`iin:${iin}` as const, `responsible:${organisation}` as const],
        filing: null,
        dueAt,
      })),
};

/** Two months are never shorter. */
const shortest = 59 * dayAndNight;

/** For every open account with no session in the last two months but the one it has now: when it was there last. */
async function lastPresences(database: Database, now: Date) {
  const recent = new Date(now.getTime() - shortest).toISOString();
  const rows = await database
    .selectFrom('accounts')
    .leftJoin('account_particulars', 'account_particulars.iin', 'accounts.iin')
    .select((expression) => [
      'accounts.iin',
      'full_name',
      'organisation',
      'registered_at',
      'active_since',
      expression
        .selectFrom('sessions')
        .whereRef('sessions.iin', '=', 'accounts.iin')
        .where((one) => one.or([one('ended_at', 'is not', null), one('ends_at', '<', now.toISOString())]))
        // A session is over at its end, also when that was noticed only later.
        .select(sql<string | null>`max(min(coalesce(ended_at, ends_at), ends_at))`.as('last'))
        .as('over'),
    ])
    .where('blocked', '=', 0)
    .where('role', '<>', revenueRole)
    .where('registered_at', '<', recent)
    // Whoever was there lately needs no look at all sessions of the years.
    .where((expression) => expression.not(expression.exists(wasThere(expression, recent, now))))
    .execute();
  return rows.map(({ over, registered_at, active_since, ...row }) => {
    const times = [registered_at, active_since ?? '', over ?? ''];
    return { ...row, last: latestOf(times) };
  });
}

/** Sessions of an account that were over after an instant, the one that is open now left aside. */
function wasThere(expression: ExpressionBuilder<Tables, 'accounts'>, recent: string, now: Date) {
  return expression
    .selectFrom('sessions')
    .select('id')
    .whereRef('sessions.iin', '=', 'accounts.iin')
    .where('ends_at', '>', recent)
    .where((one) =>
      one.or([
        one('ended_at', '>', recent),
        one.and([one('ended_at', 'is', null), one('ends_at', '<', now.toISOString())]),
      ]),
    );
}
