import { BrowserWindow, type BrowserWindowConstructorOptions, type Session, session } from 'electron';
import type { WindowKind } from '../../protocol/ipc.ts';
import type { PageList } from '../hardening/pages.ts';
import { lockSession } from '../hardening/session.ts';
import type { Log } from '../log.ts';
import type { OpenWindows } from './open-windows.ts';
import { type BuiltFiles, pageAddress } from './paths.ts';
import { windowOptions } from './window-options.ts';

/** Makes our windows: each kind with its own preload and an in-memory session that is closed to everything else. */
export interface WindowFactory {
  /** A hidden window whose page is not loaded yet; `partition` names its session. */
  create(kind: WindowKind, partition: string, more: BrowserWindowConstructorOptions): BrowserWindow;
  /** Loads the page of the window's kind. */
  load(window: BrowserWindow, kind: WindowKind): Promise<void>;
}

export interface WindowFactoryOptions {
  readonly files: BuiltFiles;
  readonly pages: PageList;
  readonly windows: OpenWindows;
  readonly log: Log;
}

/** Creates the factory. A partition without `persist:` lives in memory only (Electron's session.fromPartition). */
export function createWindowFactory({ files, pages, windows, log }: WindowFactoryOptions): WindowFactory {
  // No window uses the default session; whatever would come to use it finds it closed.
  lockSession(session.defaultSession, pages, log);
  const locked = new Set<Session>();
  return {
    create: (kind, partition, more) => {
      const own = session.fromPartition(partition, { cache: false });
      if (!locked.has(own)) lockSession(own, pages, log);
      locked.add(own);
      const window = new BrowserWindow(windowOptions(files.preload(kind), own, more));
      windows.add(window.webContents, kind);
      window.removeMenu();
      return window;
    },
    load: (window, kind) => window.loadURL(pageAddress(kind)),
  };
}
