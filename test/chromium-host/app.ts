import { type AppPaths, createAppPaths, readAppPackage } from './app-paths.ts';
import { BrowserWindow } from './browser-window.ts';
import { createCommandLine } from './command-line.ts';
import { type Browser, hostOptions, lifecycle } from './host.ts';
import { asElectron, LoudEmitter } from './loud.ts';
import { sealSchemes } from './protocol.ts';
import { createSingleInstance } from './single-instance.ts';
import { startBrowser } from './start.ts';

const events = [
  ...[
    'ready',
    'will-finish-launching',
    'window-all-closed',
    'before-quit',
    'will-quit',
    'quit',
    'second-instance',
  ],
  ...['web-contents-created', 'browser-window-created', 'child-process-gone', 'render-process-gone'],
  // Never fired on Linux or without a network, but a hardened application listens to them.
  ...['activate', 'certificate-error', 'select-client-certificate', 'login', 'open-url', 'open-file'],
  ...[
    'session-created',
    'gpu-info-update',
    'accessibility-support-changed',
    'browser-window-focus',
    'browser-window-blur',
  ],
];

type Members =
  | ('whenReady' | 'isReady' | 'quit' | 'exit' | 'getPath' | 'setPath' | 'getName' | 'setName' | 'getVersion')
  | (
      | 'getLocale'
      | 'requestSingleInstanceLock'
      | 'hasSingleInstanceLock'
      | 'releaseSingleInstanceLock'
      | 'name'
    )
  | ('enableSandbox' | 'disableHardwareAcceleration' | 'isPackaged' | 'commandLine' | 'setAppUserModelId')
  | ('getAppPath' | 'getSystemLocale' | 'getPreferredSystemLanguages' | 'focus');

/** Electron's app. Ready once the main file has been evaluated and Chromium runs. */
export class App extends LoudEmitter implements Pick<Electron.App, Members> {
  readonly isPackaged = false;
  readonly commandLine: Electron.CommandLine;
  name: string;
  readonly #commandLine = createCommandLine(hostOptions().appArguments);
  readonly #package = readAppPackage(hostOptions().mainPath);
  readonly #paths: AppPaths;
  readonly #instance = createSingleInstance();
  readonly #ready = Promise.withResolvers<void>();
  #isReady = false;
  #phase: 'running' | 'quitting' | 'exiting' = 'running';
  #browser: Browser | undefined;

  constructor() {
    super('App', events);
    this.name = this.#package.name;
    this.commandLine = asElectron(this.#commandLine.commandLine);
    const userData = this.commandLine.getSwitchValue('user-data-dir') || undefined;
    this.#paths = createAppPaths(() => this.name, userData);
    for (const event of ['web-contents-created', 'browser-window-created', 'child-process-gone']) {
      lifecycle.on(event, (subject: unknown) => this.emit(event, {}, subject));
    }
    lifecycle.on('render-process-gone', (...details: unknown[]) =>
      this.emit('render-process-gone', ...details),
    );
    lifecycle.on('window-closed', (left: number) => this.#windowClosed(left));
    lifecycle.on('browser-gone', () => this.#browserGone());
  }

  /** Called by run.ts after the main file: starts Chromium, then tells the application. */
  async start(): Promise<void> {
    sealSchemes();
    this.#browser = await startBrowser(this.getPath('userData'), this.#commandLine.appended());
    this.#isReady = true;
    this.#ready.resolve();
    this.emit('ready', {}, {});
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  quit(): void {
    if (this.#phase !== 'running' || this.#isPrevented('before-quit')) return;
    this.#phase = 'quitting';
    const windows = BrowserWindow.getAllWindows();
    for (const window of windows) window.close();
    if (windows.some((window) => !window.isDestroyed())) this.#phase = 'running';
    else if (windows.length === 0) this.#finishQuit();
  }

  exit(code = 0): void {
    if (this.#phase === 'exiting') return;
    this.#phase = 'exiting';
    // A window that cannot be closed must not keep the application; Chromium dies with us.
    setTimeout(() => process.exit(code || 1), 5000).unref();
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
    if (BrowserWindow.getAllWindows().length === 0) void this.#end(code);
    else lifecycle.on('window-closed', (left: number) => (left === 0 ? this.#end(code) : undefined));
  }

  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    return this.#paths.get(name);
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  getAppPath(): string {
    return this.#package.folder;
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return this.#package.version;
  }

  getLocale(): string {
    return this.commandLine.getSwitchValue('lang') || this.getSystemLocale().split('-')[0] || 'en';
  }

  getSystemLocale(): string {
    return new Intl.DateTimeFormat().resolvedOptions().locale;
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getSystemLocale()];
  }

  requestSingleInstanceLock(additionalData: Record<string, unknown> = {}): boolean {
    return this.#instance.request(this.getPath('userData'), additionalData, (second) =>
      this.emit('second-instance', {}, second.argv, second.workingDirectory, second.additionalData),
    );
  }

  hasSingleInstanceLock(): boolean {
    return this.#instance.has();
  }

  releaseSingleInstanceLock(): void {
    this.#instance.release();
  }

  // The sandbox is always on and the GPU always off; the rest has no meaning on Linux without a desktop.
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {}
  setAppUserModelId(): void {}
  focus(): void {}

  #isPrevented(event: string): boolean {
    let prevented = false;
    this.emit(event, {
      preventDefault: () => {
        prevented = true;
      },
    });
    return prevented;
  }

  #windowClosed(left: number): void {
    if (left > 0 || this.#phase === 'exiting') return;
    if (this.#phase === 'quitting') this.#finishQuit();
    else if (!this.emit('window-all-closed')) this.quit();
  }

  #finishQuit(): void {
    if (this.#isPrevented('will-quit')) this.#phase = 'running';
    else this.exit(0);
  }

  async #end(code: number): Promise<void> {
    this.emit('quit', {}, code);
    this.#instance.release();
    await this.#browser?.end();
    process.exit(code);
  }

  #browserGone(): void {
    if (this.#phase === 'exiting') return;
    this.#phase = 'exiting';
    process.stderr.write('chromium-host: Chromium is gone\n');
    this.emit(
      'child-process-gone',
      {},
      { type: 'Unknown', name: 'Chromium', reason: 'abnormal-exit', exitCode: 1 },
    );
    this.#instance.release();
    setTimeout(() => process.exit(70), 100);
  }
}

/** The application's app. */
export const app = new App();
