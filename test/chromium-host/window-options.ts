import { notImplemented } from './loud.ts';
import { type Session, sessionOfPartition } from './session.ts';

/** Options the double acts on, and options that only change what a headless window does not have. */
const known = new Set([
  ...['width', 'height', 'x', 'y', 'show', 'parent', 'modal', 'title', 'backgroundColor', 'webPreferences'],
  ...[
    'resizable',
    'minimizable',
    'maximizable',
    'movable',
    'closable',
    'focusable',
    'fullscreenable',
    'center',
  ],
  ...['alwaysOnTop', 'frame', 'autoHideMenuBar', 'icon', 'skipTaskbar', 'titleBarStyle', 'useContentSize'],
  ...[
    'minWidth',
    'minHeight',
    'maxWidth',
    'maxHeight',
    'roundedCorners',
    'hasShadow',
    'paintWhenInitiallyHidden',
  ],
]);
const knownPreferences = new Set([
  ...[
    'preload',
    'contextIsolation',
    'sandbox',
    'nodeIntegration',
    'session',
    'partition',
    'spellcheck',
    'devTools',
  ],
  ...[
    'additionalArguments',
    'webSecurity',
    'webviewTag',
    'nodeIntegrationInWorker',
    'nodeIntegrationInSubFrames',
  ],
  ...[
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'navigateOnDragDrop',
    'safeDialogs',
    'images',
    'plugins',
  ],
  ...[
    'backgroundThrottling',
    'disableBlinkFeatures',
    'enableWebSQL',
    'webgl',
    'javascript',
    'v8CacheOptions',
  ],
  ...[
    'autoplayPolicy',
    'disableDialogs',
    'enablePreferredSizeMode',
    'textAreasAreResizable',
    'disableHtmlFullscreenWindowResize',
  ],
]);
/** A window that asks for any of these is a hole in the product, not a gap in the double. */
const forbidden: Partial<Electron.WebPreferences> = {
  ...{ nodeIntegration: true, nodeIntegrationInWorker: true, nodeIntegrationInSubFrames: true },
  ...{ contextIsolation: false, sandbox: false, webSecurity: false, webviewTag: true },
  ...{ allowRunningInsecureContent: true, experimentalFeatures: true },
};

/** What a window needs to know of its webPreferences. */
export interface WindowPreferences {
  session: Session;
  preload: string | undefined;
  argv: readonly string[];
}

/** Checks a window's options: unknown ones and ones that weaken the renderer's isolation throw. */
export function readWindowOptions(options: Electron.BrowserWindowConstructorOptions): WindowPreferences {
  const preferences = options.webPreferences ?? {};
  for (const name of Object.keys(options)) {
    if (!known.has(name)) notImplemented(`BrowserWindow option ${name}`);
  }
  for (const name of Object.keys(preferences)) {
    if (!knownPreferences.has(name)) notImplemented(`webPreferences.${name}`);
  }
  for (const [name, value] of Object.entries(forbidden)) {
    if (preferences[name as keyof Electron.WebPreferences] === value) {
      throw new Error(`chromium-host: webPreferences.${name}: ${value} is refused`);
    }
  }
  const session = preferences.session as unknown as Session | undefined;
  return {
    session: session ?? sessionOfPartition(preferences.partition ?? ''),
    preload: preferences.preload,
    argv: preferences.additionalArguments ?? [],
  };
}
