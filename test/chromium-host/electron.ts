import { app as appDouble } from './app.ts';
import { BrowserWindow as BrowserWindowDouble } from './browser-window.ts';
import { ipcMain as ipcMainDouble } from './ipc-main.ts';
import { loudClass, loudModule } from './loud.ts';
import { MessageChannelMain as MessageChannelMainDouble } from './message-port.ts';
import { nativeThemeDouble } from './native-theme.ts';
import { session as sessionDouble, sessionOfPartition } from './session.ts';
import * as small from './small-modules.ts';
import { utilityProcess as utilityProcessDouble } from './utility-process.ts';
import { contentsByTarget, type WebContents } from './web-contents.ts';

/**
 * What `import … from 'electron'` finds. All names of Electron's main-process module exist, so that a bundle
 * links; the ones the double lacks throw with their name when they are used.
 */
export const app = appDouble;
export const BrowserWindow = BrowserWindowDouble;
export const ipcMain = ipcMainDouble;
export const MessageChannelMain = MessageChannelMainDouble;
export const nativeTheme = nativeThemeDouble;
export const session = sessionDouble;
export const protocol = sessionOfPartition('').protocol;
export const utilityProcess = utilityProcessDouble;
export const dialog = small.dialog;
export const Menu = small.Menu;
export const powerMonitor = small.powerMonitor;
export const screen = small.screen;
export const webContents = loudModule('webContents', {
  getAllWebContents: (): WebContents[] => [...contentsByTarget.values()],
  fromId: (id: number): WebContents | undefined =>
    [...contentsByTarget.values()].find((contents) => contents.id === id),
});

export const autoUpdater = loudModule('autoUpdater', {});
export const BaseWindow = loudClass('BaseWindow');
export const BrowserView = loudClass('BrowserView');
export const clipboard = loudModule('clipboard', {});
export const contentTracing = loudModule('contentTracing', {});
export const crashReporter = loudModule('crashReporter', {});
export const desktopCapturer = loudModule('desktopCapturer', {});
export const globalShortcut = loudModule('globalShortcut', {});
export const ImageView = loudClass('ImageView');
export const inAppPurchase = loudModule('inAppPurchase', {});
export const MenuItem = loudClass('MenuItem');
export const nativeImage = loudModule('nativeImage', {});
export const net = loudModule('net', {});
export const netLog = loudModule('netLog', {});
export const Notification = loudClass('Notification');
export const powerSaveBlocker = loudModule('powerSaveBlocker', {});
export const pushNotifications = loudModule('pushNotifications', {});
export const safeStorage = loudModule('safeStorage', {});
export const ServiceWorkerMain = loudClass('ServiceWorkerMain');
export const ShareMenu = loudClass('ShareMenu');
export const sharedTexture = loudModule('sharedTexture', {});
export const shell = loudModule('shell', {});
export const systemPreferences = loudModule('systemPreferences', {});
export const TouchBar = loudClass('TouchBar');
export const Tray = loudClass('Tray');
export const View = loudClass('View');
export const WebContentsView = loudClass('WebContentsView');
export const webFrameMain = loudModule('webFrameMain', {});
