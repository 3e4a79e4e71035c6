import type { KeyObject } from 'node:crypto';
import type { Account } from '../../protocol/http.ts';
import { type Failure, failure, type Outcome, success } from '../../protocol/outcome.ts';
import type { Log } from '../log.ts';
import { type Centre, createCentre } from './centre.ts';
import type { Channel } from './channel.ts';
import type { Connection } from './connection.ts';
import { bindConnection, performSignIn, type SignedIn, type SignInOptions } from './sign-in.ts';
import type { TokenKey } from './tokens.ts';

/** The officer's session: one at a time, alive only while its token, its screen and its eight hours are. */
export interface Session {
  account(): Account | null;
  /** The token and the AUTH certificate that signed in. */
  key(): TokenKey | null;
  /** Why the last session ended, until the next sign-in. */
  ended(): Failure | null;
  /** Whose unfinished work may still be saved: the person signed in now or last. */
  lastPerson(): string | null;
  signIn(key: TokenKey): Promise<Outcome<Account>>;
  signOut(): Promise<Outcome<null>>;
  /**
   * Ends the session here at once, and a sign-in that is under way; tells the centre if it can be reached. `null` is
   * the officer's own wish.
   */
  end(reason: Failure | null): void;
  /** The connection that speaks for the session, or `session-absent`, or why the centre cannot be reached. */
  bound(): Outcome<Connection>;
  /** The centre's routes over that connection. */
  centre(): Outcome<Centre>;
  /** Asks the centre for the account again, after the agreement was signed. */
  refresh(): Promise<Outcome<Account>>;
  onChange(listener: () => void): void;
}

export interface SessionOptions extends SignInOptions {
  readonly log: Log;
}

/** Eight hours: the longest a session may last, whatever the centre's clock says. */
const longest = 8 * 60 * 60 * 1000;

/** Creates the session service; it binds every new connection of the channel while somebody is signed in. */
export function createSession(options: SessionOptions): Session {
  const session = new OfficerSession(options);
  options.channel.onChange(() => session.channelChanged());
  return session;
}

interface Active {
  account: Account;
  readonly sessionKey: KeyObject;
  readonly key: TokenKey;
  /** The connection proved for this session; null until a new one is bound. */
  connection: Connection | null;
  readonly timer: NodeJS.Timeout;
}

class OfficerSession implements Session {
  readonly #options: SessionOptions;
  readonly #channel: Channel;
  readonly #listeners = new Set<() => void>();
  #active: Active | null = null;
  #ended: Failure | null = null;
  #lastPerson: string | null = null;
  #isSigningIn = false;
  /** Why a sign-in that is still under way must not become a session. */
  #interruption: Failure | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#channel = options.channel;
  }

  account(): Account | null {
    return this.#active?.account ?? null;
  }

  key(): TokenKey | null {
    return this.#active?.key ?? null;
  }

  ended(): Failure | null {
    return this.#ended;
  }

  lastPerson(): string | null {
    return this.#lastPerson;
  }

  async signIn(key: TokenKey): Promise<Outcome<Account>> {
    if (this.#isSigningIn) return failure('token-busy');
    if (this.#active !== null) this.end(null);
    this.#isSigningIn = true;
    this.#interruption = null;
    try {
      const done = await performSignIn(this.#options, key);
      if (this.#interruption !== null) return this.#abandon(done, this.#interruption);
      if (!done.ok) return done;
      this.#begin(done.value);
      // Its token may be gone already: then it ended as it began.
      return this.#active === null
        ? { ok: false, error: this.#ended ?? { code: 'session-absent' } }
        : success(done.value.account);
    } finally {
      this.#isSigningIn = false;
    }
  }

  async signOut(): Promise<Outcome<null>> {
    const centre = this.centre();
    const told = centre.ok ? centre.value.endSession() : null;
    this.#close(null);
    await told;
    return success(null);
  }

  end(reason: Failure | null): void {
    if (this.#active === null) {
      this.#interrupt(reason);
      return;
    }
    const centre = this.centre();
    if (centre.ok) void centre.value.endSession();
    this.#close(reason);
  }

  bound(): Outcome<Connection> {
    if (this.#active === null) return failure('session-absent');
    const connection = this.#active.connection;
    if (connection?.isOpen()) return success(connection);
    return { ok: false, error: this.#channel.state().fault ?? { code: 'server-unreachable' } };
  }

  centre(): Outcome<Centre> {
    const connection = this.bound();
    return connection.ok ? success(createCentre(connection.value, (error) => this.#heed(error))) : connection;
  }

  async refresh(): Promise<Outcome<Account>> {
    const centre = this.centre();
    if (!centre.ok) return centre;
    const active = this.#active;
    const account = await centre.value.me();
    if (account.ok && active !== null && this.#active === active) {
      active.account = account.value;
      this.#notify();
    }
    return account;
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  #interrupt(reason: Failure | null): void {
    if (!this.#isSigningIn) return;
    this.#interruption = reason ?? { code: 'session-absent' };
    this.#notify();
  }

  /** The screen was locked or the token pulled while the sign-in was under way: nobody may be signed in by it. */
  #abandon(done: Outcome<SignedIn>, reason: Failure): Outcome<never> {
    if (done.ok) void createCentre(done.value.connection).endSession();
    this.#ended = reason;
    this.#notify();
    return { ok: false, error: reason };
  }

  /** A new connection speaks for nobody until it proved the session key. */
  channelChanged(): void {
    const active = this.#active;
    const current = this.#channel.current();
    if (active === null || !current.ok || current.value === active.connection) return;
    const connection = current.value;
    active.connection = null;
    void this.#bind(active, connection);
  }

  async #bind(active: Active, connection: Connection): Promise<void> {
    const bound = await bindConnection(connection, active.account.session, active.sessionKey);
    if (this.#active !== active) return;
    if (bound.ok) {
      active.connection = connection;
      return this.#notify();
    }
    // Unanswered or told no for a passing reason, the connection is given up; the next one tries again.
    if (passing.includes(bound.error.code)) return connection.close();
    this.#close(bound.error);
  }

  #begin({ account, sessionKey, connection, key }: SignedIn): void {
    const remaining = new Date(account.endsAt).getTime() - this.#options.now().getTime();
    const timer = setTimeout(
      () => this.end({ code: 'session-expired' }),
      Math.min(longest, Math.max(0, remaining)),
    );
    timer.unref();
    this.#active = { account, sessionKey, key, connection, timer };
    this.#ended = null;
    this.#lastPerson = account.iin;
    this.#options.log('session-begun');
    // The account was answered over a connection that may have closed since.
    this.channelChanged();
    this.#notify();
  }

  #close(reason: Failure | null): void {
    if (this.#active === null) return;
    clearTimeout(this.#active.timer);
    this.#active = null;
    this.#ended = reason;
    this.#options.signer.forget();
    this.#options.log('session-ended', reason?.code);
    this.#notify();
  }

  /** The centre says that the session is over: then it is over here too. */
  #heed(error: Failure): void {
    if (ending.includes(error.code)) this.#close(error);
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Answers after which no session is left at the centre. */
const ending: readonly string[] = [
  'session-absent',
  'account-blocked',
  'account-unknown',
  'certificate-revoked',
  'certificate-expired',
];
const passing: readonly string[] = [
  'server-unreachable',
  'revocation-unknown',
  'server-fault',
  'too-many-requests',
  'server-disk-full',
];
