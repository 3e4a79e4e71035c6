import type { BrowserWindow } from 'electron';
import type { WindowFactory } from './window-factory.ts';

/** Opens the work window: 1366×728, the smallest screen of the bodies less the task bar. */
export async function openWorkWindow(factory: WindowFactory): Promise<BrowserWindow> {
  const window = factory.create('work', 'work', {
    width: 1366,
    height: 728,
    minWidth: 1024,
    minHeight: 600,
    title: 'СИО ПСО',
  });
  window.setContentProtection(true);
  window.once('ready-to-show', () => window.show());
  await factory.load(window, 'work');
  if (!window.isDestroyed() && !window.isVisible()) window.show();
  return window;
}
