import { app, type BrowserWindow, dialog, ipcMain, Menu } from 'electron';
import { createProvisioningBench } from '../../native/provisioning-bench.ts';
import { type AdminName, adminCalls, adminChannel, adminEventChannel } from '../../protocol/admin-ipc.ts';
import type { BenchPinContext } from '../../protocol/admin-pin.ts';
import { listPages, pageOrigin } from '../hardening/pages.ts';
import { registerTable, type TableCall } from '../ipc/registrar.ts';
import { type Log, placeOf } from '../log.ts';
import { createPinDialog } from '../services/pin-dialog.ts';
import { forkTokenAgent } from '../token-agent-process.ts';
import { createOpenWindows, type OpenWindows } from '../windows/open-windows.ts';
import { builtFiles } from '../windows/paths.ts';
import { openPinWindow } from '../windows/pin-window.ts';
import { createWindowFactory, type WindowFactory } from '../windows/window-factory.ts';
import type { BenchConfiguration } from './configuration.ts';
import { type AdminHandlers, createDesk } from './desk.ts';

/**
 * Starts the administrator's bench (`--administrator`) in place of the workplace: no centre, no keyring, no database, no
 * session. `bundle` is the address of the running file.
 */
export async function startBench(bundle: string, configuration: BenchConfiguration, log: Log): Promise<void> {
  if (!app.requestSingleInstanceLock()) return app.exit(0);
  await app.whenReady();
  Menu.setApplicationMenu(null);
  const files = builtFiles(bundle);
  const windows = createOpenWindows();
  const factory = createWindowFactory({ files, pages: listPages(files.pages), windows, log });
  let window: BrowserWindow | null = null;
  const bench = createProvisioningBench({
    drivers: configuration.drivers,
    fork: (driver) => forkTokenAgent(files.bench, driver),
  });
  const desk = createDesk({
    bench,
    folder: configuration.output,
    now: () => new Date(),
    chooseFolder: () => chooseFolder(window),
    pinDialog: (cancel) =>
      createPinDialog<BenchPinContext>({
        cancel,
        open: (onContents) => openPinWindow(factory, () => window, onContents, 'admin-pin'),
      }),
    changed: () => tell(windows),
  });
  registerTable(
    { ipc: ipcMain, kindOf: (id) => windows.kindOf(id), origin: pageOrigin, log, describe: placeOf },
    callsOf(desk.handlers),
  );
  app.on('window-all-closed', () => undefined);
  app.once('will-quit', () => bench.stop());
  window = await openBenchWindow(factory, log);
  window.once('closed', () => app.quit());
  log('started');
  await desk.look();
}

async function openBenchWindow(factory: WindowFactory, log: Log): Promise<BrowserWindow> {
  const window = factory.create('admin', 'admin', {
    ...{ width: 1366, height: 728, minWidth: 1024, minHeight: 600 },
    title: 'СИО ПСО',
  });
  window.setContentProtection(true);
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', () => {
    log('window-crashed', 'admin');
    window.destroy();
  });
  await factory.load(window, 'admin');
  if (!window.isVisible()) window.show();
  return window;
}

async function chooseFolder(window: BrowserWindow | null): Promise<string | null> {
  if (window === null) return null;
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

function tell(windows: OpenWindows): void {
  for (const contents of windows.ofKind('admin')) contents.send(adminEventChannel);
}

function callsOf(handlers: AdminHandlers): TableCall[] {
  return (Object.keys(adminCalls) as AdminName[]).map((name) => ({
    name,
    channel: adminChannel(name),
    ...adminCalls[name],
    // The schema of the same row has seen to it that the argument fits.
    handle: handlers[name] as TableCall['handle'],
  }));
}
