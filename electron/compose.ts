import { app, type BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol } from 'electron';
import { explain } from '../protocol/errors.ts';
import { eventChannel } from '../protocol/ipc.ts';
import type { Failure, Outcome } from '../protocol/outcome.ts';
import { readBenchConfiguration } from './administrator/configuration.ts';
import { startBench } from './administrator/start.ts';
import { createServices, type Services } from './compose-services.ts';
import { lockContents } from './hardening/contents.ts';
import { listPages, pageOrigin, pageScheme } from './hardening/pages.ts';
import { dangerousSwitch, failOnBugs, hardenStart } from './hardening/process.ts';
import { registerIpc } from './ipc/registrar.ts';
import { createLog, type Log, placeOf } from './log.ts';
import { type Configuration, readConfiguration } from './services/configuration.ts';
import { createKeyring } from './services/keyring.ts';
import { createScreenGuard } from './services/screen-guard.ts';
import { ownSession, type ScreenLockOptions, watchScreenLock } from './services/screen-lock.ts';
import { readArguments, type StartArguments } from './start/arguments.ts';
import { enrol } from './start/enrol.ts';
import { type LoadedParts, loadParts } from './start/load-parts.ts';
import { forkTokenAgent } from './token-agent-process.ts';
import { chooseFile } from './windows/choose-file.ts';
import { createOpenWindows, type OpenWindows } from './windows/open-windows.ts';
import { builtFiles } from './windows/paths.ts';
import { openPinWindow } from './windows/pin-window.ts';
import { openResultWindow } from './windows/result-window.ts';
import { createWindowFactory, type WindowFactory } from './windows/window-factory.ts';
import { openWorkWindow } from './windows/work-window.ts';

/** Exit codes (sysexits.h): usage, and a configuration that does not let us start. */
const exits = { usage: 64, configuration: 78 };

/** Starts the workstation with Electron's parts. `bundle` is the address of the running file. */
export async function compose(bundle: string): Promise<void> {
  const log = createLog((line) => process.stderr.write(line));
  failOnBugs(log, placeOf);
  const refused = dangerousSwitch(process.argv.slice(1), app.isPackaged);
  if (refused !== null) {
    log('switch-refused', refused);
    return app.exit(exits.usage);
  }
  hardenStart(app);
  const privileges = { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true };
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges }]);
  lockContents(app, log);
  const given = readArguments(process.argv);
  if (given.profile !== null) app.setPath('userData', given.profile);
  if (given.administrator) return await startAdministrator(bundle, given, log);
  const configuration = readConfiguration(given.config);
  if (!configuration.ok) return await refuseStart(configuration.error, given, log);
  if (given.enrol) return await enrolAndQuit(configuration.value, given, log);
  if (!app.requestSingleInstanceLock()) return app.exit(0);
  await app.whenReady();
  Menu.setApplicationMenu(null);
  const keyring = createKeyring(configuration.value.name);
  const parts = await loadParts(configuration.value, app.getPath('userData'), keyring);
  if (!parts.ok) return await refuseStart(parts.error, given, log);
  await run(bundle, parts.value, log);
}

/** Opens the administrator's bench, which needs neither the centre nor the workstation's keys. */
async function startAdministrator(bundle: string, given: StartArguments, log: Log): Promise<void> {
  const configuration = readBenchConfiguration(given.config);
  if (!configuration.ok) return await refuseStart(configuration.error, given, log);
  await startBench(bundle, configuration.value, log);
}

/** Makes the key and the certification request and quits, without a window (`--enrol`). */
async function enrolAndQuit(configuration: Configuration, given: StartArguments, log: Log): Promise<void> {
  const { name } = configuration;
  const written: Outcome<string> = await enrol(name, app.getPath('userData'), createKeyring(name));
  if (!written.ok) return await refuseStart(written.error, given, log);
  log('enrolled');
  app.exit(0);
}

/** Says in both languages why the program does not start. */
async function refuseStart(error: Failure, given: StartArguments, log: Log): Promise<void> {
  log('start-refused', error.code);
  const { text, next } = explain(error);
  const words = [text.kk, next.kk, '', text.ru, next.ru].join('\n');
  if (given.enrol) process.stderr.write(`${words}\n`);
  else {
    // On Linux a box that is shown before goes to stderr, where nobody at the screen reads it.
    await app.whenReady();
    dialog.showErrorBox('ҚАО ААЖ / СИО ПСО', words);
  }
  app.exit(exits.configuration);
}

/** Opens the work window and puts the services behind it. */
async function run(bundle: string, parts: LoadedParts, log: Log): Promise<void> {
  const files = builtFiles(bundle);
  const windows = createOpenWindows();
  const factory = createWindowFactory({ files, pages: listPages(files.pages), windows, log });
  let workWindow: BrowserWindow | null = null;
  const screen = createScreenGuard({
    monitor: powerMonitor,
    // On Linux Electron has no `lock-screen`.
    watchLock: process.platform === 'linux' ? (onLock) => watchScreenLock(lockOptions(onLock)) : null,
  });
  app.once('will-quit', () => screen.stop());
  const services = createServices({
    ...parts,
    profile: app.getPath('userData'),
    software: `${app.getName()} ${app.getVersion()}`,
    log,
    now: () => new Date(),
    forkAgent: (driver) => forkTokenAgent(files.tokenAgent, driver),
    openPinWindow: (onContents) => openPinWindow(factory, () => workWindow, onContents),
    openResultWindow: (ready) => openResultWindow(factory, ready),
    chooseFile: (question) => chooseFile(workWindow, question),
    screen,
  });
  registerIpc({
    ipc: ipcMain,
    handlers: services.handlers,
    kindOf: (contents) => windows.kindOf(contents),
    origin: pageOrigin,
    log,
    describe: placeOf,
  });
  tellWindows(services, windows);
  endWithApp(services, parts, log);
  services.start();
  workWindow = await showWorkWindow(factory, services, log);
  app.on('second-instance', () => {
    if (workWindow?.isMinimized()) workWindow.restore();
    workWindow?.focus();
  });
  log('started');
}

function lockOptions(onLock: () => void): ScreenLockOptions {
  const address = process.env['DBUS_SYSTEM_BUS_ADDRESS'];
  const environment = address === undefined ? {} : { DBUS_SYSTEM_BUS_ADDRESS: address };
  return { onLock, session: ownSession(process.env['XDG_SESSION_ID']), environment };
}

function tellWindows({ announcer }: Services, windows: OpenWindows): void {
  announcer.onEvent((event) => {
    for (const contents of windows.ofKind('work')) contents.send(eventChannel(event));
  });
}

async function showWorkWindow(factory: WindowFactory, services: Services, log: Log): Promise<BrowserWindow> {
  const window = await openWorkWindow(factory, log);
  // Without the work window nothing else may stay open; the centre is told, if it can be reached.
  window.once('closed', () => void services.leave().finally(() => app.quit()));
  return window;
}

function endWithApp(services: Services, { database }: LoadedParts, log: Log): void {
  app.on('window-all-closed', () => undefined);
  app.once('will-quit', () => {
    log('stopping');
    services.end();
    database.close();
  });
}
