import { loudModule } from './loud.ts';

type BeforeRequest = Electron.OnBeforeRequestListenerDetails;
type HeadersReceived = Electron.OnHeadersReceivedListenerDetails;
type Members = 'onBeforeRequest' | 'onHeadersReceived';
type Listen<D, R> = ((details: D, callback: (response: R) => void) => void) | null;

interface Slot<D, R> {
  filter: Electron.WebRequestFilter | undefined;
  listener: Listen<D, R>;
}

/** The two hooks of a session's webRequest, as requests.ts asks them. */
export interface WebRequestHooks {
  beforeRequest(details: BeforeRequest): Promise<Electron.CallbackResponse>;
  headersReceived(details: HeadersReceived): Promise<Electron.HeadersReceivedResponse>;
}

/** Electron's webRequest of one session with the hooks that the double calls. */
export function createWebRequest(): {
  webRequest: Pick<Electron.WebRequest, Members>;
  hooks: WebRequestHooks;
} {
  const before: Slot<BeforeRequest, Electron.CallbackResponse> = { filter: undefined, listener: null };
  const received: Slot<HeadersReceived, Electron.HeadersReceivedResponse> = {
    filter: undefined,
    listener: null,
  };
  const webRequest = loudModule('webRequest', {
    onBeforeRequest: (first: unknown, second?: unknown) => fill(before, first, second),
    onHeadersReceived: (first: unknown, second?: unknown) => fill(received, first, second),
  });
  return {
    webRequest,
    hooks: {
      beforeRequest: (details) => ask(before, details),
      headersReceived: (details) => ask(received, details),
    },
  };
}

function fill<D, R>(slot: Slot<D, R>, first: unknown, second: unknown): void {
  const filtered = typeof first === 'object' && first !== null;
  slot.filter = filtered ? (first as Electron.WebRequestFilter) : undefined;
  slot.listener = (filtered ? second : first) as Listen<D, R>;
}

function ask<D extends BeforeRequest | HeadersReceived, R extends object>(
  slot: Slot<D, R>,
  details: D,
): Promise<R> {
  const { filter, listener } = slot;
  if (listener === null || !matches(filter, details)) return Promise.resolve({} as R);
  return new Promise((resolve) => listener(details, (response) => resolve(response ?? {})));
}

function matches(
  filter: Electron.WebRequestFilter | undefined,
  details: BeforeRequest | HeadersReceived,
): boolean {
  if (filter === undefined) return true;
  const types = filter.types as string[] | undefined;
  if (types !== undefined && !types.includes(details.resourceType)) return false;
  if (filter.excludeUrls?.some((pattern) => matchesUrl(pattern, details.url))) return false;
  return filter.urls.some((pattern) => matchesUrl(pattern, details.url));
}

/** Match patterns of extensions: `<all_urls>`, `scheme://host/path` with `*`. */
function matchesUrl(pattern: string, url: string): boolean {
  if (pattern === '<all_urls>') return true;
  const text = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
  return new RegExp(`^${text}$`, 'i').test(url);
}
