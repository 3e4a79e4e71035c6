import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { MessagePort } from 'node:worker_threads';
import type { AgentProcess } from '../../native/token-agents.ts';

const agent = fileURLToPath(new URL('../../native/token-agent/main.ts', import.meta.url));
const preload = new URL('parent-port.ts', import.meta.url).href;

type Incoming =
  | { readonly message: unknown }
  | { readonly port: number; readonly data?: unknown; readonly closed?: boolean };

/** A real agent process, or another `entry` of native's; `started` is told of each. Stands in for Electron's utilityProcess (see `parent-port.ts`). */
export function forkAgent(
  env: Readonly<Record<string, string>>,
  started: (child: ChildProcess) => void,
  entry = agent,
): AgentProcess {
  const child = fork(entry, [], {
    execArgv: ['--import', preload],
    serialization: 'advanced',
    env: { PATH: process.env['PATH'] ?? '', NODE_NO_WARNINGS: '1', ...env },
  });
  started(child);
  const ports = new Map<number, MessagePort>();
  const listeners: ((message: unknown) => void)[] = [];
  child.on('message', (incoming: Incoming) => {
    if ('message' in incoming) for (const listener of listeners) listener(incoming.message);
    else if (incoming.closed === true) ports.get(incoming.port)?.close();
    else ports.get(incoming.port)?.postMessage(incoming.data);
  });
  child.on('exit', () => {
    for (const port of ports.values()) port.close();
  });
  const send = (message: object) => {
    // A process that is just dying takes no more messages; its exit is what counts.
    if (child.connected) child.send(message, () => undefined);
  };
  return {
    postMessage(message, transfer = []) {
      const opened = (transfer as MessagePort[]).map((port) => {
        const id = ports.size;
        ports.set(id, port);
        port.on('message', (data: unknown) => send({ port: id, data }));
        port.on('close', () => send({ port: id, closed: true }));
        return id;
      });
      send({ message, ports: opened });
    },
    onMessage: (listener) => listeners.push(listener),
    onExit(listener) {
      if (child.exitCode !== null || child.signalCode !== null) listener();
      else child.once('exit', listener);
    },
    kill: () => child.kill('SIGKILL'),
  };
}
