import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

/** How to start an application on the double. `env` is the whole environment; ours when left out. */
export interface HostPlan {
  main: string;
  args?: readonly string[];
  headed?: boolean;
  env?: NodeJS.ProcessEnv;
  /** A command to put before the host's own, e.g. to run it in a control group. */
  launcher?: readonly string[];
  /** Where the host's output goes; `pipe` when left out (then nothing is printed). */
  output?: 'inherit' | 'pipe';
}

/** A running application and its windows as an outside Playwright sees them. */
export interface RunningHost {
  readonly child: ChildProcess;
  /** Everything the host and the application wrote so far. */
  output(): string;
  /** All open windows, of every session. */
  pages(): Promise<Page[]>;
  /** The window whose URL path is (or matches) `match`, as soon as it is there; milliseconds. */
  page(match: string | ((page: Page) => boolean), timeout?: number): Promise<Page>;
  /** powerMonitor says `lock-screen` in the application. */
  lockScreen(): void;
  /** Ends the application as a SIGTERM does; the exit code. */
  stop(): Promise<number | null>;
}

const runner = fileURLToPath(new URL('./run.ts', import.meta.url));

/** Starts an application on the double. Playwright attaches when a page is first asked for. */
export async function startHost(plan: HostPlan): Promise<RunningHost> {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-host-'));
  const portFile = join(folder, 'port');
  const options = ['--cdp-port-file', portFile, ...(plan.headed ? ['--headed'] : [])];
  // The kernel ends the host with the test that started it, however that ends.
  const tied = ['--pdeathsig', 'KILL', '--', process.execPath, runner];
  const [command = 'setpriv', ...before] = [...(plan.launcher ?? []), 'setpriv'];
  const child = spawn(command, [...before, ...tied, ...options, plan.main, '--', ...(plan.args ?? [])], {
    stdio: ['ignore', plan.output ?? 'pipe', plan.output ?? 'pipe'],
    env: plan.env ?? process.env,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  void exited.then(() => rmSync(folder, { recursive: true, force: true }));

  let attached: Promise<Browser> | undefined;
  const pages = async (): Promise<Page[]> => {
    attached ??= attach(portFile, child, () => text);
    return (await attached).contexts().flatMap((context) => context.pages());
  };
  return {
    child,
    pages,
    output: () => text,
    lockScreen: () => child.kill('SIGUSR2'),
    page: (match, timeout = 15_000) => waitForPage(pages, toPredicate(match), String(match), timeout),
    stop: async () => {
      await attached?.then((browser) => browser.close()).catch(() => undefined);
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      return exited;
    },
  };
}

/**
 * `noDefaults`: Playwright must not change downloads, emulation or permissions of windows that are not its own.
 * Windows of in-memory partitions appear in its default context, because it did not make their contexts.
 */
async function attach(portFile: string, child: ChildProcess, output: () => string): Promise<Browser> {
  for (let waited = 0; !existsSync(portFile); waited += 50) {
    if (child.exitCode !== null || child.signalCode !== null || waited > 30_000) {
      throw new Error(`the application opened no windows; it said:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return chromium.connectOverCDP(`http://${readFileSync(portFile, 'utf8')}`, { noDefaults: true });
}

function toPredicate(match: string | ((page: Page) => boolean)): (page: Page) => boolean {
  return typeof match === 'string' ? (page) => new URL(page.url()).pathname === match : match;
}

async function waitForPage(
  pages: () => Promise<Page[]>,
  matches: (page: Page) => boolean,
  name: string,
  timeout: number,
): Promise<Page> {
  for (const end = Date.now() + timeout; Date.now() < end; ) {
    const found = (await pages()).find(matches);
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const open = (await pages()).map((page) => page.url());
  throw new Error(`no window ${name} after ${timeout} ms; open: ${open.join(', ') || 'none'}`);
}
