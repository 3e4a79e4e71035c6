import { EventEmitter } from 'node:events';
import type { CdpConnection } from './cdp.ts';

/** What run.ts was asked to do. `appArguments` are what Electron would find after the main file. */
export interface HostOptions {
  mainPath: string;
  appArguments: readonly string[];
  headed: boolean;
  portFile: string | undefined;
}

/** The running Chromium. */
export interface Browser {
  cdp: CdpConnection;
  pid: number;
  headed: boolean;
  /** Resolves after Chromium's process has ended. */
  end(): Promise<void>;
}

/** Events between parts that must not import each other (windows tell the app, the app tells nobody). */
export const lifecycle = new EventEmitter().setMaxListeners(0);

let currentOptions: HostOptions | undefined;
const started = Promise.withResolvers<Browser>();

/** Set once by run.ts before the application's main file is imported. */
export function setHostOptions(options: HostOptions): void {
  currentOptions = options;
}

/** The options of this run; a bug if run.ts did not start us. */
export function hostOptions(): HostOptions {
  if (currentOptions === undefined) throw new Error('chromium-host: start the application with run.ts');
  return currentOptions;
}

/** Called once when Chromium is up; releases everybody who waits in `browser()`. */
export function provideBrowser(browser: Browser): void {
  started.resolve(browser);
}

/** The running Chromium, as soon as there is one. */
export function browser(): Promise<Browser> {
  return started.promise;
}
