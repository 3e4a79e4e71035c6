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
  open(options: TargetOptions, prepare: Prepare): Promise<OpenedTarget>;
}

type Prepare = (target: OpenedTarget) => Promise<void>;

/**
 * Attaches to every page target before it runs anything. A target that `open` did not make is a popup, a
 * shift-clicked link, a tab from the keyboard: it is closed before it could load, and `onStranger` hears the
 * opener's target. (In Electron window.open then returns null; here it returns a window that is closed.)
 */
export async function watchTargets(browser: Browser, onStranger: (opener: string) => void): Promise<Targets> {
  const { cdp } = browser;
  const attached = new Set<string>();
  let expected: { opener: string | undefined; found(target: OpenedTarget): void } | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (attached.has(targetInfo.targetId)) return;
    attached.add(targetInfo.targetId);
    const session = cdp.session(sessionId);
    if (expected !== undefined && targetInfo.openerId === expected.opener) {
      expected.found({ targetId: targetInfo.targetId, session });
      expected = undefined;
      return;
    }
    session.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
    cdp.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined);
    onStranger(targetInfo.openerId ?? '');
  });
  cdp.on('Target.targetDestroyed', ({ targetId }) => attached.delete(targetId));
  await attachToPages(cdp);

  const next = (opener: string | undefined): Promise<OpenedTarget> =>
    new Promise((found) => {
      expected = { opener, found };
    });
  return {
    open: (options, prepare) => {
      const opened = queue.then(() => openTarget(browser, next, options, prepare));
      queue = opened.catch(() => undefined);
      return opened;
    },
  };
}

async function openTarget(
  { cdp, headed }: Browser,
  next: (opener: string | undefined) => Promise<OpenedTarget>,
  options: TargetOptions,
  prepare: Prepare,
): Promise<OpenedTarget> {
  const resume = async (target: OpenedTarget): Promise<OpenedTarget> => {
    await prepare(target);
    await target.session.send('Runtime.runIfWaitingForDebugger');
    return target;
  };
  const plain = next(undefined);
  const created = cdp.send('Target.createTarget', createParameters(options, headed));
  if (!headed) return resume(await orFailure(created, plain));
  const launcher = await orFailure(created, plain);
  await launcher.session.send('Runtime.runIfWaitingForDebugger');
  const popup = next(launcher.targetId);
  const asked = launcher.session.send('Runtime.evaluate', {
    expression: popupCall(options),
    userGesture: true,
  });
  const target = await resume(await orFailure(asked, popup));
  await cdp.send('Target.closeTarget', { targetId: launcher.targetId });
  return target;
}

async function attachToPages(cdp: CdpSession): Promise<void> {
  await cdp.send('Target.setAutoAttach', {
    ...{ autoAttach: true, waitForDebuggerOnStart: true, flatten: true },
    filter: [{ type: 'page' }],
  });
  await cdp.send('Target.setDiscoverTargets', { discover: true });
}

/** The target's event comes before the answer; a refused request must not wait for it. */
async function orFailure(request: Promise<unknown>, target: Promise<OpenedTarget>): Promise<OpenedTarget> {
  return Promise.race([target, request.then(() => target)]);
}

/** On a display this is only a minimised launcher, closed as soon as it has opened the window itself. */
function createParameters({ browserContextId, width, height }: TargetOptions, headed: boolean) {
  return {
    ...{ url: 'about:blank', newWindow: true },
    ...(headed ? { windowState: 'minimized' as const } : { width, height }),
    ...(browserContextId === undefined ? {} : { browserContextId }),
  };
}

/** A window without tabs and toolbar is a popup, and CDP has no other way to make one. */
function popupCall({ width, height, left, top }: TargetOptions): string {
  const place = left === undefined || top === undefined ? '' : `,left=${left},top=${top}`;
  return `void window.open('about:blank', '', 'popup,noopener,width=${width},height=${height}${place}')`;
}
