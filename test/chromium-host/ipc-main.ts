import { LoudEmitter } from './loud.ts';

type Handler = (event: Electron.IpcMainInvokeEvent, ...values: never[]) => unknown;

/** Electron's ipcMain, also as `webContents.ipc`. Channels are event names, so any name is allowed. */
export class IpcMain extends LoudEmitter implements Pick<Electron.IpcMain, 'removeHandler'> {
  readonly #handlers = new Map<string, Handler>();

  constructor() {
    super('IpcMain', undefined);
    this.setMaxListeners(0);
  }

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...values) => {
      this.removeHandler(channel);
      return handler(event, ...values);
    });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  handlerOf(channel: string): Handler | undefined {
    return this.#handlers.get(channel);
  }
}

/** The process-wide ipcMain. */
export const ipcMain = new IpcMain();
