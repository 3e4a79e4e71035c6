import { type Failure, type Outcome, success } from '../protocol/outcome.ts';
import { type AgentProcess, type Deadlines, longestEnd } from './agent-process.ts';
import { createRestartBudget, type RestartLimit } from './restart-budget.ts';
import {
  type AgentPhase,
  type AgentReport,
  type AgentRequest,
  agentReportSchema,
  type DriverSettings,
  type KeyOperation,
  type KeyResult,
  type PinAuthority,
  type PinRequest,
  type TokenFacts,
} from './token-agent/messages.ts';
import {
  type DriverState,
  driverStateOf,
  nextTokenState,
  phaseEvents,
  type TokenEvent,
  type TokenState,
} from './token-state.ts';

export interface SupervisorOptions {
  readonly settings: DriverSettings;
  readonly fork: (driver: DriverSettings) => AgentProcess;
  readonly deadlines: Deadlines;
  readonly restarts: RestartLimit;
  readonly onChange: () => void;
}

interface PendingOperation {
  readonly serial: string;
  readonly resolve: (outcome: Outcome<KeyResult[]>) => void;
  isCancelled: boolean;
}

/**
 * One driver's agent process: starts it, watches its deadlines, ends it when it hangs and starts it again within a
 * budget. After the budget is used up the driver rests until `retry` or until a period of quiet has passed.
 */
export class DriverSupervisor {
  /** Moved by `token-state.ts` alone. */
  tokenState: TokenState = 'starting';
  /** Why the driver is not ready, or what its last failure was until it is ready again. */
  fault: Failure | null = null;
  /** Kept while the driver restarts, so that a crash is not taken for a removal. */
  tokens: readonly TokenFacts[] = [];
  readonly name: string;
  readonly #options: SupervisorOptions;
  readonly #budget: ReturnType<typeof createRestartBudget>;
  readonly #pending = new Map<number, PendingOperation>();
  #process: AgentProcess | null = null;
  #watchdog: NodeJS.Timeout | undefined;
  #relaunch: NodeJS.Timeout | undefined;
  #settled = Promise.withResolvers<void>();
  #phase: AgentPhase = 'starting';
  #nextId = 0;
  #slotEvents = true;

  constructor(options: SupervisorOptions) {
    this.name = options.settings.name;
    this.#options = options;
    this.#budget = createRestartBudget(options.restarts, () => performance.now());
    this.#launch();
  }

  get state(): DriverState {
    return driverStateOf(this.tokenState);
  }

  /** Resolves when the driver is ready or has been given up. */
  settled(): Promise<void> {
    return this.#settled.promise;
  }

  /** One PIN entry and the operations under it. The port goes to the agent and is not kept. */
  operate(tokenSerial: string, operations: KeyOperation[], pinPort: unknown): Promise<Outcome<KeyResult[]>> {
    return this.#ask({ kind: 'operate', tokenSerial, operations }, pinPort);
  }

  /** One conversation in which the PIN is set anew. The port goes to the agent and is not kept. */
  async setPin(tokenSerial: string, by: PinAuthority, pinPort: unknown): Promise<Outcome<null>> {
    const done = await this.#ask({ kind: 'set-pin', tokenSerial, by }, pinPort);
    return done.ok ? success(null) : done;
  }

  /** Ends the waiting for a PIN on this token, or on all. A driver that waits at its reader hears nothing: it is ended. */
  cancel(serial: string | null): void {
    for (const [id, operation] of this.#pending) {
      if (serial !== null && operation.serial !== serial) continue;
      operation.isCancelled = true;
      this.#post({ kind: 'cancel', id });
    }
    this.#leaveReader();
  }

  /** Reads the certificates of all tokens again. */
  refresh(): void {
    this.#post({ kind: 'tokens' });
  }

