import { EventEmitter } from 'node:events';

/**
 * Preloaded into the agent by `agent-process.ts`: gives it `process.parentPort` over the channel of child_process.
 * Ports are relayed, because child_process cannot transfer them; with Electron's utilityProcess they are real.
 */
class RelayedPort extends EventEmitter {
  readonly #id: number;

  constructor(id: number) {
    super();
    this.#id = id;
  }

  start(): void {}

  postMessage(data: unknown): void {
    process.send?.({ port: this.#id, data });
  }

  close(): void {
    process.send?.({ port: this.#id, closed: true });
  }
}

type Incoming =
  | { readonly message: unknown; readonly ports: readonly number[] }
  | { readonly port: number; readonly data?: unknown; readonly closed?: boolean };

const ports = new Map<number, RelayedPort>();
const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => process.send?.({ message }),
});

process.on('message', (incoming: Incoming) => {
  if ('message' in incoming) {
    const opened = incoming.ports.map((id) => new RelayedPort(id));
    for (const [index, port] of opened.entries()) ports.set(incoming.ports[index] ?? -1, port);
    parentPort.emit('message', { data: incoming.message, ports: opened });
  } else if (incoming.closed === true) ports.get(incoming.port)?.emit('close');
  else ports.get(incoming.port)?.emit('message', { data: incoming.data });
});
process.on('disconnect', () => process.exit(0));

Object.assign(process, { parentPort });
