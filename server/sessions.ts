import { isDeepStrictEqual } from 'node:util';
import type { Account } from '../protocol/http.ts';
import { type Failure, failure, type Outcome, success } from '../protocol/outcome.ts';
import { edition } from '../protocol/regulation/tables.ts';
import { toAstana } from '../protocol/time.ts';
import { readCertificate } from '../trust/certificate.ts';
import { capacitiesOf } from './capacities.ts';
import type { Connection } from './connection.ts';
import { appendEvent } from './events.ts';
import { type Database, inTransaction } from './store/open.ts';
import type { AccountRow, SessionRow } from './store/tables.ts';
import type { TrustStore } from './trust-store.ts';

/** A session that may act now, with its officer's account as it stands now. */
export interface CurrentSession {
  readonly session: SessionRow;
  readonly account: AccountRow;
}

/** The sessions of officers; each is looked at afresh on every request. */
export interface Sessions {
  /**
   * The session a connection speaks for. Block, expiry and revocation are checked every time; a session that fails
   * is ended with an event. Fails with `session-absent`, `account-blocked` or a certificate's code.
   */
  current(connection: Connection): Promise<Outcome<CurrentSession>>;
  /** A session by its id, as `current`, for a connection that proves itself and for open streams. */
  byId(id: string, workstation: string): Promise<Outcome<CurrentSession>>;
  end(id: string, reason: Failure): Promise<void>;
}

/** Eight hours: the longest a session lasts (architecture, section 3). */
export const sessionMilliseconds = 8 * 60 * 60 * 1000;

export function createSessions(parts: {
  readonly database: Database;
  readonly trust: TrustStore;
  readonly now: () => Date;
  readonly wake: () => void;
}): Sessions {
  const { database, trust, now, wake } = parts;
  const end = async (id: string, reason: Failure) => {
    await inTransaction(database, (transaction) => endSessions(transaction, { id }, { reason, at: now() }));
    wake();
  };
  const byId = async (id: string, workstation: string): Promise<Outcome<CurrentSession>> => {
    const found = await findSession(database, id);
    if (found === null || found.session.workstation !== workstation) return failure('session-absent');
    // A block ends the sessions, and its reason is still told to whom it ended.
    if (found.account.blocked !== 0) return await ended('account-blocked');
    if (found.session.ended_at !== null) return failure('session-absent');
    if (found.session.ends_at <= now().toISOString()) return await ended('session-absent');
    const certificate = readCertificate(found.session.certificate);
    const vouched = certificate.ok ? await trust.vouch('person', certificate.value, now()) : certificate;
    if (vouched.ok) return success(found);
    // Not knowing for a while is no reason to throw the officer out; nothing is let through meanwhile.
    if (vouched.error.code !== 'revocation-unknown') await end(id, vouched.error);
    return vouched;

    async function ended(code: 'account-blocked' | 'session-absent') {
      await end(id, { code });
      return failure(code);
    }
  };
  return {
    byId,
    end,
    current: async (connection) =>
      connection.session === null
        ? failure('session-absent')
        : await byId(connection.session, connection.workstation),
  };
}

/**
 * Why an act judged a moment ago may no longer take effect, within its transaction; null when it may. Between the look
 * at a session and the commit a register was asked, and the operator may have blocked the account or changed its role.
 */
export async function sessionFault(transaction: Database, judged: CurrentSession): Promise<Failure | null> {
  const now = await findSession(transaction, judged.session.id);
  if (now === null) return { code: 'session-absent' };
  if (now.account.blocked !== 0) return { code: 'account-blocked' };
  const isSame = isDeepStrictEqual(now.account, judged.account);
  return now.session.ended_at === null && isSame ? null : { code: 'session-absent' };
}

/** Ends one session or all of an officer within a transaction; each that was open gets its event. */
export async function endSessions(
  transaction: Database,
  which: { readonly id: string } | { readonly iin: string },
  ending: { readonly reason: Failure; readonly at: Date },
): Promise<void> {
  const endedRows = await transaction
    .updateTable('sessions')
    .set({ ended_at: ending.at.toISOString() })
    .where('id' in which ? 'id' : 'iin', '=', 'id' in which ? which.id : which.iin)
    .where('ended_at', 'is', null)
    .returning(['id', 'iin'])
    .execute();
  for (const { id, iin } of endedRows) {
    const reason =
      ending.reason.params === undefined ? { code: ending.reason.code } : withParams(ending.reason);
    await appendEvent(transaction, { iin, session: id }, { event: 'session-ended', reason });
  }
}

/** The account as the workstation sees it. */
export async function describeAccount(database: Database, current: CurrentSession): Promise<Account> {
  const { session, account } = current;
  const agreement = await database
    .selectFrom('agreements')
    .select('signed_at')
    .where('iin', '=', account.iin)
    .where('edition', '=', edition.id)
    .executeTakeFirst();
  return {
    session: session.id,
    endsAt: toAstana(new Date(session.ends_at)),
    iin: account.iin,
    fullName: account.full_name,
    role: account.role,
    isMvd: account.is_mvd !== 0,
    position: account.position,
    organisation: account.organisation,
    unit: account.unit,
    capacities: [...capacitiesOf(account)],
    analysisCategory: account.analysis_category,
    isUnitHead: account.is_unit_head !== 0,
    language: account.language === 'ru' ? 'ru' : 'kk',
    registeredAt: toAstana(new Date(account.registered_at)),
    agreementSignedAt: agreement === undefined ? null : toAstana(new Date(agreement.signed_at)),
  };
}

function withParams(failure: Failure) {
  return { code: failure.code, params: { ...failure.params } };
}

async function findSession(database: Database, id: string): Promise<CurrentSession | null> {
  const session = await database.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst();
  if (session === undefined) return null;
  const account = await findAccount(database, session.iin);
  return account === null ? null : { session, account };
}

/** The account of a person; null when there is none. */
export async function findAccount(database: Database, iin: string): Promise<AccountRow | null> {
  const row = await database.selectFrom('accounts').selectAll().where('iin', '=', iin).executeTakeFirst();
  return row ?? null;
}
