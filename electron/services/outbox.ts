import type { ErrorCode } from '../../protocol/errors.ts';
import type { Failure } from '../../protocol/outcome.ts';
import type { Log } from '../log.ts';
import { createCentre } from './centre.ts';
import { readReceipt } from './centre-documents.ts';
import type { Connection } from './connection.ts';
import { storedUnlessFull } from './disk-full.ts';
import type { OutboxEntry, OutboxStore, Settlement } from './outbox-store.ts';
import type { SignedDocument } from './signed-document.ts';
import type { TrustStore } from './trust-store.ts';

/** The way to the centre now: the connection, and whose session it is bound to. */
export interface Route {
  readonly connection: Connection;
  readonly person: string | null;
}

export interface OutboxOptions {
  readonly store: OutboxStore;
  readonly trust: TrustStore;
  readonly log: Log;
  readonly route: () => Route | null;
  /** The centre no longer knows the session the connection was bound to. */
  readonly onSessionAbsent: () => void;
  /** Called after a document was settled, or the number of waiting ones changed. */
  readonly onChange: () => void;
  /** First and longest pause before a document is sent again, ms. */
  readonly pause?: { readonly first: number; readonly longest: number };
}

/** Documents that are signed and on their way: stored before the network is tried, sent until the centre answered. */
export interface Outbox {
  /** Stores the document; it is safe from here on, whatever happens next. */
  put(document: SignedDocument): void;
  /** There is something new to send, or a pause is over. */
  wake(): void;
  /** The connection or the session is another one: pauses that were made for the old one are over. */
  routeChanged(): void;
  /** Waits until the document was tried once, at most `milliseconds`, and says how it stands. */
  tried(id: string, milliseconds: number): Promise<OutboxEntry | null>;
  stop(): void;
}

/** Answers without a receipt that no repetition will change. */
const final: readonly ErrorCode[] = ['document-malformed', 'document-too-large'];
/** Answers that concern the connection, not the document. */
const network: readonly ErrorCode[] = ['server-unreachable', 'server-not-trusted'];

/** Creates the outbox over its table; it sends when woken. */
export function createOutbox(options: OutboxOptions): Outbox {
  return new SendingOutbox(options);
}

class SendingOutbox implements Outbox {
  readonly #options: OutboxOptions;
  readonly #due = new Map<string, { readonly at: number; readonly attempts: number }>();
  readonly #watchers = new Map<string, Set<() => void>>();
  #timer: NodeJS.Timeout | undefined;
  #isRunning = false;
  #isStopped = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  put(document: SignedDocument): void {
    this.#options.store.add(document);
    this.#options.onChange();
    // After the caller's transaction, if there is one.
    setImmediate(() => this.wake());
  }

  routeChanged(): void {
    this.#due.clear();
    this.wake();
  }

  wake(): void {
    if (this.#isRunning || this.#isStopped) return;
    this.#isRunning = true;
    clearTimeout(this.#timer);
    void this.#run().finally(() => {
      this.#isRunning = false;
      this.#schedule();
    });
  }

  async tried(id: string, milliseconds: number): Promise<OutboxEntry | null> {
    const entry = this.#options.store.find(id);
    if (entry?.state !== 'waiting' || this.#options.route() === null) return entry;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      const watchers = this.#watchers.get(id) ?? new Set();
      watchers.add(() => {
        clearTimeout(timer);
        resolve();
      });
      this.#watchers.set(id, watchers);
      this.wake();
    });
    return this.#options.store.find(id);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    for (;;) {
      const route = this.#options.route();
      const entry = route === null ? undefined : this.#next(route);
      if (route === null || entry === undefined || this.#isStopped) return;
      const isCarried = await this.#send(entry, route.connection);
      this.#watchers.get(entry.id)?.forEach((notify) => {
        notify();
      });
      this.#watchers.delete(entry.id);
      if (!isCarried) return;
    }
  }

  /**
   * The next document to send: the oldest that is due, a person's documents in that person's session only. One that
   * must wait holds up nothing else: the centre takes an act that overtakes its opening record for both.
   */
  #next(route: Route): OutboxEntry | undefined {
    const now = performance.now();
    return this.#options.store
      .waiting()
      .find(
        ({ id, person }) =>
          (person === null || person === route.person) && (this.#due.get(id)?.at ?? 0) <= now,
      );
  }

  /** Sends one document; false when the connection failed, so that nothing else is tried on it. */
  async #send(entry: OutboxEntry, connection: Connection): Promise<boolean> {
    const { trust, log } = this.#options;
    const answer = await createCentre(connection).submit(entry.der);
    if (this.#isStopped) return false;
    if (!answer.ok) return this.#refused(entry, answer.error);
    const receipt = readReceipt(answer.value, entry, trust);
    if (!receipt.ok) {
      log('receipt-rejected', receipt.error.code);
      this.#postpone(entry.id);
      return true;
    }
    const { outcome, reason, journal } = receipt.value.body;
    const why = reason === undefined ? null : { code: reason.code, params: reason.params };
    this.#settle(entry, {
      state: outcome,
      reason: why,
      receipt: answer.value,
      leafHash: journal.leafHash,
    });
    return true;
  }

  #refused(entry: OutboxEntry, error: Failure): boolean {
    this.#options.log('document-waits', error.code);
    if (network.includes(error.code)) {
      this.#postpone(entry.id);
      return false;
    }
    if (final.includes(error.code)) {
      this.#settle(entry, { state: 'refused', reason: error, receipt: null, leafHash: null });
      return true;
    }
    if (error.code === 'session-absent') this.#options.onSessionAbsent();
    this.#postpone(entry.id);
    return true;
  }

  /** With no room for the answer the document stays waiting; sent again, it gets the same answer. */
  #settle(entry: OutboxEntry, settlement: Settlement): void {
    const { store, log, onChange } = this.#options;
    const { state, reason } = settlement;
    if (!storedUnlessFull(() => store.settle(entry.id, settlement))) {
      log('disk-full');
      this.#postpone(entry.id);
      return;
    }
    this.#due.delete(entry.id);
    log(state === 'accepted' ? 'document-accepted' : 'document-refused', reason?.code ?? entry.type);
    onChange();
  }

  #postpone(id: string): void {
    const { first, longest } = this.#options.pause ?? { first: 2_000, longest: 120_000 };
    const attempts = this.#due.get(id)?.attempts ?? 0;
    const pause = Math.min(longest, first * 2 ** attempts);
    this.#due.set(id, {
      at: performance.now() + pause / 2 + (Math.random() * pause) / 2,
      attempts: attempts + 1,
    });
  }

  #schedule(): void {
    const next = Math.min(...[...this.#due.values()].map(({ at }) => at));
    if (this.#isStopped || !Number.isFinite(next)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.wake(), Math.max(50, next - performance.now()));
  }
}
