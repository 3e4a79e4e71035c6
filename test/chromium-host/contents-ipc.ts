import type { MessagePort as NodePort } from 'node:worker_threads';
import { decode, encode } from './injected/codec.ts';
import type { FromPreload, ToPreload } from './injected/messages.ts';
import { IpcMain, ipcMain } from './ipc-main.ts';
import { asElectron } from './loud.ts';
import { takePort } from './message-port.ts';
import { describeError } from './page.ts';
import { createPortRelay } from './port-relay.ts';
import type { WebFrame } from './web-frame.ts';

/** The messages of one webContents, between its preload world and ipcMain. */
export interface ContentsIpc {
  readonly ipc: IpcMain;
  send(channel: string, values: unknown[], transfer: readonly object[]): void;
  receive(message: FromPreload, frame: WebFrame): void;
  /** The preload world is gone and with it every port it held. */
  closePorts(): void;
}

/** `post` drops messages while there is no preload world, as Electron does. */
export function createContentsIpc(sender: object, post: (message: ToPreload) => void): ContentsIpc {
  const ipc = new IpcMain();
  const relay = createPortRelay('m', (message) =>
    post(message.kind === 'port' ? { ...message, kind: 'port', value: encode(message.data) } : message),
  );
  const reply = (channel: string, values: unknown[], ports: NodePort[]): void => {
    post({ kind: 'message', channel, values: encode(values), ports: ports.map(relay.give) });
  };
  const eventOf = (frame: WebFrame): object => ({
    type: 'frame',
    sender,
    senderFrame: frame,
    processId: frame.processId,
    frameId: frame.routingId,
    ports: [],
    defaultPrevented: false,
    preventDefault: () => undefined,
    reply: (channel: string, ...values: unknown[]) => reply(channel, values, []),
  });

  const invoke = async (message: FromPreload & { kind: 'invoke' }, frame: WebFrame): Promise<void> => {
    const { id, channel } = message;
    const handler = ipc.handlerOf(channel) ?? ipcMain.handlerOf(channel);
    try {
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      const event = asElectron<Electron.IpcMainInvokeEvent>(eventOf(frame));
      const value = await handler(event, ...(decode(message.values) as never[]));
      post({ kind: 'reply', id, failed: false, value: encode(value) });
    } catch (error) {
      post({ kind: 'reply', id, failed: true, value: describeError(error) });
    }
  };
  return {
    ipc,
    send: (channel, values, transfer) => reply(channel, values, transfer.map(takePort)),
    closePorts: relay.closeAll,
    receive: (message, frame) => {
      if (message.kind === 'invoke') void invoke(message, frame);
      else if (message.kind === 'send') {
        const values = decode(message.values) as unknown[];
        ipc.emit(message.channel, eventOf(frame), ...values);
        ipcMain.emit(message.channel, eventOf(frame), ...values);
      } else if (message.kind === 'port') {
        relay.receive({ kind: 'port', port: message.port, data: decode(message.value), ports: [] });
      } else if (message.kind === 'port-close') relay.receive(message);
    },
  };
}
