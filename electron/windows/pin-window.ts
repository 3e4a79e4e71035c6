import { type BrowserWindow, MessageChannelMain } from 'electron';
import { pinPortChannel } from '../../protocol/pin.ts';
import type { PinWindow } from '../services/pin-dialog.ts';
import type { WindowFactory } from './window-factory.ts';

/**
 * Opens the PIN window above the work window, made for one operation. It gets one end of a message channel; the other
 * goes to the token agent, so that the PIN passes this process by.
 */
export async function openPinWindow(
  factory: WindowFactory,
  parent: () => BrowserWindow | null,
  onContents: (contents: number) => void,
  kind: 'pin' | 'admin-pin' = 'pin',
): Promise<PinWindow> {
  const above = parent();
  const window = factory.create(kind, kind, {
    width: 480,
    height: 560,
    resizable: false,
    minimizable: false,
    maximizable: false,
    title: 'PIN',
    ...(above === null ? {} : { parent: above, modal: true }),
  });
  window.setContentProtection(true);
  onContents(window.webContents.id);
  try {
    await factory.load(window, kind);
  } catch (error) {
    window.destroy();
    throw error;
  }
  const { port1, port2 } = new MessageChannelMain();
  window.webContents.postMessage(pinPortChannel, null, [port1]);
  window.show();
  return {
    contents: window.webContents.id,
    agentPort: port2,
    onClosed: (listener) => {
      window.once('closed', listener);
    },
    destroy: () => {
      if (!window.isDestroyed()) window.destroy();
    },
  };
}
