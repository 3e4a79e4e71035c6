import { type Failure, failure } from '../../protocol/outcome.ts';
import { failureOf, Pkcs11Failure, sessionLost } from './ckr.ts';
import { converse, type PinTask } from './conversation.ts';
import { type Driver, loadDriver } from './driver.ts';
import {
  type AgentReport,
  agentRequestSchema,
  type DriverSettings,
  type OperateRequest,
  type SetPinRequest,
} from './messages.ts';
import { keyTask, type Operated } from './operation.ts';
import { createPinEntry, type PinEntry, type PinPort } from './pin-entry.ts';
import { pinSettingTask } from './pin-setting.ts';
import { createSections, type Sections } from './sections.ts';
import { createWatch, type Seen, type Watch } from './watch.ts';

/** How often the slots are looked at, ms: a token in or out is noticed within a second. */
const lookEvery = 500;

/** So many failing looks in a row, and the driver is given up: a fresh process may do better. */
const maxFailedLooks = 3;

type PinRequest = OperateRequest | SetPinRequest;

interface ActiveOperation {
  readonly serial: string;
  readonly entry: PinEntry;
}

/**
 * The agent of one driver: its verbs are `start`, `tokens`, `operate`, `set-pin` and `cancel`. It holds no PIN and no login
 * between operations. A malformed message is a bug of ours and throws.
 */
export class TokenAgent {
  readonly #post: (report: AgentReport) => void;
  readonly #sections: Sections;
  readonly #active = new Map<number, ActiveOperation>();
  #loaded: { readonly driver: Driver; readonly watch: Watch } | null = null;
  #shown = '';
  #failedLooks = 0;

  constructor(post: (report: AgentReport) => void) {
    this.#post = post;
    this.#sections = createSections(post);
  }

  /** Takes one message of the main process; `operate` comes with the port to the PIN window. */
  async receive(data: unknown, ports: readonly PinPort[]): Promise<void> {
    const request = agentRequestSchema.parse(data);
    switch (request.kind) {
      case 'start':
        return this.#start(request.driver, request.slotEvents);
      case 'tokens':
        this.#loaded?.watch.forget();
        return this.#look();
      case 'operate':
      case 'set-pin':
        return this.#operate(request, ports);
      case 'cancel':
        return this.#active.get(request.id)?.entry.interrupt({ code: 'pin-cancelled' });
    }
  }

  async #start(settings: DriverSettings, slotEvents: boolean): Promise<void> {
    await this.#sections.enter('starting');
    const loaded = loadDriver(settings);
    if (!loaded.ok) {
      this.#post({ kind: 'refused', error: loaded.error });
      return;
    }
    this.#loaded = { driver: loaded.value, watch: createWatch(loaded.value, slotEvents) };
    await this.#look();
    setInterval(() => {
      if (this.#sections.isFree()) void this.#look();
    }, lookEvery);
  }

  async #look(): Promise<void> {
    const watch = this.#loaded?.watch;
    if (watch === undefined) return;
    await this.#sections.exclusive(async () => {
      try {
        const seen = watch.look();
        this.#show(seen);
        this.#count(
          seen.tokens.find(({ fault }) => sessionLost.has(fault?.params?.['code'] ?? ''))?.fault ?? null,
        );
      } catch (error) {
        if (!(error instanceof Pkcs11Failure)) throw error;
        this.#count(failureOf(error));
      }
    });
  }

  #count(fault: Failure | null): void {
    this.#failedLooks = fault === null ? 0 : this.#failedLooks + 1;
    if (fault !== null && this.#failedLooks === maxFailedLooks) this.#post({ kind: 'refused', error: fault });
  }

  #show({ readers, tokens }: Seen): void {
    const present = new Set(tokens.map(({ serial }) => serial));
    for (const { serial, entry } of this.#active.values()) {
      if (!present.has(serial)) entry.interrupt({ code: 'token-removed' });
    }
    const summary = JSON.stringify({ isEmpty: readers === 0, tokens }, (key, value: unknown) =>
      key === 'der' ? undefined : value,
    );
    if (summary === this.#shown) return;
    this.#shown = summary;
    this.#post({ kind: 'tokens', readers, tokens });
  }

  async #operate(request: PinRequest, [port]: readonly PinPort[]): Promise<void> {
    const driver = this.#loaded?.driver;
    if (port === undefined || driver === undefined)
      throw new Error('operate needs a port and a started driver');
    const entry = createPinEntry(port);
    const operated = await this.#converse(driver, request, entry);
    entry.end();
    this.#post({ kind: 'operated', id: request.id, ...operated });
    wipeKeys(operated);
  }

  async #converse(driver: Driver, request: PinRequest, entry: PinEntry): Promise<Operated> {
    const serial = request.tokenSerial;
    const isBusy = [...this.#active.values()].some((operation) => operation.serial === serial);
    if (isBusy) return { outcome: failure('token-busy'), loggedOut: true };
    this.#active.set(request.id, { serial, entry });
    try {
      return await converse(taskOf(driver, request, entry, this.#sections), entry, this.#sections);
    } finally {
      this.#active.delete(request.id);
    }
  }
}

function taskOf(driver: Driver, request: PinRequest, entry: PinEntry, sections: Sections): PinTask {
  return request.kind === 'operate'
    ? keyTask(driver, request, entry, sections)
    : pinSettingTask(driver, request, entry, sections);
}

/** An opened key went to the main process as a copy; ours must not stay. */
function wipeKeys({ outcome }: Operated): void {
  for (const result of outcome.ok ? outcome.value : []) if (result.kind === 'decrypt') result.key.fill(0);
}
