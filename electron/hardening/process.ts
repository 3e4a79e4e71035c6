import type { App } from 'electron';
import { hardenProcess } from '../../native/hardening.ts';
import type { Log } from '../log.ts';

/** Switches that open the program to debuggers, other code or an unsandboxed renderer. */
const dangerous = [
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-namespace-sandbox',
  'disable-gpu-sandbox',
  'single-process',
  'in-process-gpu',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'js-flags',
  'disable-web-security',
  'allow-file-access-from-files',
  'ignore-certificate-errors',
  'load-extension',
  'disable-extensions-except',
  'enable-blink-features',
  'disable-site-isolation-trials',
  'ssl-key-log-file',
  'unsafely-treat-insecure-origin-as-secure',
  'proxy-pac-url',
  'proxy-server',
  'host-rules',
  'host-resolver-rules',
  'log-net-log',
  'enable-logging',
  'log-file',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'renderer-startup-dialog',
  'require',
  'r',
] as const;

/** Chromium switches for a machine of 1 GB that never needs the network, a cache or a graphics card. */
const lean: readonly (readonly [string, string])[] = [
  ['disable-http-cache', ''],
  ['disk-cache-size', '1'],
  ['disable-background-networking', ''],
  ['disable-component-update', ''],
  ['disable-breakpad', ''],
  [
    'disable-features',
    'SpareRendererForSitePerProcess,MediaRouter,OptimizationHints,Translate,AutofillServerCommunication',
  ],
];

/**
 * What comes before everything else: no dumps and no other process reading our memory, files for this user only, every
 * renderer sandboxed, no graphics process. Throws when any of it cannot be had.
 */
export function hardenStart(app: App): void {
  hardenProcess();
  process.umask(0o077);
  app.enableSandbox();
  app.disableHardwareAcceleration();
  for (const [name, value] of lean) app.commandLine.appendSwitch(name, value);
}

/**
 * The first dangerous switch of the command line (on Windows Chromium takes `/switch` too), or null. Only a packaged
 * program refuses; tests need debuggers.
 */
export function dangerousSwitch(argv: readonly string[], isPackaged: boolean): string | null {
  if (!isPackaged) return null;
  const names = argv.flatMap((argument) => /^(?:--?|\/)([a-z-]+)/i.exec(argument)?.[1]?.toLowerCase() ?? []);
  return dangerous.find((name) => names.includes(name)) ?? null;
}

/** Ends the process on the first bug that nobody caught: going on would mean an unknown state. */
export function failOnBugs(log: Log, describe: (error: unknown) => string): void {
  const fail = (error: unknown) => {
    log('bug', describe(error));
    process.exit(70);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
}
