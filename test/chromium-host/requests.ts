import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';
import type { Browser } from './host.ts';
import { asElectron } from './loud.ts';
import { fromChromium, headerToChromium, toChromium } from './urls.ts';
import { contentsByTarget, type WebContents } from './web-contents.ts';
import type { WebFrame } from './web-frame.ts';

type Paused = Protocol.Fetch.requestPausedPayload;
type Answer =
  | { fail: 'BlockedByClient' | 'Aborted' | 'Failed' }
  | { status: number; statusText: string; headers: [string, string][]; body: Buffer };

/**
 * Every request of every target, workers included, stops here (Fetch on the browser session). What a session's
 * protocol.handle answers is fulfilled; everything else is refused, whoever asked.
 */
export async function interceptRequests({ cdp }: Browser): Promise<void> {
  cdp.on('Fetch.requestPaused', async (paused) => {
    const { requestId } = paused;
    const answer = await answerRequest(paused).catch((error: Error): Answer => {
      process.stderr.write(`chromium-host: ${paused.request.url}: ${error.stack}\n`);
      return { fail: 'Failed' };
    });
    const sent =
      'fail' in answer
        ? cdp.send('Fetch.failRequest', { requestId, errorReason: answer.fail })
        : cdp.send('Fetch.fulfillRequest', {
            requestId,
            responseCode: answer.status,
            ...(answer.statusText === '' ? {} : { responsePhrase: answer.statusText }),
            responseHeaders: answer.headers.map(([name, value]) => ({
              name,
              value: headerToChromium(value),
            })),
            body: answer.body.toString('base64'),
          });
    await sent.catch(() => undefined);
  });
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

async function answerRequest(paused: Paused): Promise<Answer> {
  const owner = await findOwner(paused.frameId);
  if (owner === undefined) return { fail: 'BlockedByClient' };
  const [contents, frame] = owner;
  const url = fromChromium(paused.request.url + (paused.request.urlFragment ?? ''));
  const isDocument = paused.resourceType === 'Document';
  if (isDocument && !mayNavigate(contents, frame, paused, url)) return { fail: 'Aborted' };
  const { hooks, protocolTable } = contents.sessionDouble;
  const details = describeRequest(contents, frame, paused, fromChromium(paused.request.url));
  const { cancel, redirectURL } = await hooks.beforeRequest(details);
  if (cancel) return { fail: 'BlockedByClient' };
  if (redirectURL !== undefined) return redirect(redirectURL);
  const handler = protocolTable.get(new URL(details.url).protocol.slice(0, -1));
  if (handler === undefined) return { fail: isDocument ? 'Aborted' : 'BlockedByClient' };
  const response = await handler(toRequest(details.url, paused));
  if (response.type === 'error') return { fail: 'Failed' };
  return applyHeadersReceived(contents, details, response);
}

/** The frame may be announced by the renderer a moment after its first request reached the browser. */
async function findOwner(frameId: string): Promise<[WebContents, WebFrame] | undefined> {
  for (let tries = 0; tries < 10; tries += 1) {
    for (const contents of contentsByTarget.values()) {
      const frame = contents.frame(frameId);
      if (frame !== undefined) return [contents, frame];
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return undefined;
}

/** will-frame-navigate, will-navigate and will-redirect; a prevented navigation leaves the page as it is. */
function mayNavigate(contents: WebContents, frame: WebFrame, paused: Paused, url: string): boolean {
  const isMainFrame = frame.parentFrame === null;
  if (isMainFrame && contents.expectedUrl === toChromium(url)) {
    contents.expectedUrl = undefined;
    return true;
  }
  let prevented = false;
  const event = {
    ...{ url, isSameDocument: false, isMainFrame, frame, initiator: frame },
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
  if (paused.redirectedRequestId !== undefined) contents.emit('will-redirect', event, url);
  else {
    contents.emit('will-frame-navigate', event);
    if (isMainFrame && !prevented) contents.emit('will-navigate', event, url);
  }
  return !prevented;
}

const resourceTypes: Record<string, Electron.OnBeforeRequestListenerDetails['resourceType']> = {
  ...{ Stylesheet: 'stylesheet', Script: 'script', Image: 'image', Font: 'font', XHR: 'xhr', Fetch: 'xhr' },
  ...{ Ping: 'ping', CSPViolationReport: 'cspReport', Media: 'media' },
};

function describeRequest(
  contents: WebContents,
  frame: WebFrame,
  { request, resourceType }: Paused,
  url: string,
): Electron.OnBeforeRequestListenerDetails & Electron.OnHeadersReceivedListenerDetails {
  const documentType = frame.parentFrame === null ? 'mainFrame' : 'subFrame';
  lastRequest += 1;
  return {
    ...{ id: lastRequest, url, method: request.method, timestamp: Date.now() },
    ...{ statusCode: 0, statusLine: '', uploadData: [] },
    webContentsId: contents.id,
    webContents: asElectron(contents),
    frame: asElectron(frame),
    resourceType: resourceType === 'Document' ? documentType : (resourceTypes[resourceType] ?? 'other'),
    referrer: fromChromium(request.headers['Referer'] ?? ''),
  };
}

let lastRequest = 0;

function toRequest(url: string, { request }: Paused): Request {
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
    name,
    fromChromium(value),
  ]);
  const parts = (request.postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'));
  const hasBody = request.hasPostData === true && !['GET', 'HEAD'].includes(request.method);
  return new Request(url, {
    method: request.method,
    headers,
    ...(hasBody ? { body: Buffer.concat(parts) } : {}),
  });
}

async function applyHeadersReceived(
  contents: WebContents,
  details: Electron.OnHeadersReceivedListenerDetails,
  response: Response,
): Promise<Answer> {
  const { status, statusText } = response;
  const original: Record<string, string[]> = {};
  for (const [name, value] of response.headers) original[name] = [...(original[name] ?? []), value];
  const statusLine = `HTTP/1.1 ${status} ${statusText}`;
  const asked = { ...details, responseHeaders: original, statusCode: status, statusLine };
  const { cancel, responseHeaders } = await contents.sessionDouble.hooks.headersReceived(asked);
  if (cancel) return { fail: 'BlockedByClient' };
  const headers = Object.entries(responseHeaders ?? original).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  );
  return { status, statusText, headers, body: Buffer.from(await response.arrayBuffer()) };
}

function redirect(url: string): Answer {
  return { status: 307, statusText: '', headers: [['Location', toChromium(url)]], body: Buffer.alloc(0) };
}
