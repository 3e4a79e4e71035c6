import type { CdpSession } from './cdp.ts';
import { hostOptions } from './host.ts';

type Size = Pick<Electron.Rectangle, 'width' | 'height'>;

/** Size, background and colour scheme of a new window's page. */
export async function applyAppearance(
  session: CdpSession,
  size: Size,
  backgroundColor: string | undefined,
  scheme: string,
): Promise<void> {
  await resizePage(session, size);
  await setColorScheme(session, scheme);
  const color = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(backgroundColor ?? '')?.slice(1);
  const [r = 255, g = 255, b = 255] = (color ?? []).map((hex) => Number.parseInt(hex, 16));
  await session.send('Emulation.setDefaultBackgroundColorOverride', { color: { r, g, b, a: 1 } });
}

/** What `prefers-color-scheme` says in the page; the empty string is Chromium's own answer. */
export async function setColorScheme(session: CdpSession, scheme: string): Promise<void> {
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: scheme }],
  });
}

/** Moves a window; in headless mode only the page's size means something. */
export async function moveWindow(session: CdpSession, bounds: Electron.Rectangle): Promise<void> {
  if (!hostOptions().headed) return resizePage(session, bounds);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  const { width, height, x: left, y: top } = bounds;
  await session.send('Browser.setWindowBounds', { windowId, bounds: { width, height, left, top } });
}

/** A hidden window is a minimised one: Chromium cannot hide a window with a page in it. */
export async function showWindow(session: CdpSession, visible: boolean): Promise<void> {
  if (!hostOptions().headed) return;
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', {
    windowId,
    bounds: { windowState: visible ? 'normal' : 'minimized' },
  });
}

/** Headless windows carry the frame of a browser; the page gets the whole size the application asked for. */
async function resizePage(session: CdpSession, { width, height }: Size): Promise<void> {
  if (hostOptions().headed) return;
  await session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: 1,
    mobile: false,
  });
}
