import type { SecureContext } from 'node:tls';
import type { AppState } from '../../protocol/ipc.ts';
import { type Failure, failure, type Outcome, success } from '../../protocol/outcome.ts';
import { toAstana } from '../../protocol/time.ts';
import type { Log } from '../log.ts';
import { type CentreAddress, type Connection, openConnection } from './connection.ts';

/** The protected channel to the centre: at most one connection, opened again for as long as the program runs. */
export interface Channel {
  state(): AppState['channel'];
  /** The connection that is up now, or why there is none. */
  current(): Outcome<Connection>;
  /** The present connection, or one attempt to open it at once. */
  connect(): Promise<Outcome<Connection>>;
  /** Called with every change of `state` and every new connection. */
  onChange(listener: () => void): void;
  start(): void;
  stop(): void;
}

export interface ChannelOptions {
  readonly address: CentreAddress;
  readonly secureContext: SecureContext;
  readonly log: Log;
  readonly now?: () => Date;
  /** First and longest pause between attempts, ms. */
  readonly pause?: { readonly first: number; readonly longest: number };
}

/** A connection that lived so long was a good one, ms. */
const steady = 10_000;

/** Creates the channel; nothing is opened before `start` or `connect`. */
export function createChannel(options: ChannelOptions): Channel {
  return new KeptChannel(options);
}

class KeptChannel implements Channel {
  readonly #options: ChannelOptions;
  readonly #listeners = new Set<() => void>();
  #state: AppState['channel'] = { state: 'unknown', since: null, fault: null };
  #connection: Connection | null = null;
  #opening: Promise<Outcome<Connection>> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #attempts = 0;
  #running = false;

  constructor(options: ChannelOptions) {
    this.#options = options;
  }

  state(): AppState['channel'] {
    return this.#state;
  }

  current(): Outcome<Connection> {
    if (this.#connection?.isOpen()) return success(this.#connection);
    return { ok: false, error: this.#state.fault ?? { code: 'server-unreachable' } };
  }

  connect(): Promise<Outcome<Connection>> {
    const current = this.current();
    if (current.ok) return Promise.resolve(current);
    clearTimeout(this.#timer);
    this.#opening ??= this.#open().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  start(): void {
    this.#running = true;
    void this.connect();
  }

  stop(): void {
    this.#running = false;
    clearTimeout(this.#timer);
    this.#connection?.close();
  }

  async #open(): Promise<Outcome<Connection>> {
    const opened = await openConnection(this.#options.address, this.#options.secureContext);
    if (!opened.ok) {
      this.#fall(opened.error);
      return opened;
    }
    const since = performance.now();
    this.#connection = opened.value;
    this.#become('up', null);
    opened.value.onClose(() => {
      if (this.#connection !== opened.value) return;
      this.#connection = null;
      // A centre that accepts and then hangs up at once is not asked at once.
      if (performance.now() - since > steady) this.#attempts = 0;
      this.#fall({ code: 'server-unreachable' });
    });
    return this.#connection === null ? failure('server-unreachable') : opened;
  }

  #fall(fault: Failure): void {
    this.#become('down', fault);
    if (!this.#running) return;
    this.#timer = setTimeout(() => void this.connect(), this.#nextPause());
  }

  /** Doubling pauses with full jitter, so that a thousand workstations do not return in the same second. */
  #nextPause(): number {
    const { first, longest } = this.#options.pause ?? { first: 1_000, longest: 30_000 };
    const ceiling = Math.min(longest, first * 2 ** this.#attempts);
    this.#attempts += 1;
    return ceiling / 2 + (Math.random() * ceiling) / 2;
  }

  #become(state: 'up' | 'down', fault: Failure | null): void {
    // "up" is always another connection, and whoever is bound to the one before must hear of it.
    const isSame = state === 'down' && this.#state.state === state && this.#state.fault?.code === fault?.code;
    if (isSame) return;
    const since = toAstana((this.#options.now ?? (() => new Date()))());
    this.#state = { state, since, fault };
    this.#options.log(state === 'up' ? 'channel-up' : 'channel-down', fault?.code);
    for (const listener of this.#listeners) listener();
  }
}
