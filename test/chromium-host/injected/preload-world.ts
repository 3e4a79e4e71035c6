import { createIpcRenderer } from './ipc-renderer.ts';
import type { FromPreload, ToPreload } from './messages.ts';
import { createPeer } from './peer.ts';

/** Names agreed with the host; all are random and none is visible to the page. */
export interface PreloadConfig {
  binding: string;
  receiver: string;
  fromPreload: string;
  toPreload: string;
  argv: string[];
  platform: string;
  arch: string;
  versions: Record<string, string>;
}

type Preload = (require: (id: string) => unknown, module: object, exports: object, process: object) => void;

/** Runs the application's preload script in its isolated world with a sandboxed preload's environment. */
export function startPreloadWorld(config: PreloadConfig, preload: Preload): void {
  if (window.parent !== window || location.protocol === 'about:') return;
  const world = globalThis as unknown as Record<string, unknown>;
  const binding = world[config.binding] as (text: string) => void;
  delete world[config.binding];
  const send = (message: FromPreload): void => binding(JSON.stringify(message));
  const ipc = createIpcRenderer(send);
  const peer = createPeer(config.fromPreload, config.toPreload);
  Object.defineProperty(world, config.receiver, { value: (message: ToPreload) => ipc.receive(message) });

  const electron = loud('electron', {
    ipcRenderer: loud('ipcRenderer', ipc.members),
    contextBridge: loud('contextBridge', {
      exposeInMainWorld: (name: string, api: unknown) => peer.expose(name, api),
    }),
  });
  const module = { exports: {} };
  try {
    preload((id) => requireInPreload(id, electron), module, module.exports, createProcess(config));
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    send({ kind: 'preload-error', message, stack: stack ?? '' });
    throw error;
  }
}

function requireInPreload(id: string, electron: object): object {
  if (id === 'electron' || id === 'electron/renderer' || id === 'electron/common') return electron;
  throw new Error(`chromium-host: require('${id}') in a preload is not implemented`);
}

function createProcess(config: PreloadConfig): object {
  const { argv, platform, arch, versions } = config;
  const facts = { type: 'renderer', sandboxed: true, contextIsolated: true, isMainFrame: true, env: {} };
  return loud('process', { ...facts, argv, platform, arch, versions });
}

function loud<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get: (target, property, receiver) => {
      if (typeof property === 'symbol' || property in target || property === 'then') {
        return Reflect.get(target, property, receiver);
      }
      throw new Error(`chromium-host: ${name}.${property} is not implemented`);
    },
  });
}
