import type { TokenAgents } from '../../native/token-agents.ts';
import { destructionAct, type destructionCauses } from '../../protocol/documents/destruction-act.ts';
import type { Result } from '../../protocol/documents/result.ts';
import { resultOpening } from '../../protocol/documents/result-opening.ts';
import type { ResultContent } from '../../protocol/ipc.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import type { Language } from '../../protocol/text.ts';
import { showAstana, toAstana } from '../../protocol/time.ts';
import type { Log } from '../log.ts';
import type { LocalDatabase } from './database.ts';
import { storedUnlessFull } from './disk-full.ts';
import type { Outbox } from './outbox.ts';
import type { PinDialog } from './pin-dialog.ts';
import type { Requests } from './requests.ts';
import { contentOf, openSealedResult } from './result-content.ts';
import type { ResultOpened, ResultStore } from './result-store.ts';
import type { OpenResultWindow, ResultWindow } from './result-window.ts';
import type { Session } from './session.ts';
import type { TrustStore } from './trust-store.ts';
import type { WorkstationIdentity } from './workstation-identity.ts';

export interface ResultsOptions {
  readonly session: Session;
  readonly requests: Requests;
  readonly identity: WorkstationIdentity;
  readonly trust: TrustStore;
  readonly agents: Pick<TokenAgents, 'decrypt'>;
  readonly pin: PinDialog;
  readonly database: LocalDatabase;
  readonly store: ResultStore;
  readonly outbox: Outbox;
  readonly openWindow: OpenResultWindow;
  readonly language: () => Language;
  readonly now: () => Date;
  readonly log: Log;
  readonly seconds: number;
  /** How often an act is tried again that a full disk did not take, ms. */
  readonly actRetry?: number;
  readonly onChange: () => void;
}

/** Results: opened once, shown once, destroyed with an act (Rules 151, item 52; architecture, section 5). */
export interface Results {
  open(request: string): Promise<Outcome<null>>;
  /** The content for its own window, once. */
  takeContent(contents: number): Outcome<ResultContent>;
  /** The request whose result a window shows now, and the window. */
  shownIn(contents: number): { readonly request: string; readonly window: ResultWindow } | null;
  closeFrom(contents: number): Promise<Outcome<null>>;
  /** Ends everything that is shown, at once: the session or the program ends. */
  closeAll(cause: Cause): void;
  /** Writes the acts of results that were open when the program fell. */
  recover(): void;
}

type Cause = (typeof destructionCauses)[number];

interface Shown {
  readonly request: string;
  readonly opened: ResultOpened;
  content: ResultContent | null;
  window: ResultWindow | null;
  isEnded: boolean;
  timer: NodeJS.Timeout | undefined;
}

/** Creates the service of results. */
export function createResults(options: ResultsOptions): Results {
  return new OnceOnlyResults(options);
}

class OnceOnlyResults implements Results {
  readonly #options: ResultsOptions;
  readonly #shown = new Map<string, Shown>();

  constructor(options: ResultsOptions) {
    this.#options = options;
  }

