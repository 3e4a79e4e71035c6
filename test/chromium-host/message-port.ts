import type { MessagePort as NodePort } from 'node:worker_threads';
import { MessageChannel } from 'node:worker_threads';
import { LoudEmitter } from './loud.ts';

const nodePorts = new WeakMap<object, NodePort>();

/**
 * Electron's MessagePortMain over a Node message port. Events: `message` ({data, ports}) after `start()`,
 * and `close` when either end is closed.
 */
export class MessagePortMain
  extends LoudEmitter
  implements Pick<Electron.MessagePortMain, 'start' | 'close' | 'postMessage'>
{
  constructor(port: NodePort) {
    super('MessagePortMain', ['message', 'close']);
    nodePorts.set(this, port);
    port.on('close', () => {
      if (nodePorts.get(this) === port) this.emit('close');
    });
  }

  start(): void {
    const port = ownPort(this);
    port.addEventListener('message', (event) => {
      const { data, ports } = event as unknown as { data: unknown; ports: NodePort[] };
      this.emit('message', { data, ports: ports.map((inner) => new MessagePortMain(inner)) });
    });
    port.start();
  }

  close(): void {
    nodePorts.get(this)?.close();
  }

  postMessage(message: unknown, transfer: readonly object[] = []): void {
    ownPort(this).postMessage(message, transfer.map(takePort));
  }
}

/** Two entangled ports. */
export class MessageChannelMain {
  readonly port1: Electron.MessagePortMain;
  readonly port2: Electron.MessagePortMain;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new MessagePortMain(port1) as unknown as Electron.MessagePortMain;
    this.port2 = new MessagePortMain(port2) as unknown as Electron.MessagePortMain;
  }
}

/** Takes the Node port out of a port that is being transferred; the port object cannot be used afterwards. */
export function takePort(port: object): NodePort {
  const nodePort = ownPort(port);
  nodePorts.delete(port);
  return nodePort;
}

function ownPort(port: object): NodePort {
  const nodePort = nodePorts.get(port);
  if (nodePort === undefined) throw new Error('chromium-host: not a MessagePortMain, or already transferred');
  return nodePort;
}
