import { decode, encode } from './codec.ts';
import type { FromPreload, ToPreload } from './messages.ts';
import { createRelayedPorts } from './ports.ts';

type IpcListener = (event: { sender: object; ports: MessagePort[] }, ...values: unknown[]) => void;

/** ipcRenderer over a CDP binding: `receive` is what the host calls with JSON. */
export interface IpcRendererDouble {
  members: Record<string, unknown>;
  receive(message: ToPreload): void;
}

/** ipcRenderer as far as the double has it: on, once, off, removeListener, removeAllListeners, send, invoke. */
export function createIpcRenderer(send: (message: FromPreload) => void): IpcRendererDouble {
  const listeners = createListeners();
  const calls = new Map<
    number,
    { channel: string; resolve(value: unknown): void; reject(error: Error): void }
  >();
  const ports = createRelayedPorts(send);
  let lastCall = 0;

  const members = {
    ...listeners.members,
    send: (channel: string, ...values: unknown[]) => send({ kind: 'send', channel, values: encode(values) }),
    invoke: (channel: string, ...values: unknown[]) =>
      new Promise((resolve, reject) => {
        lastCall += 1;
        const encoded = encode(values);
        calls.set(lastCall, { channel, resolve, reject });
        send({ kind: 'invoke', id: lastCall, channel, values: encoded });
      }),
  };

  const deliver = (message: ToPreload & { kind: 'message' }): void => {
    const event = { sender: members, ports: message.ports.map(ports.adopt) };
    for (const listener of listeners.take(message.channel)) {
      listener(event, ...(decode(message.values) as unknown[]));
    }
  };
  const settle = (message: ToPreload & { kind: 'reply' }): void => {
    const call = calls.get(message.id);
    calls.delete(message.id);
    if (!message.failed) call?.resolve(decode(message.value));
    else call?.reject(new Error(`Error invoking remote method '${call.channel}': ${message.value}`));
  };
  return {
    members,
    receive: (message) => {
      if (message.kind === 'message') deliver(message);
      else if (message.kind === 'reply') settle(message);
      else ports.receive(message);
    },
  };
}

/** The emitter half of ipcRenderer; `take` returns who hears a message and forgets the `once` ones. */
function createListeners(): { members: Record<string, unknown>; take(channel: string): IpcListener[] } {
  const byChannel = new Map<string, { listener: IpcListener; once: boolean }[]>();
  const of = (channel: string) => byChannel.get(channel) ?? [];
  const add = (channel: string, listener: IpcListener, once: boolean): void => {
    byChannel.set(channel, [...of(channel), { listener, once }]);
  };
  const remove = (channel: string, listener: IpcListener): void => {
    byChannel.set(
      channel,
      of(channel).filter((entry) => entry.listener !== listener),
    );
  };
  const chained = <A extends unknown[]>(act: (...values: A) => unknown) =>
    function chain(this: unknown, ...values: A): unknown {
      act(...values);
      return this;
    };
  const on = chained((channel: string, listener: IpcListener) => add(channel, listener, false));
  const off = chained(remove);
  const once = chained((channel: string, listener: IpcListener) => add(channel, listener, true));
  const removeAllListeners = chained((channel: string) => byChannel.delete(channel));
  return {
    members: { on, addListener: on, once, off, removeListener: off, removeAllListeners },
    take: (channel) => {
      const heard = of(channel);
      byChannel.set(
        channel,
        heard.filter((entry) => !entry.once),
      );
      return heard.map((entry) => entry.listener);
    },
  };
}