  async open(request: string): Promise<Outcome<null>> {
    const { session, requests, store } = this.#options;
    const before = store.find(request);
    if (before !== null) return alreadyOpened(before.openedAt);
    const centre = session.centre();
    if (!centre.ok) return centre;
    const opener = session.account()?.session;
    const known = await requests.find(request);
    if (known === null) return failure('result-absent');
    const sealed = await centre.value.result(request);
    if (!sealed.ok) return sealed;
    const read = await openSealedResult(this.#options, request, sealed.value);
    sealed.value.fill(0);
    if (!read.ok) return read;
    // The session may have ended while the PIN was asked for, and another one begun.
    const account = session.account();
    if (account === null || account.session !== opener) return failure('session-absent');
    const openedAt = this.#options.now();
    const consumed = this.#consume(request, read.value, openedAt);
    if (!consumed.ok) return consumed;
    const content = contentOf(this.#options, read.value, { ...known, account, openedAt });
    await this.#show({ request, opened: consumed.value, content });
    return success(null);
  }

  takeContent(contents: number): Outcome<ResultContent> {
    const shown = [...this.#shown.values()].find((one) => one.window?.contents === contents);
    if (shown?.content == null) return failure('result-absent');
    const { content } = shown;
    shown.content = null;
    return success(content);
  }

  shownIn(contents: number): { readonly request: string; readonly window: ResultWindow } | null {
    const shown = [...this.#shown.values()].find((one) => one.window?.contents === contents);
    return shown?.window == null ? null : { request: shown.request, window: shown.window };
  }

  async closeFrom(contents: number): Promise<Outcome<null>> {
    const shown = [...this.#shown.values()].find((one) => one.window?.contents === contents);
    if (shown !== undefined) await this.#end(shown, 'closed');
    return success(null);
  }

  closeAll(cause: Cause): void {
    for (const shown of this.#shown.values()) void this.#end(shown, cause);
  }

  recover(): void {
    for (const opened of this.#options.store.unfinished()) {
      this.#writeAct(opened, 'crashed');
      this.#options.log('result-recovered');
    }
  }

  /** The record and its signed document are one transaction; only after it may anything be shown. */
  #consume(request: string, document: Result, openedAt: Date): Outcome<ResultOpened> {
    const { database, store, outbox, identity, log } = this.#options;
    const opened = { request, result: document.id, openedAt: toAstana(openedAt), destroyedAt: null };
    const record = identity.sign(resultOpening, { request, result: document.id, openedAt: opened.openedAt });
    const consume = database.transaction((): Outcome<ResultOpened> => {
      const before = store.find(request);
      if (before !== null) return alreadyOpened(before.openedAt);
      store.open(opened);
      outbox.put(record);
      return success(opened);
    });
    const consumed = consume.immediate();
    if (consumed.ok) log('result-opened');
    return consumed;
  }

  async #show(input: { request: string; opened: ResultOpened; content: ResultContent }): Promise<void> {
    const shown: Shown = { ...input, window: null, isEnded: false, timer: undefined };
    this.#shown.set(input.request, shown);
    this.#options.onChange();
    shown.timer = setTimeout(() => void this.#end(shown, 'expired'), this.#options.seconds * 1000);
    try {
      await this.#options.openWindow((window) => {
        shown.window = window;
        window.onGone((cause) => void this.#end(shown, cause));
      });
    } catch (error) {
      // Ended while its page was loading, it went as it should; anything else is a page that could not be shown.
      if (shown.isEnded) return;
      await this.#end(shown, 'crashed');
      throw error;
    }
  }

  /** Everything up to `destroy` happens at once, so that it is also complete when the program is quitting. */
  async #end(shown: Shown, cause: Cause): Promise<void> {
    if (shown.isEnded) return;
    shown.isEnded = true;
    clearTimeout(shown.timer);
    shown.content = null;
    this.#shown.delete(shown.request);
    const gone = shown.window?.destroy();
    if (cause !== 'session-ended') await gone;
    this.#writeAct(shown.opened, cause);
    await gone;
  }

  /** With no room for it, the act is written as soon as there is; the moment it states stays the true one. */
  #writeAct(opened: ResultOpened, cause: Cause): void {
    const destroyedAt = toAstana(this.#options.now());
    const act = () => this.#storeAct(opened, destroyedAt, cause);
    if (storedUnlessFull(act)) return;
    this.#options.log('disk-full');
    const timer = setInterval(() => {
      if (!this.#options.database.open || storedUnlessFull(act)) clearInterval(timer);
    }, this.#options.actRetry ?? 2_000);
    timer.unref();
  }

  #storeAct({ request, result, openedAt }: ResultOpened, destroyedAt: string, cause: Cause): void {
    const { database, store, outbox, identity, log } = this.#options;
    const act = identity.sign(destructionAct, { request, result, openedAt, destroyedAt, cause });
    const write = database.transaction(() => {
      store.destroy(request, destroyedAt);
      outbox.put(act);
    });
    write.immediate();
    log('result-destroyed', cause);
    this.#options.onChange();
  }
}

function alreadyOpened(openedAt: string): Outcome<never> {
  return failure('result-already-opened', { openedAt: showAstana(new Date(openedAt)) });
}
