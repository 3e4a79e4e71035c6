import type { Failure, Outcome } from '../protocol/outcome.ts';
import { failure, success } from '../protocol/outcome.ts';
import type { AgentProcess } from './agent-process.ts';
import { fileStem } from './provisioning/file-stem.ts';
import { writeOutputs } from './provisioning/files.ts';
import type { Order, Report, TokenLine } from './provisioning/order.ts';
import { type PortOrder, portReportSchema } from './provisioning/port-messages.ts';
import { recordDraft } from './provisioning/record-draft.ts';
import type { DriverSettings } from './token-agent/messages.ts';
import type { PinPortHandle } from './token-agents.ts';

export interface ProvisioningBenchOptions {
  readonly drivers: readonly DriverSettings[];
  /** Starts `native/provisioning/port-worker.ts` in a process of its own for one order. */
  readonly fork: (driver: DriverSettings) => AgentProcess;
  /** Longest wait for the administrator's PINs. */
  readonly pinSeconds?: number;
  /** Longest time to load a driver. */
  readonly startSeconds?: number;
}

/** What a driver shows now; `fault` says why its tokens cannot be seen. */
export interface BenchDriverView {
  readonly name: string;
  readonly fault: Failure | null;
  readonly tokens: readonly TokenLine[];
}

/** One action on one token of one driver, without its PINs. `out` is the folder for the files it makes. */
export type BenchCommand = Pick<Order, 'verb' | 'token' | 'label' | 'confirm' | 'person' | 'certificates'> & {
  readonly driver: string;
  readonly out: string | null;
};

/** The token after the action, and the files that were written. */
export interface BenchDone {
  readonly token: TokenLine | null;
  readonly files: readonly string[];
}

export type BenchPhase = 'starting' | 'pin' | 'working';

export interface BenchRun {
  readonly done: Promise<Outcome<BenchDone>>;
  /** Ends the run where that harms nothing; false when the token is just being written and must be let finish. */
  cancel(): boolean;
}

/** The administrator's actions for a window: the verbs of `native/provisioning`, each in a process of its own. */
export interface ProvisioningBench {
  /** All tokens of all drivers, blank ones included; a driver that fails does not hide the others. */
  look(): Promise<BenchDriverView[]>;
  /** Starts one action; the port goes to the process with the driver, or is closed when it never gets there. */
  run(
    command: BenchCommand,
    pinPort: PinPortHandle | null,
    onPhase: (phase: BenchPhase, seconds: number) => void,
  ): BenchRun;
  /** Ends every process. */
  stop(): void;
}

/** Verbs that may be ended while the driver works: what they leave half done, a second run completes. */
const repeatable: ReadonlySet<Order['verb']> = new Set([
  'list',
  'keys',
  'request',
  'import',
  'test-sign',
  'act',
]);

/** Creates the bench; PINs reach only the process with the driver, on the port. */
export function createProvisioningBench(options: ProvisioningBenchOptions): ProvisioningBench {
  const running = new Set<AgentProcess>();
  const start = (command: BenchCommand, port: PinPortHandle | null, onPhase: OnPhase) =>
    startRun(options, running, command, { port, onPhase });
  return {
    look: () =>
      Promise.all(
        options.drivers.map(async ({ name }) => {
          const looked = await start(listOf(name), null, () => undefined).report;
          return looked.ok
            ? { name, fault: null, tokens: looked.value.tokens }
            : { name, fault: looked.error, tokens: [] };
        }),
      ),
    run: (command, pinPort, onPhase) => {
      const { report, cancel } = start(command, pinPort, onPhase);
      return {
        done: report.then((outcome) => (outcome.ok ? write(command, outcome.value) : outcome)),
        cancel,
      };
    },
    stop: () => {
      for (const child of running) child.kill();
    },
  };
}

type OnPhase = Parameters<ProvisioningBench['run']>[2];

const listOf = (driver: string): BenchCommand => ({
  ...{ verb: 'list', driver, token: null, label: null },
  ...{ confirm: null, person: null, certificates: [], out: null },
});

