import { type ContentsIpc, createContentsIpc } from './contents-ipc.ts';
import { browser, lifecycle } from './host.ts';
import type { FromPreload } from './injected/messages.ts';
import { buildScripts } from './injected/source.ts';
import type { IpcMain } from './ipc-main.ts';
import { asElectron, LoudEmitter, notImplemented } from './loud.ts';
import { type Page, type PageEvents, preparePage, type WindowWish } from './page.ts';
import { pdfOf, printOn } from './printing.ts';
import { claimRenderer, endRenderer } from './renderer-pid.ts';
import type { Session } from './session.ts';
import type { OpenedTarget, TargetOptions, Targets } from './targets.ts';
import { fromChromium, toChromium } from './urls.ts';
import { webContentsEvents } from './web-contents-events.ts';
import type { WebFrame } from './web-frame.ts';

type Members =
  | (
      | 'id'
      | 'loadURL'
      | 'send'
      | 'postMessage'
      | 'setWindowOpenHandler'
      | 'getURL'
      | 'isDestroyed'
      | 'mainFrame'
    )
  | ('print' | 'printToPDF')
  | ('getOSProcessId' | 'getProcessId' | 'forcefullyCrashRenderer' | 'close' | 'session' | 'isCrashed');

let lastId = 0;

/** Every webContents whose target exists, by target (which is also the main frame's id). */
export const contentsByTarget = new Map<string, WebContents>();

