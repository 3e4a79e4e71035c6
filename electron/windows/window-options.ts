import type { BrowserWindowConstructorOptions, Session, WebPreferences } from 'electron';

/** The colour behind a page until it is painted: no white flash on a slow machine. */
const background = '#f4f5f7';

/** What all our windows have in common: sandboxed, isolated, without Node, dictionaries, developer tools or a menu. */
export function windowOptions(
  preload: string,
  session: Session,
  more: BrowserWindowConstructorOptions,
): BrowserWindowConstructorOptions {
  const webPreferences: WebPreferences = {
    preload,
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
    enableWebSQL: false,
    backgroundThrottling: true,
  };
  return { show: false, backgroundColor: background, autoHideMenuBar: true, ...more, webPreferences };
}
