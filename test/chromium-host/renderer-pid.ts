import type { CdpSession } from './cdp.ts';
import { browser } from './host.ts';

/** Which renderer process serves which window; the key is the window's webContents. */
const claims = new Map<object, number>();
let tracing: Promise<unknown> = Promise.resolve();

/**
 * The operating system's id of the process that renders `session`'s page. CDP lists renderers without
 * saying whose they are: the only unclaimed one is ours, and when that is ambiguous a moment of tracing
 * tells (its first record names frame and process).
 */
export async function claimRenderer(owner: object, session: CdpSession): Promise<number> {
  const { cdp } = await browser();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  for (const [key, pid] of claims) if (!renderers.includes(pid)) claims.delete(key);
  const claimed = claims.get(owner);
  const free = renderers.filter((pid) => ![...claims.values()].includes(pid));
  if (claimed !== undefined && free.length === 0) return claimed;
  const [only] = free;
  const pid =
    claimed === undefined && free.length === 1 && only !== undefined ? only : await traceRenderer(session);
  claims.set(owner, pid);
  return pid;
}

/** Waits until the window's renderer has ended, and ends it if Chromium keeps it for more than a second. */
export async function endRenderer(owner: object): Promise<void> {
  const pid = claims.get(owner);
  claims.delete(owner);
  if (pid === undefined || [...claims.values()].includes(pid)) return;
  for (let waited = 0; isAlive(pid); waited += 20) {
    if (waited === 1000) process.kill(pid, 'SIGKILL');
    if (waited > 3000) throw new Error(`chromium-host: renderer ${pid} does not end`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function traceRenderer(session: CdpSession): Promise<number> {
  const traced = tracing.then(() => traceOnce(session));
  tracing = traced.catch(() => undefined);
  return traced;
}

async function traceOnce(session: CdpSession): Promise<number> {
  const found = Promise.withResolvers<number>();
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const record of value as {
      name?: string;
      args?: { data?: { frames?: { processId: number }[] } };
    }[]) {
      const pid =
        record.name === 'TracingStartedInBrowser' ? record.args?.data?.frames?.[0]?.processId : undefined;
      if (pid !== undefined) found.resolve(pid);
    }
  });
  session.on('Tracing.tracingComplete', () =>
    found.reject(new Error('chromium-host: the renderer is unknown')),
  );
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline'], excludedCategories: ['*'] },
  });
  await session.send('Tracing.end');
  return found.promise;
}
