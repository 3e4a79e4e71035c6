import type { CdpSession } from './cdp.ts';
import type { Browser } from './host.ts';

/** A page target that Chromium has made for us, paused before its first script. */
export interface OpenedTarget {
  targetId: string;
  session: CdpSession;
}

/** Where and how a window's target is opened. */
export interface TargetOptions {
  browserContextId: string | undefined;
  width: number;
  height: number;
  left: number | undefined;
  top: number | undefined;
}

/** Opens targets one at a time and closes every target that nobody asked for. */
export interface Targets {
  /** `prepare` runs while the target is still paused. */
  open(options: TargetOptions, prepare: (target: OpenedTarget) => Promise<void>): Promise<OpenedTarget>;
}

/**
 * Attaches to every page target before it runs anything. A target that `open` did not make is a popup, a
 * shift-clicked link, a tab from the keyboard: it is closed before it could load, and `onStranger` hears the
 * opener's target. (In Electron window.open then returns null; here it returns a window that is closed.)
 */
export async function watchTargets(browser: Browser, onStranger: (opener: string) => void): Promise<Targets> {
  const { cdp } = browser;
  const attached = new Set<string>();
  let expected: ((target: OpenedTarget) => void) | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (attached.has(targetInfo.targetId)) return;
    attached.add(targetInfo.targetId);
    const session = cdp.session(sessionId);
    if (expected !== undefined && targetInfo.openerId === undefined) {
      expected({ targetId: targetInfo.targetId, session });
      expected = undefined;
      return;
    }
    session.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
    cdp.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined);
    onStranger(targetInfo.openerId ?? '');
  });
  cdp.on('Target.targetDestroyed', ({ targetId }) => attached.delete(targetId));
  await attachToPages(cdp);

  const openOne = async (
    { browserContextId, left, top, ...size }: TargetOptions,
    prepare: (target: OpenedTarget) => Promise<void>,
  ): Promise<OpenedTarget> => {
    const { promise, resolve } = Promise.withResolvers<OpenedTarget>();
    expected = resolve;
    const created = cdp.send('Target.createTarget', {
      ...{ url: 'about:blank', newWindow: true, ...size },
      ...(browserContextId === undefined ? {} : { browserContextId }),
      ...(left === undefined || top === undefined ? {} : { left, top }),
    });
    const target = await Promise.race([promise, created.then(() => promise)]);
    await prepare(target);
    await target.session.send('Runtime.runIfWaitingForDebugger');
    await created;
    return target;
  };
  return {
    open: (options, prepare) => {
      const opened = queue.then(() => openOne(options, prepare));
      queue = opened.catch(() => undefined);
      return opened;
    },
  };
}

async function attachToPages(cdp: CdpSession): Promise<void> {
  await cdp.send('Target.setAutoAttach', {
    ...{ autoAttach: true, waitForDebuggerOnStart: true, flatten: true },
    filter: [{ type: 'page' }],
  });
  await cdp.send('Target.setDiscoverTargets', { discover: true });
}
