import { randomUUID } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import type { ResultWindow } from '../services/result-window.ts';
import { printerOf } from './result-printing.ts';
import type { WindowFactory } from './window-factory.ts';

/** Longest wait for a renderer to be gone after its window was destroyed. */
const longestEnd = 3_000;

/**
 * Opens the disposable window of one result: an in-memory session of its own, hence a renderer process of its own
 * (Chromium never shares a process between sessions); both end with the window.
 */
export async function openResultWindow(
  factory: WindowFactory,
  ready: (window: ResultWindow) => void,
): Promise<void> {
  const window = factory.create('result', `result-${randomUUID()}`, {
    width: 1100,
    height: 700,
    title: 'СИО ПСО',
  });
  // Before anything is shown: on Windows it takes effect with the next composition only.
  window.setContentProtection(true);
  ready(disposable(window));
  await factory.load(window, 'result');
  if (!window.isDestroyed()) window.show();
}

function disposable(window: BrowserWindow): ResultWindow {
  const { webContents } = window;
  const { session, id: contents } = webContents;
  const listeners = new Set<(cause: 'closed' | 'crashed') => void>();
  const tell = (cause: 'closed' | 'crashed') => {
    for (const listener of listeners) listener(cause);
  };
  const ended = new Promise<void>((resolve) => {
    webContents.once('destroyed', resolve);
  });
  webContents.once('render-process-gone', () => tell('crashed'));
  window.once('closed', () => tell('closed'));
  return {
    contents,
    printer: printerOf(webContents),
    onGone: (listener) => {
      listeners.add(listener);
    },
    destroy: async () => {
      if (!window.isDestroyed()) window.destroy();
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, longestEnd).unref())]);
      await session.clearStorageData();
      await session.clearCache();
    },
  };
}