interface Started {
  readonly report: Promise<Outcome<Report>>;
  cancel(): boolean;
}

/** One process for one order, ended whatever happens. */
function startRun(
  { drivers, fork, pinSeconds = 300, startSeconds = 30 }: ProvisioningBenchOptions,
  running: Set<AgentProcess>,
  command: BenchCommand,
  { port, onPhase }: { readonly port: PinPortHandle | null; readonly onPhase: OnPhase },
): Started {
  const { verb } = command;
  const driver = drivers.find(({ name }) => name === command.driver);
  if (driver === undefined) {
    port?.close();
    const refused = failure('driver-not-listed', { name: command.driver });
    return { report: Promise.resolve(refused), cancel: () => false };
  }
  const child = fork(driver);
  running.add(child);
  const watched = watchRun(child, verb, { startSeconds, onPhase });
  const order: PortOrder = { kind: 'order', order: orderOf(command, driver), pinSeconds };
  child.postMessage(order, port === null ? [] : [port]);
  const report = watched.report.finally(() => {
    running.delete(child);
    child.kill();
  });
  return { report, cancel: watched.cancel };
}

/** Follows one process by what it says: its phase decides how long it may be silent and how it may be ended. */
function watchRun(
  child: AgentProcess,
  verb: Order['verb'],
  { startSeconds, onPhase }: { readonly startSeconds: number; readonly onPhase: OnPhase },
): Started {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome<Report>>();
  let phase: BenchPhase = 'starting';
  let timer: NodeJS.Timeout | undefined;
  const enter = (next: BenchPhase, seconds: number) => {
    clearTimeout(timer);
    phase = next;
    const params = { verb, seconds: String(seconds) };
    // The process itself ends the waiting for PINs.
    if (next !== 'pin') timer = setTimeout(() => resolve(failure('command-hung', params)), seconds * 1000);
    onPhase(next, seconds);
  };
  child.onMessage((message) => {
    const said = portReportSchema.parse(message);
    if (said.kind === 'pin') enter('pin', 0);
    else if (said.kind === 'working') enter('working', said.seconds);
    else if (said.kind === 'done') resolve(said.outcome);
    else reject(new Error(`fault of the program in ${verb}`));
  });
  child.onExit(() => resolve(failure('command-crashed', { verb })));
  enter('starting', startSeconds);
  return {
    report: promise.finally(() => clearTimeout(timer)),
    cancel: () => {
      if (phase === 'working' && !repeatable.has(verb)) return false;
      if (phase === 'pin') child.postMessage({ kind: 'cancel' } satisfies PortOrder);
      else resolve(failure('command-cancelled', { verb }));
      return true;
    },
  };
}

function orderOf(command: BenchCommand, { path, sha256 }: DriverSettings) {
  const { verb, token, label, confirm, person, certificates } = command;
  // A serial number that was typed for `init` is leave to erase.
  const force = verb === 'init' && confirm !== null;
  const inputs = { person, certificates: [...certificates], chain: [], list: null, sealed: null };
  return { verb, module: path, moduleSha256: sha256, token, label, force, confirm, ...inputs };
}

/** The files a verb made, named by the token, and the draft of the record for the inventory. */
function write({ verb, out }: BenchCommand, report: Report): Outcome<BenchDone> {
  const [token = null] = report.tokens;
  if (out === null || token === null) return success({ token, files: [] });
  const stem = fileStem(token.serial);
  const made = report.files.map(({ name, content }) => ({ name: name || `${stem}-${verb}.p7s`, content }));
  const draft = recordDraft(verb, token);
  const record = Buffer.from(`${JSON.stringify(draft, null, 2)}\n`);
  const drafts =
    draft === null ? [] : [{ name: `${stem}-${verb}-record.json`, content: Uint8Array.from(record) }];
  const written = writeOutputs([...made, ...drafts], out);
  return written.ok ? success({ token, files: written.value }) : written;
}
