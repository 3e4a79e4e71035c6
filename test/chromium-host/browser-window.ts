import { lifecycle } from './host.ts';
import { asElectron, LoudEmitter } from './loud.ts';
import { nativeThemeDouble } from './native-theme.ts';
import { openedTargets } from './start.ts';
import { WebContents } from './web-contents.ts';
import { readWindowOptions } from './window-options.ts';
import { applyAppearance, moveWindow, showWindow } from './window-surface.ts';

const events = [
  ...['close', 'closed', 'ready-to-show', 'focus', 'blur', 'show', 'hide'],
  // Never fired: headless windows have neither a window manager nor a user who moves them.
  ...['resize', 'resized', 'move', 'moved', 'minimize', 'maximize', 'unmaximize', 'restore', 'unresponsive'],
  ...[
    'responsive',
    'page-title-updated',
    'session-end',
    'query-session-end',
    'enter-full-screen',
    'leave-full-screen',
  ],
];

type Members =
  | (
      | 'id'
      | 'loadURL'
      | 'show'
      | 'showInactive'
      | 'hide'
      | 'focus'
      | 'blur'
      | 'close'
      | 'destroy'
      | 'isDestroyed'
    )
  | ('webContents' | 'setTitle' | 'getTitle' | 'getBounds' | 'setBounds' | 'setContentProtection' | 'setMenu')
  | ('isContentProtected' | 'setMenuBarVisibility' | 'removeMenu' | 'isVisible' | 'isFocused' | 'isModal')
  | ('getParentWindow' | 'getChildWindows' | 'restore' | 'isMinimized' | 'moveTop' | 'setAlwaysOnTop');

const windows = new Set<BrowserWindow>();
let focused: BrowserWindow | undefined;
let lastId = 0;

/** Electron's BrowserWindow: one page target of Chromium in a window (and a renderer process) of its own. */
export class BrowserWindow extends LoudEmitter implements Pick<Electron.BrowserWindow, Members> {
  readonly id: number;
  readonly contents: WebContents;
  readonly #options: Electron.BrowserWindowConstructorOptions;
  #bounds: Electron.Rectangle;
  #title: string;
  #visible: boolean;
  #protected = false;
  #destroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', events);
    const { session, preload, argv } = readWindowOptions(options);
    const { width = 800, height = 600, x, y } = options;
    lastId += 1;
    this.id = lastId;
    this.#options = options;
    this.#bounds = { width, height, x: x ?? 0, y: y ?? 0 };
    this.#title = options.title ?? 'Electron';
    this.#visible = options.show ?? true;
    const surface = { width, height, left: x, top: y };
    this.contents = new WebContents(session, preload, argv, async () => [
      await openedTargets(),
      { ...surface, browserContextId: await session.enter() },
    ]);
    this.contents.requestClose = (alreadyGone) => {
      this.close();
      if (alreadyGone) this.destroy();
    };
    this.contents.once('did-finish-load', () => this.emit('ready-to-show'));
    const shownAtOnce = this.#visible;
    this.contents.opened.then(
      async (page) => {
        await applyAppearance(
          page.session,
          this.#bounds,
          options.backgroundColor,
          nativeThemeDouble.scheme(),
        );
        if (!shownAtOnce && !this.#visible) await showWindow(page.session, false);
      },
      () => this.destroy(),
    );
    windows.add(this);
    queueMicrotask(() => lifecycle.emit('browser-window-created', this));
    if (shownAtOnce) this.focus();
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  static fromWebContents(contents: unknown): BrowserWindow | null {
    return [...windows].find((window) => window.contents === contents) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return [...windows].find((window) => window.id === id) ?? null;
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focused ?? null;
  }

  get webContents(): Electron.WebContents {
    return asElectron(this.contents);
  }

  loadURL(url: string, options?: Electron.LoadURLOptions): Promise<void> {
    if (options !== undefined)
      throw new Error('chromium-host: BrowserWindow.loadURL options are not implemented');
    return this.contents.loadURL(url);
  }

  show(): void {
    this.showInactive();
    this.focus();
  }

  showInactive(): void {
    if (this.#visible || this.#destroyed) return;
    this.#visible = true;
    this.emit('show');
    this.#withSession((session) => showWindow(session, true));
  }

  hide(): void {
    if (!this.#visible || this.#destroyed) return;
    this.#visible = false;
    this.blur();
    this.emit('hide');
    this.#withSession((session) => showWindow(session, false));
  }

  focus(): void {
    if (focused === this || this.#destroyed) return;
    focused?.blur();
    focused = this;
    queueMicrotask(() => this.emit('focus'));
    this.#withSession((session) => session.send('Page.bringToFront'));
  }

  blur(): void {
    if (focused !== this) return;
    focused = undefined;
    this.emit('blur');
  }

  close(): void {
    if (this.#destroyed) return;
    let prevented = false;
    this.emit('close', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (!prevented) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    for (const child of this.getChildWindows()) child.destroy();
    this.#destroyed = true;
    this.blur();
    const gone = this.contents.destroy().catch((error: Error) => process.stderr.write(`${error.stack}\n`));
    void gone.then(() => {
      windows.delete(this);
      this.emit('closed');
      lifecycle.emit('window-closed', windows.size);
    });
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }

  getBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.#withSession((session) => moveWindow(session, this.#bounds));
  }

  setContentProtection(enable: boolean): void {
    this.#protected = enable;
  }

  isContentProtected(): boolean {
    return this.#protected;
  }

  isVisible(): boolean {
    return this.#visible && !this.#destroyed;
  }

  isFocused(): boolean {
    return focused === this;
  }

  isMinimized(): boolean {
    return false;
  }

  isModal(): boolean {
    return this.#options.modal ?? false;
  }

  getParentWindow(): Electron.BrowserWindow | null {
    return this.#options.parent === undefined ? null : asElectron(this.#options.parent);
  }

  getChildWindows(): Electron.BrowserWindow[] {
    const children = [...windows].filter((window) => window.#options.parent === (this as unknown));
    return children as unknown as Electron.BrowserWindow[];
  }

  // Chromium's windows have no menu of ours and cannot be minimised or raised by CDP beyond focus().
  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(): void {}
  setAlwaysOnTop(): void {}
  restore(): void {}
  moveTop(): void {
    this.focus();
  }

  #withSession(act: (session: Awaited<WebContents['opened']>['session']) => Promise<unknown>): void {
    this.contents.opened.then(({ session }) => act(session)).catch(() => undefined);
  }
}