/** Electron's WebContents of one window. */
export class WebContents extends LoudEmitter implements Pick<Electron.WebContents, Members> {
  readonly id: number;
  readonly sessionDouble: Session;
  readonly ipc: IpcMain;
  /** Consulted for window.open; the double knows only `deny`. */
  openHandler: (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse = () => ({
    action: 'deny',
  });
  /** Chromium URL of the navigation that loadURL asked for: it raises no will-navigate. */
  expectedUrl: string | undefined;
  /** Set by the window: webContents.close() closes it. */
  requestClose: (alreadyGone: boolean) => void = () => undefined;
  readonly opened: Promise<Page>;
  readonly #ipc: ContentsIpc;
  #page: Page | undefined;
  #targetId: string | undefined;
  #pid = 0;
  #state: 'live' | 'crashed' | 'destroyed' = 'live';
  #wish: WindowWish | undefined;
  #loading = Promise.withResolvers<void>();

  constructor(
    session: Session,
    preload: string | undefined,
    argv: readonly string[],
    open: () => Promise<[Targets, TargetOptions]>,
  ) {
    super('WebContents', webContentsEvents);
    lastId += 1;
    this.id = lastId;
    this.sessionDouble = session;
    this.#ipc = createContentsIpc(this, (message) => this.#page?.send(message));
    this.ipc = this.#ipc.ipc;
    this.opened = this.#open(preload, argv, open);
    this.opened.catch((error: Error) => process.stderr.write(`chromium-host: no window: ${error.message}\n`));
    queueMicrotask(() => lifecycle.emit('web-contents-created', this));
  }

  async loadURL(url: string): Promise<void> {
    const { session } = await this.opened;
    this.#loading = Promise.withResolvers<void>();
    this.expectedUrl = toChromium(url);
    const { errorText } = await session.send('Page.navigate', { url: this.expectedUrl });
    if (errorText === undefined) return this.#loading.promise;
    const code = errorText.replace(/^net::/, '');
    this.emit('did-fail-load', {}, -2, code, url, true, 0, 0);
    throw Object.assign(new Error(`${code} (-2) loading '${url}'`), { code, errno: -2, url });
  }

  send(channel: string, ...values: unknown[]): void {
    this.#ipc.send(channel, values, []);
  }

  postMessage(channel: string, message: unknown, transfer: readonly object[] = []): void {
    this.#ipc.send(channel, [message], transfer);
  }

  setWindowOpenHandler(
    handler: (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse,
  ): void {
    this.openHandler = handler;
  }

  get session(): Electron.Session {
    return asElectron(this.sessionDouble);
  }

  get mainFrame(): Electron.WebFrameMain {
    if (this.#page === undefined)
      throw new Error('chromium-host: webContents.mainFrame before the first load');
    return asElectron(this.#page.mainFrame);
  }

  getURL(): string {
    return fromChromium(this.#page?.mainFrame.chromiumUrl ?? '').replace(/^about:blank$/, '');
  }

  getOSProcessId(): number {
    return this.#state === 'live' ? this.#pid : 0;
  }

  getProcessId(): number {
    return this.getOSProcessId();
  }

  isDestroyed(): boolean {
    return this.#state === 'destroyed';
  }

  isCrashed(): boolean {
    return this.#state === 'crashed';
  }

  forcefullyCrashRenderer(): void {
    if (this.#pid > 0 && this.#state === 'live') process.kill(this.#pid, 'SIGKILL');
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    return await pdfOf((await this.opened).session, options);
  }

  print(
    options: Electron.WebContentsPrintOptions = {},
    done: (success: boolean, failureReason: string) => void = () => undefined,
  ): void {
    void this.opened
      .then(({ session }) => printOn(session, options))
      .then(({ success, reason }) => done(success, reason));
  }

  close(): void {
    this.requestClose(false);
  }

  frame(frameId: string): WebFrame | undefined {
    return this.#page?.frame(frameId);
  }

  /** Asks the application about window.open; anything but a refusal is beyond the double. */
  refuseWindow(): void {
    const {
      url,
      windowName: frameName,
      windowFeatures,
    } = this.#wish ?? { url: '', windowName: '', windowFeatures: [] };
    const referrer = { url: this.getURL(), policy: 'strict-origin-when-cross-origin' } as Electron.Referrer;
    const asked = { url: fromChromium(url), frameName, features: windowFeatures.join(), referrer };
    this.#wish = undefined;
    const answer = this.openHandler({ ...asked, disposition: 'new-window' });
    if (answer.action !== 'deny') notImplemented("setWindowOpenHandler returning 'allow'");
  }

  /** Chromium lost the renderer, or itself. */
  rendererGone(reason: string, exitCode: number): void {
    if (this.#state !== 'live') return;
    this.#state = 'crashed';
    this.#ipc.closePorts();
    const event = {};
    this.emit('render-process-gone', event, { reason, exitCode });
    lifecycle.emit('render-process-gone', event, this, { reason, exitCode });
  }

  /** Closes the target (if Chromium has not already), waits for its renderer to end, frees the session. */
  async destroy(): Promise<void> {
    if (this.#state === 'destroyed') return;
    this.#state = 'destroyed';
    const page = await this.opened.catch(() => undefined);
    const { cdp } = await browser();
    const targetId = this.#targetId;
    if (targetId !== undefined && contentsByTarget.delete(targetId)) {
      await cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
    }
    this.#ipc.closePorts();
    if (page !== undefined) page.mainFrame.gone = true;
    await endRenderer(this);
    await this.sessionDouble.leave();
    this.emit('destroyed');
  }

  async #open(
    preload: string | undefined,
    argv: readonly string[],
    open: () => Promise<[Targets, TargetOptions]>,
  ): Promise<Page> {
    const scripts = buildScripts(preload, argv);
    const [targets, options] = await open();
    const prepare = async (target: OpenedTarget): Promise<void> => {
      this.#targetId = target.targetId;
      contentsByTarget.set(target.targetId, this);
      this.#page = await preparePage(target, scripts, () => this.#pid, this.#pageEvents(preload ?? ''));
    };
    await targets.open(options, prepare);
    if (this.#page === undefined) throw new Error('chromium-host: the target was not prepared');
    return this.#page;
  }

  #pageEvents(preload: string): PageEvents {
    return {
      fromPreload: (message: FromPreload, frame) => {
        if (message.kind !== 'preload-error') return this.#ipc.receive(message, frame);
        process.stderr.write(`chromium-host: unable to load preload script ${preload}: ${message.stack}\n`);
        this.emit(
          'preload-error',
          {},
          preload,
          Object.assign(new Error(message.message), { stack: message.stack }),
        );
      },
      navigated: (frame) => {
        if (frame.parentFrame === null) this.emit('did-navigate', {}, frame.url);
      },
      preloadGone: () => this.#ipc.closePorts(),
      domReady: () => {
        if (this.getURL() !== '') this.emit('dom-ready', {});
      },
      loaded: () => void this.#finishLoad(),
      windowWanted: (wish) => {
        this.#wish = wish;
      },
      console: (level, message) =>
        this.emit('console-message', { level, message, lineNumber: 0, sourceId: '' }),
    };
  }

  async #finishLoad(): Promise<void> {
    if (this.#page === undefined || this.getURL() === '' || this.#state === 'destroyed') return;
    this.#pid = await claimRenderer(this, this.#page.session).catch(() => this.#pid);
    if (this.#state === 'crashed') this.#state = 'live';
    this.emit('did-finish-load');
    this.#loading.resolve();
  }
}
