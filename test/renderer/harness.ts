import {
  chmodSync,
  chownSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import type { IpcName } from '../../protocol/ipc.ts';
import type { Outcome } from '../../protocol/outcome.ts';
import type { PinPrompt } from '../../protocol/pin.ts';
import { chromiumAccount } from '../chromium-host/account.ts';
import { type Effect, type Fake, installFakeBridge, type Scenario } from './fake-bridge.ts';

/** The policy main sets on every page of the app (docs/security.md); the windows must live under it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly contrast?: boolean;
}

/** The production build of the windows in a real Chromium, each page with a fake of main behind it. */
export interface Harness {
  open(window: 'work' | 'pin' | 'result', scenario: Scenario, options?: OpenOptions): Promise<Page>;
  end(): Promise<void>;
}

/** Builds the windows if the last build is older than their source, serves them, starts Chromium with its own sandbox. */
export async function startHarness(): Promise<Harness> {
  const scratch = mkdtempSync(join(tmpdir(), 'sio-renderer-'));
  const folder = isBuilt() ? 'out/renderer' : await buildInto(join(scratch, 'renderer'));
  const server = await serve(folder);
  const context = await launch(scratch);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    open: async (window, scenario, options = {}) => {
      const page = await context.newPage();
      page.setDefaultTimeout(5000);
      await page.setViewportSize({ width: options.width ?? 1366, height: options.height ?? 728 });
      await page.emulateMedia({
        colorScheme: options.dark ? 'dark' : 'light',
        contrast: options.contrast ? 'more' : 'no-preference',
      });
      await page.addInitScript(installFakeBridge, scenario);
      await page.goto(`${origin}/${window}.html`);
      await page.locator('main').waitFor();
      return page;
    },
    end: async () => {
      await context.close();
      server.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** What was called, replied and refused so far inside the page. */
export function recorded(page: Page): Promise<Pick<Fake, 'calls' | 'pinReplies' | 'violations'>> {
  return page.evaluate(() => {
    const { calls, pinReplies, violations } = (window as unknown as { fake: Fake }).fake;
    return { calls, pinReplies, violations };
  });
}

/** Lets the fake answer a call otherwise from now on. */
export async function answer(page: Page, name: IpcName, outcome: Outcome<unknown>): Promise<void> {
  await page.evaluate(([called, given]) => (window as unknown as { fake: Fake }).fake.answer(called, given), [
    name,
    outcome,
  ] as const);
}

/** Lets something happen in main: a new state, new rows. */
export async function happen(page: Page, effect: Effect): Promise<void> {
  await page.evaluate((given) => (window as unknown as { fake: Fake }).fake.change(given), effect);
}

/** Lets the token agent send a prompt to the PIN window. */
export async function prompt(page: Page, given: PinPrompt): Promise<void> {
  await page.evaluate((sent) => (window as unknown as { fake: Fake }).fake.prompt(sent), given);
}

function isBuilt(): boolean {
  try {
    const built = statSync('out/renderer/work.html').mtimeMs;
    return globSync('{renderer,protocol}/**/*.{ts,tsx,css,html,json}').every(
      (file) => statSync(file).mtimeMs < built,
    );
  } catch {
    return false;
  }
}

async function buildInto(outDir: string): Promise<string> {
  await build({ configFile: 'renderer/vite.config.ts', logLevel: 'warn', build: { outDir } });
  return outDir;
}

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    try {
      const body = readFileSync(join(folder, path));
      response.writeHead(200, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Chromium as the unprivileged user of the test double when we are root, so that its own sandbox stays on. */
async function launch(scratch: string): Promise<BrowserContext> {
  const profile = mkdtempSync(join(scratch, 'profile-'));
  const account = chromiumAccount();
  const program = join(scratch, 'chromium.sh');
  const asUser =
    account === undefined
      ? ''
      : `setpriv --reuid ${account.uid} --regid ${account.gid} --clear-groups --inh-caps=-all --`;
  writeFileSync(program, `#!/bin/sh\nexport HOME='${profile}'\nexec ${asUser} /usr/bin/chromium "$@"\n`);
  chmodSync(program, 0o755);
  chmodSync(scratch, 0o755);
  if (account !== undefined) chownSync(profile, account.uid, account.gid);
  return chromium.launchPersistentContext(profile, {
    executablePath: program,
    chromiumSandbox: true,
    headless: true,
    args: ['--disable-gpu', '--font-render-hinting=none', '--disable-background-networking'],
  });
}
