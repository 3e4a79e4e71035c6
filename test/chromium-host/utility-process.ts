import { type ChildProcess, fork as forkProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { lifecycle } from './host.ts';
import { LoudEmitter, loudModule } from './loud.ts';
import { takePort } from './message-port.ts';
import { createPortRelay, type PortMessage } from './port-relay.ts';

/** What host and utility process say to each other. */
export type UtilityMessage = { kind: 'message'; data: unknown; ports: string[] } | PortMessage;

const shim = new URL('./utility-shim.ts', import.meta.url).href;
const setpriv = '/usr/bin/setpriv';
const knownOptions = new Set(['env', 'execArgv', 'cwd', 'stdio', 'serviceName']);

type Members = 'kill' | 'postMessage' | 'pid' | 'stdout' | 'stderr';

/**
 * Electron's UtilityProcess as a Node child process with `process.parentPort`. The kernel kills it when the
 * host dies, as Chromium would. Events: spawn, message, exit.
 */
export class UtilityProcess extends LoudEmitter implements Pick<Electron.UtilityProcess, Members> {
  pid: number | undefined;
  readonly stdout: NodeJS.ReadableStream | null;
  readonly stderr: NodeJS.ReadableStream | null;
  readonly #child: ChildProcess;
  readonly #relay = createPortRelay('h', (message) => this.#post(message));

  constructor(child: ChildProcess, serviceName: string) {
    super('UtilityProcess', ['spawn', 'message', 'exit', 'error']);
    this.#child = child;
    this.stdout = child.stdout;
    this.stderr = child.stderr;
    child.on('spawn', () => {
      this.pid = child.pid;
      this.emit('spawn');
    });
    child.on('message', (message: UtilityMessage) => {
      if (message.kind === 'message') this.emit('message', message.data);
      else this.#relay.receive(message);
    });
    child.on('error', (error) => process.stderr.write(`chromium-host: utility process: ${error.message}\n`));
    child.on('exit', (code, signal) => {
      this.pid = undefined;
      this.#relay.closeAll();
      const exitCode = code ?? 128 + constants.signals[signal ?? 'SIGTERM'];
      this.emit('exit', exitCode);
      const reason = signal === null ? 'abnormal-exit' : 'killed';
      const details = { type: 'Utility', reason, exitCode, serviceName, name: serviceName };
      if (exitCode !== 0) lifecycle.emit('child-process-gone', details);
    });
  }

  postMessage(message: unknown, transfer: readonly object[] = []): void {
    const ports = transfer.map((port) => this.#relay.give(takePort(port)));
    this.#post({ kind: 'message', data: message, ports });
  }

  kill(): boolean {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return false;
    const killer = setTimeout(() => this.#child.kill('SIGKILL'), 2000).unref();
    this.#child.once('exit', () => clearTimeout(killer));
    return this.#child.kill('SIGTERM');
  }

  #post(message: UtilityMessage): void {
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }
}

/** Electron's utilityProcess module. With `env` given the child sees exactly that and nothing of ours. */
export const utilityProcess = loudModule('utilityProcess', {
  fork: (
    path: string,
    args: readonly string[] = [],
    options: Electron.ForkOptions = {},
  ): Electron.UtilityProcess => {
    for (const name of Object.keys(options)) {
      if (!knownOptions.has(name))
        throw new Error(`chromium-host: utilityProcess.fork option ${name} is not implemented`);
    }
    const nodeArguments = [...(options.execArgv ?? []), '--import', shim];
    const tied = existsSync(setpriv);
    const child = forkProcess(path, [...args], {
      serialization: 'advanced',
      execPath: tied ? setpriv : process.execPath,
      execArgv: tied ? ['--pdeathsig', 'KILL', '--', process.execPath, ...nodeArguments] : nodeArguments,
      env: (options.env as NodeJS.ProcessEnv | undefined) ?? process.env,
      stdio: [...standardStreams(options.stdio), 'ipc'],
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    return new UtilityProcess(
      child,
      options.serviceName ?? 'Node Utility Process',
    ) as unknown as Electron.UtilityProcess;
  },
} satisfies Pick<typeof Electron.UtilityProcess, 'fork'>);

type Stream = 'pipe' | 'ignore' | 'inherit';

function standardStreams(stdio: Electron.ForkOptions['stdio']): Stream[] {
  if (!Array.isArray(stdio))
    return ['ignore', (stdio ?? 'inherit') as Stream, (stdio ?? 'inherit') as Stream];
  return ['ignore', stdio[1] as Stream, stdio[2] as Stream];
}
