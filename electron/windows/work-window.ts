import type { BrowserWindow } from 'electron';
import type { Log } from '../log.ts';
import type { WindowFactory } from './window-factory.ts';

/** A page that falls more often than this is not loaded again: the window closes, and the program with it. */
const mostCrashes = 3;

/** Opens the work window: 1366×728, the smallest screen of the bodies less the task bar. */
export async function openWorkWindow(factory: WindowFactory, log: Log): Promise<BrowserWindow> {
  const window = factory.create('work', 'work', {
    width: 1366,
    height: 728,
    minWidth: 1024,
    minHeight: 600,
    title: 'СИО ПСО',
  });
  window.setContentProtection(true);
  window.once('ready-to-show', () => window.show());
  reviveAfterCrash(window, factory, log);
  await factory.load(window, 'work');
  if (!window.isDestroyed() && !window.isVisible()) window.show();
  return window;
}

/** A renderer that fell leaves a blank window without any way on; everything it showed is in the main process. */
function reviveAfterCrash(window: BrowserWindow, factory: WindowFactory, log: Log): void {
  let crashes = 0;
  window.webContents.on('render-process-gone', () => {
    if (window.isDestroyed()) return;
    log('window-crashed', 'work');
    crashes += 1;
    if (crashes > mostCrashes) window.destroy();
    else setImmediate(() => void factory.load(window, 'work').catch(() => window.destroy()));
  });
}