  /** Starts a driver that was given up, with a full budget; not after `stop`. */
  retry(): void {
    if (this.tokenState === 'ended' || this.#process !== null || this.state === 'restarting') return;
    this.#budget.refill();
    this.#settled = Promise.withResolvers<void>();
    this.#happen('retry', this.fault);
    this.#launch();
  }

  /** For good: the application ends. */
  stop(): void {
    this.#end({ code: 'pin-cancelled' });
    this.#giveUp('end', null);
    clearTimeout(this.#relaunch);
  }

  async #ask(request: PinRequest, pinPort: unknown): Promise<Outcome<KeyResult[]>> {
    if (this.#process === null) return { ok: false, error: this.fault ?? { code: 'pin-cancelled' } };
    const id = this.#nextId++;
    const pinSeconds = this.#options.deadlines.pin / 1000;
    const { promise, resolve } = Promise.withResolvers<Outcome<KeyResult[]>>();
    this.#pending.set(id, { serial: request.tokenSerial, resolve, isCancelled: false });
    this.#post({ ...request, id, pinSeconds }, [pinPort]);
    return await promise;
  }

  #launch(): void {
    clearTimeout(this.#relaunch);
    const started = this.#options.fork(this.#options.settings);
    this.#process = started;
    started.onMessage((message) => {
      if (this.#process === started) this.#receive(message);
    });
    started.onExit(() => {
      if (this.#process === started) this.#fail({ code: 'driver-crashed' });
    });
    this.#arm('starting');
    this.#post({ kind: 'start', driver: this.#options.settings, slotEvents: this.#slotEvents });
  }

  #receive(message: unknown): void {
    const { data } = agentReportSchema.safeParse(message);
    if (data === undefined) this.#fail({ code: 'driver-crashed' });
    else this.#take(data);
  }

  #take(report: AgentReport): void {
    if (report.kind === 'phase') this.#enter(report.phase);
    if (report.kind === 'refused') this.#fail(report.error);
    if (report.kind === 'tokens') this.#ready(report);
    if (report.kind !== 'operated') return;
    this.#pending.get(report.id)?.resolve(report.outcome);
    this.#pending.delete(report.id);
    if (this.#pending.size === 0) this.#happen('settled', this.fault);
    // A login that the driver would not end must not outlive the operation.
    if (!report.loggedOut) this.#fail({ code: 'driver-restarted' });
  }

  #ready({ tokens, readers }: Extract<AgentReport, { kind: 'tokens' }>): void {
    this.tokens = tokens;
    const isEmpty = readers === 0 ? 'saw-no-reader' : 'saw-no-token';
    this.#happen(tokens.length > 0 ? 'saw-token' : isEmpty, null);
    this.#settled.resolve();
  }

  /** An idle agent with an operation waits for a person; one without is merely alive. */
  #enter(phase: AgentPhase): void {
    this.#phase = phase;
    this.#arm(phase);
    const event = phaseEvents[phase];
    const isNew = event !== null && nextTokenState(this.tokenState, event) !== this.tokenState;
    if (isNew && this.#pending.size > 0) this.#happen(event, this.fault);
    this.#leaveReader();
  }

  /** Also when the cancelling came first and the agent had not heard of it. */
  #leaveReader(): void {
    const isOver = [...this.#pending.values()].some(({ isCancelled }) => isCancelled);
    if (this.#phase === 'reader' && isOver) this.#fail({ code: 'pin-cancelled' });
  }

  #arm(phase: AgentPhase): void {
    clearTimeout(this.#watchdog);
    const limit = this.#options.deadlines[phase];
    this.#watchdog = setTimeout(() => {
      // A driver that hangs while nobody uses it may do so in C_WaitForSlotEvent, which we can do without.
      if (phase === 'idle') this.#slotEvents = false;
      this.#fail({ code: 'driver-hung', params: { seconds: String(Math.ceil(limit / 1000)) } });
    }, limit);
  }

  /** Ends the process and decides what comes next. A person who gives up at the reader is no fault of the driver. */
  #fail(error: Failure): void {
    const ended = this.#end(error);
    if (error.code === 'driver-missing' || error.code === 'driver-altered') this.#giveUp(error.code, error);
    else if (error.code === 'driver-exposed') this.#giveUp('driver-altered', error);
    else if (error.code === 'pin-cancelled' || this.#budget.take()) this.#restart(error, ended);
    else this.#rest();
  }

  /** Starts a new process once the old one is gone, or is not going. */
  #restart(error: Failure, ended: AgentProcess | null): void {
    if (this.state === 'ready') this.#settled = Promise.withResolvers<void>();
    this.#happen('fail', error);
    let isDue = true;
    const launch = () => {
      if (isDue && this.state === 'restarting') this.#launch();
      isDue = false;
    };
    ended?.onExit(launch);
    this.#relaunch = setTimeout(launch, longestEnd);
  }

  #rest(): void {
    this.#giveUp('fail-again', { code: 'driver-stopped', params: { driver: this.name } });
    this.#relaunch = setTimeout(() => this.retry(), this.#options.restarts.withinMs);
    this.#relaunch.unref();
  }

  #end(error: Failure): AgentProcess | null {
    clearTimeout(this.#watchdog);
    this.#phase = 'starting';
    const ended = this.#process;
    this.#process = null;
    ended?.kill();
    for (const { resolve } of this.#pending.values()) resolve({ ok: false, error });
    this.#pending.clear();
    return ended;
  }

  #giveUp(event: TokenEvent, fault: Failure | null): void {
    this.tokens = [];
    this.#happen(event, fault);
    this.#settled.resolve();
  }

  #happen(event: TokenEvent, fault: Failure | null): void {
    this.tokenState = nextTokenState(this.tokenState, event);
    this.fault = fault;
    this.#options.onChange();
  }

  #post(request: AgentRequest, transfer: readonly unknown[] = []): void {
    this.#process?.postMessage(request, transfer);
  }
}
