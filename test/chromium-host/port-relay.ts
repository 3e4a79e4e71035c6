import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';

/** One message of a relayed port on its way through a channel that cannot carry ports. */
export type PortMessage =
  | { kind: 'port'; port: string; data: unknown; ports: string[] }
  | { kind: 'port-close'; port: string };

/** Carries ports over a channel that has none; both ends of the channel hold one. */
export interface PortRelay {
  /** Hands a local port to the other end; returns the name under which the other end knows it. */
  give(port: NodePort): string;
  /** The local end of a port that the other end has given. */
  adopt(name: string): NodePort;
  receive(message: PortMessage): void;
  /** The other end is gone: every relayed port closes. */
  closeAll(): void;
}

/**
 * Electron moves a port to another process; `child_process` and CDP cannot. The port's messages pass through
 * the host process instead: this relay is the one place where the double's data path differs from Electron's
 * (there, what goes through a port between two windows or processes never enters the main process).
 */
export function createPortRelay(prefix: string, post: (message: PortMessage) => void): PortRelay {
  const relays = new Map<string, NodePort>();
  let last = 0;

  const pump = (name: string, port: NodePort): void => {
    relays.set(name, port);
    port.addEventListener('message', (event) => {
      const { data, ports } = event as unknown as { data: unknown; ports: NodePort[] };
      post({ kind: 'port', port: name, data, ports: ports.map(relay.give) });
    });
    port.on('close', () => {
      if (relays.delete(name)) post({ kind: 'port-close', port: name });
    });
    port.start();
  };
  const relay: PortRelay = {
    give: (port) => {
      last += 1;
      pump(`${prefix}${last}`, port);
      return `${prefix}${last}`;
    },
    adopt: (name) => {
      const { port1, port2 } = new MessageChannel();
      pump(name, port1);
      return port2;
    },
    receive: (message) => {
      const port = relays.get(message.port);
      if (message.kind === 'port') port?.postMessage(message.data, message.ports.map(relay.adopt));
      else if (relays.delete(message.port)) port?.close();
    },
    closeAll: () => {
      for (const port of relays.values()) port.close();
      relays.clear();
    },
  };
  return relay;
}
