import { browser } from './host.ts';
import { asElectron, LoudEmitter, loudModule, notImplemented } from './loud.ts';
import { createProtocol, type ProtocolTable } from './protocol.ts';
import { createWebRequest, type WebRequestHooks } from './web-request.ts';

type StoredHandlers =
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setUSBProtectedClassesHandler'
  | 'setBluetoothPairingHandler'
  | 'setCertificateVerifyProc';
type Cleared = 'clearCache' | 'clearCodeCaches' | 'clearHostResolverCache' | 'clearAuthCache';
type Spelling =
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'setSpellCheckerDictionaryDownloadURL';
type Members = StoredHandlers | Cleared | Spelling | 'clearStorageData' | 'clearData' | 'isPersistent';

/**
 * One storage partition: the default browser context, or for an in-memory partition a context of its own that
 * is disposed of with its last window. Chromium grants no permission and saves no download in either, so the
 * permission handlers are kept but never asked.
 */
export class Session extends LoudEmitter implements Pick<Electron.Session, Members> {
  readonly protocol: Electron.Protocol;
  readonly webRequest: Electron.WebRequest;
  readonly protocolTable: ProtocolTable;
  readonly hooks: WebRequestHooks;
  readonly #inMemory: boolean;
  #context: Promise<string | undefined> | undefined;
  #windows = 0;

  constructor(inMemory: boolean) {
    super('Session', [
      'will-download',
      'spellcheck-dictionary-download-begin',
      'preconnect',
      'select-usb-device',
    ]);
    this.#inMemory = inMemory;
    const { protocol, table } = createProtocol();
    const { webRequest, hooks } = createWebRequest();
    this.protocol = asElectron(protocol);
    this.webRequest = asElectron(webRequest);
    this.protocolTable = table;
    this.hooks = hooks;
  }

  /** A window opens in this session: its browser context (undefined: Chromium's default one). */
  enter(): Promise<string | undefined> {
    this.#windows += 1;
    this.#context ??= openContext(this.#inMemory);
    return this.#context;
  }

  /** A window of this session has closed; with the last one an in-memory context and all it held goes. */
  async leave(): Promise<void> {
    this.#windows -= 1;
    if (this.#windows > 0 || !this.#inMemory) return;
    const context = this.#context;
    this.#context = undefined;
    const browserContextId = await context;
    if (browserContextId === undefined) return;
    const { cdp } = await browser();
    await cdp.send('Target.disposeBrowserContext', { browserContextId }).catch(() => undefined);
  }

  isPersistent(): boolean {
    return !this.#inMemory;
  }

  async clearStorageData(): Promise<void> {
    if (this.#context === undefined) return;
    await clearContext(await this.#context);
  }

  async clearData(): Promise<void> {
    await this.clearStorageData();
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    if (enabled) notImplemented('Session.setSpellCheckerEnabled(true)');
  }

  setSpellCheckerLanguages(languages: string[]): void {
    if (languages.length > 0) notImplemented('Session.setSpellCheckerLanguages with a language');
  }

  // Nothing to do below: there is no disk cache, no network and no spell checker, and every permission is denied.
  async clearCache(): Promise<void> {}
  async clearCodeCaches(): Promise<void> {}
  async clearHostResolverCache(): Promise<void> {}
  async clearAuthCache(): Promise<void> {}
  setSpellCheckerDictionaryDownloadURL(): void {}
  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setUSBProtectedClassesHandler(): void {}
  setBluetoothPairingHandler(): void {}
  setCertificateVerifyProc(): void {}
}

const defaultSession = new Session(false);
const partitions = new Map<string, Session>();

/** Electron's session module. Only in-memory partitions exist beside the default session. */
export const session = loudModule('session', {
  defaultSession: defaultSession as unknown as Electron.Session,
  fromPartition: (partition: string, _options?: Electron.FromPartitionOptions): Electron.Session =>
    sessionOfPartition(partition) as unknown as Electron.Session,
} satisfies Pick<typeof Electron.Session, 'fromPartition' | 'defaultSession'>);

/** The double behind `webPreferences.partition`; the empty string is the default session. */
export function sessionOfPartition(partition: string): Session {
  if (partition === '') return defaultSession;
  if (partition.startsWith('persist:')) notImplemented(`session.fromPartition('${partition}')`);
  const known = partitions.get(partition) ?? new Session(true);
  partitions.set(partition, known);
  return known;
}

async function openContext(inMemory: boolean): Promise<string | undefined> {
  const { cdp } = await browser();
  const created = inMemory
    ? await cdp.send('Target.createBrowserContext', { disposeOnDetach: true })
    : undefined;
  const context = created === undefined ? {} : { browserContextId: created.browserContextId };
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true, ...context });
  await cdp.send('Browser.grantPermissions', { permissions: [], ...context });
  return created?.browserContextId;
}

/** Cookies by context; everything else through a page of the context, the only place where CDP offers it. */
async function clearContext(browserContextId: string | undefined): Promise<void> {
  const { cdp } = await browser();
  const context = browserContextId === undefined ? {} : { browserContextId };
  await cdp.send('Storage.clearCookies', context);
  const { targetInfos } = await cdp.send('Target.getTargets');
  const { browserContextIds } = await cdp.send('Target.getBrowserContexts');
  const isOurs = (id = ''): boolean =>
    browserContextId === undefined ? !browserContextIds.includes(id) : id === browserContextId;
  const pages = targetInfos.filter((target) => target.type === 'page' && isOurs(target.browserContextId));
  for (const origin of new Set(pages.map((page) => new URL(page.url).origin))) {
    const page = pages.find((candidate) => new URL(candidate.url).origin === origin);
    if (page === undefined || origin === 'null') continue;
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: page.targetId, flatten: true });
    await cdp.session(sessionId).send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await cdp.send('Target.detachFromTarget', { sessionId });
  }
}
