import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import type { WindowKind } from '../../protocol/ipc.ts';
import { startHost } from '../chromium-host/attach.ts';
import { projectFolder } from './folder.ts';

/** What the workstation's main process is started with. */
export interface RuntimePlan {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly headed: boolean;
  /** False for runs that open no window (`--enrol`). */
  readonly windows: boolean;
  /** A command to put before the program's own, e.g. to run it in a control group. */
  readonly launcher?: readonly string[];
}

/** The running workstation, on Electron or on the double, as tests and the demonstration see it. */
export interface Runtime {
  readonly kind: 'electron' | 'chromium';
  /** Process id of the main process. */
  readonly pid: number;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
  /** The window of a kind, waiting up to `timeout` milliseconds for it to open. */
  window(kind: WindowKind, timeout?: number): Promise<Page>;
  /** Whether a window of a kind is open now. */
  isOpen(kind: WindowKind): Promise<boolean>;
  stop(): Promise<void>;
}

const main = join(projectFolder, 'out/main/main.js');
const page = (kind: WindowKind) => `/${kind}.html`;

/** Starts the built main process on Electron where its binary and a display are, else on the double. */
export async function startRuntime(plan: RuntimePlan): Promise<Runtime> {
  const binary = electronBinary();
  return binary !== null && plan.windows ? await startElectron(binary, plan) : await startDouble(plan);
}

/** Electron refuses to run as root with its sandbox on, and we never turn the sandbox off. */
function electronBinary(): string | null {
  const folder =
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(projectFolder, 'node_modules/electron/dist');
  const binary = join(folder, 'electron');
  return existsSync(binary) && process.env['DISPLAY'] !== undefined && process.getuid?.() !== 0
    ? binary
    : null;
}

async function startElectron(executablePath: string, plan: RuntimePlan): Promise<Runtime> {
  const env = { ...inherited(), ...plan.environment };
  const app = await _electron.launch({ executablePath, args: [main, ...plan.args], env });
  const child = app.process();
  const open = (kind: WindowKind) => app.windows().find((window) => window.url().includes(page(kind)));
  return {
    kind: 'electron',
    pid: child.pid ?? 0,
    ended: new Promise((resolve) => child.once('exit', resolve)),
    window: async (kind, timeout = 15_000) =>
      open(kind) ??
      (await app.waitForEvent('window', {
        predicate: (window) => window.url().includes(page(kind)),
        timeout,
      })),
    isOpen: async (kind) => open(kind) !== undefined,
    stop: () => app.close(),
  };
}

async function startDouble(plan: RuntimePlan): Promise<Runtime> {
  const host = await startHost({
    main,
    args: plan.args,
    headed: plan.headed,
    launcher: plan.launcher ?? [],
    env: { ...inherited(), ...plan.environment },
  });
  return {
    kind: 'chromium',
    pid: host.child.pid ?? 0,
    ended: new Promise((resolve) => host.child.once('exit', resolve)),
    window: (kind, timeout = 15_000) => host.page(page(kind), timeout),
    isOpen: async (kind) => (await host.pages()).some((open) => open.url().includes(page(kind))),
    stop: async () => {
      await host.stop();
    },
  };
}

function inherited(): Record<string, string> {
  const names = ['PATH', 'HOME', 'DISPLAY', 'XAUTHORITY', 'WAYLAND_DISPLAY', 'LANG'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
