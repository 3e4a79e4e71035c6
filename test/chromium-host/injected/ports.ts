import { decode, encode } from './codec.ts';
import type { FromPreload, ToPreload } from './messages.ts';

/** Real DOM message ports for ports that live in the main process, each relayed through the host. */
export interface RelayedPorts {
  adopt(port: string): MessagePort;
  receive(message: ToPreload & { kind: 'port' | 'port-close' }): void;
}

/**
 * The application gets one half of a genuine MessageChannel, so it can hand it on to the page; the other half
 * is pumped to the main process. Passing further ports through such a port towards main is not implemented.
 */
export function createRelayedPorts(send: (message: FromPreload) => void): RelayedPorts {
  const relays = new Map<string, MessagePort>();
  const adopt = (port: string): MessagePort => {
    const { port1: given, port2: relay } = new MessageChannel();
    relays.set(port, relay);
    relay.onmessage = (event) => {
      if (event.ports.length > 0)
        throw new Error('chromium-host: MessagePort transfer to main is not implemented');
      send({ kind: 'port', port, value: encode(event.data) });
    };
    relay.addEventListener('close', () => {
      if (relays.delete(port)) send({ kind: 'port-close', port });
    });
    return given;
  };
  return {
    adopt,
    receive: (message) => {
      const relay = relays.get(message.port);
      if (message.kind === 'port') relay?.postMessage(decode(message.value), message.ports.map(adopt));
      else if (relays.delete(message.port)) relay?.close();
    },
  };
}
