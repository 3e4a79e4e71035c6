import type { CdpSession } from './cdp.ts';
import type { Encoded } from './injected/codec.ts';
import type { FromPreload, ToPreload } from './injected/messages.ts';
import type { InjectedScripts } from './injected/source.ts';
import type { OpenedTarget } from './targets.ts';
import { WebFrame } from './web-frame.ts';

/** What a page tells its webContents. */
export interface PageEvents {
  fromPreload(message: FromPreload, frame: WebFrame): void;
  navigated(frame: WebFrame): void;
  preloadGone(): void;
  domReady(): void;
  loaded(): void;
  console(level: string, message: string): void;
  /** The page called window.open or followed a link to a new window; the target comes later. */
  windowWanted(wish: WindowWish): void;
}

/** What window.open was called with. */
export interface WindowWish {
  url: string;
  windowName: string;
  windowFeatures: string[];
}

/** The CDP side of one window: its frames, its preload world, and the way in and out of that world. */
export interface Page {
  readonly session: CdpSession;
  readonly mainFrame: WebFrame;
  frame(frameId: string): WebFrame | undefined;
  send(message: ToPreload): void;
}

/** Sets up a paused target: frames are followed from the start and the scripts run in its first document. */
export async function preparePage(
  target: OpenedTarget,
  scripts: InjectedScripts,
  pid: () => number,
  events: PageEvents,
): Promise<Page> {
  const { session, targetId } = target;
  const frames = followFrames(session, targetId, pid, events);
  const worlds = followWorlds(session, targetId, scripts, frames, events);
  reportConsole(session, events);
  session.on('Page.domContentEventFired', () => events.domReady());
  session.on('Page.loadEventFired', () => events.loaded());
  session.on('Page.windowOpen', (wish) => events.windowWanted(wish));
  const { binding, world } = scripts;
  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    session.send('Log.enable'),
    session.send('Runtime.addBinding', { name: binding, executionContextName: world }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.mainWorld }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preloadWorld, worldName: world }),
  ]);
  const mainFrame = frames.get(targetId);
  if (mainFrame === undefined) throw new Error('chromium-host: a target without a frame');
  return { session, mainFrame, frame: (frameId) => frames.get(frameId), send: worlds.send };
}

function followFrames(
  session: CdpSession,
  targetId: string,
  pid: () => number,
  events: PageEvents,
): ReadonlyMap<string, WebFrame> {
  const frames = new Map<string, WebFrame>();
  frames.set(targetId, new WebFrame(targetId, null, pid));
  session.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
    if (!frames.has(frameId))
      frames.set(frameId, new WebFrame(frameId, frames.get(parentFrameId) ?? null, pid));
  });
  session.on('Page.frameDetached', ({ frameId, reason }) => {
    const frame = frames.get(frameId);
    if (frame === undefined || reason === 'swap') return;
    frame.gone = true;
    frames.delete(frameId);
  });
  const moved = (frameId: string, url: string): void => {
    const frame = frames.get(frameId);
    if (frame === undefined) return;
    frame.chromiumUrl = url;
    events.navigated(frame);
  };
  session.on('Page.frameNavigated', ({ frame }) => moved(frame.id, frame.url + (frame.urlFragment ?? '')));
  session.on('Page.navigatedWithinDocument', ({ frameId, url }) => moved(frameId, url));
  return frames;
}

/** Finds the preload world of the main frame's document; only its messages count, and only it gets any. */
function followWorlds(
  session: CdpSession,
  targetId: string,
  { binding, receiver, world }: InjectedScripts,
  frames: ReadonlyMap<string, WebFrame>,
  events: PageEvents,
): { send(message: ToPreload): void } {
  let contextId: number | undefined;
  const forget = (): void => {
    if (contextId !== undefined) events.preloadGone();
    contextId = undefined;
  };
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name !== world || context.auxData?.['frameId'] !== targetId) return;
    forget();
    contextId = context.id;
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === contextId) forget();
  });
  session.on('Runtime.executionContextsCleared', forget);
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    const frame = frames.get(targetId);
    if (name !== binding || executionContextId !== contextId || frame === undefined) return;
    events.fromPreload(JSON.parse(payload) as FromPreload, frame);
  });
  return {
    send: (message) => {
      if (contextId === undefined) return;
      const expression = `${receiver}(${JSON.stringify(message)})`;
      session.send('Runtime.evaluate', { contextId, expression }).catch(() => undefined);
    },
  };
}

function reportConsole(session: CdpSession, events: PageEvents): void {
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    const words = args.map((argument) => String(argument.value ?? argument.description ?? argument.type));
    events.console(
      type === 'warning' || type === 'error' || type === 'debug' ? type : 'info',
      words.join(' '),
    );
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    events.console('error', exceptionDetails.exception?.description ?? exceptionDetails.text);
  });
  session.on('Log.entryAdded', ({ entry }) => events.console(entry.level, entry.text));
}

/** Electron prints a refused call as `Error: message`; the renderer prefixes the channel. */
export function describeError(error: unknown): Encoded {
  return error instanceof Error ? `${error.name}: ${error.message}` : `Error: ${String(error)}`;
}
