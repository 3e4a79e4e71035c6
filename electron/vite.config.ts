import { copyFileSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type EnvironmentOptions, type Plugin, type ViteBuilder } from 'vite';
import {
  type AdminName,
  adminCalls,
  adminChannel,
  adminEventChannel,
  benchChanged,
} from '../protocol/admin-ipc.ts';
import {
  eventChannel,
  type IpcName,
  ipcCalls,
  ipcChannel,
  ipcEvents,
  type WindowKind,
} from '../protocol/ipc.ts';
import { pinPortChannel } from '../protocol/pin.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Loaded at run time from node_modules: Electron itself and what carries compiled code. */
const compiled = ['electron', 'pkcs11js', 'better-sqlite3-multiple-ciphers', '@napi-rs/keyring'];

/** A bundle for Node in one file, so that its modules run in the order they are imported in. */
function bundle(name: string, entry: string): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: compiled },
    build: {
      outDir: at('../out/main'),
      emptyOutDir: false,
      ssr: true,
      minify: false,
      rolldownOptions: {
        input: { [name]: at(entry) },
        external: [/^node:/, ...compiled],
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  };
}

/** A preload: one CommonJS file, because a sandboxed preload can require nothing of ours. */
function preload(kind: WindowKind, source: string = kind): EnvironmentOptions {
  return {
    consumer: 'client',
    define: { ...preloadConstants(kind), ...(kind.startsWith('admin') ? adminConstants(kind) : {}) },
    build: {
      outDir: at('../out/preload'),
      emptyOutDir: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: { [kind]: at(`./preload/${source}.ts`) },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  };
}

/** Names and channels from the one table, so that a preload is a few lines and knows only its own calls. */
function preloadConstants(kind: WindowKind): Record<string, string> {
  const names = (Object.keys(ipcCalls) as IpcName[]).filter((name) =>
    (ipcCalls[name].windows as readonly WindowKind[]).includes(kind),
  );
  const calls = Object.fromEntries(names.map((name) => [name, ipcChannel(name)]));
  const events =
    kind === 'work' ? Object.fromEntries(ipcEvents.map((name) => [name, eventChannel(name)])) : {};
  return {
    CALL_CHANNELS: JSON.stringify(calls),
    EVENT_CHANNELS: JSON.stringify(events),
    PIN_PORT_CHANNEL: JSON.stringify(pinPortChannel),
  };
}

/** The same from the table of the administrator's windows. */
function adminConstants(kind: WindowKind): Record<string, string> {
  const names = (Object.keys(adminCalls) as AdminName[]).filter((name) =>
    (adminCalls[name].windows as readonly WindowKind[]).includes(kind),
  );
  const calls = Object.fromEntries(names.map((name) => [name, adminChannel(name)]));
  const events = kind === 'admin' ? { [benchChanged]: adminEventChannel } : {};
  return { CALL_CHANNELS: JSON.stringify(calls), EVENT_CHANNELS: JSON.stringify(events) };
}

/** Puts beside the bundle what it reads at run time: the hardening addon and the text of the agreement. */
const companions: Plugin = {
  name: 'companions',
  applyToEnvironment: ({ name }) => name === 'main',
  closeBundle: () => {
    const addon = at('../native/hardening/build/Release/hardening.node');
    if (!existsSync(addon)) throw new Error('native/hardening is not built: run `npm run setup` first');
    mkdirSync(at('../out/main/agreement'), { recursive: true });
    copyFileSync(addon, at('../out/main/hardening.node'));
    cpSync(at('../assets/agreement'), at('../out/main/agreement'), { recursive: true });
  },
};

/** Vite's own two environments (client, ssr) have nothing to build here. */
async function buildApp({ build, environments }: ViteBuilder): Promise<void> {
  for (const name of ['main', 'agent', 'bench', 'work', 'pin', 'result', 'admin', 'adminPin']) {
    const environment = environments[name];
    if (environment !== undefined) await build(environment);
  }
}

export default defineConfig({
  root: at('.'),
  publicDir: false,
  plugins: [companions],
  builder: { buildApp },
  build: { target: 'node24', sourcemap: false, reportCompressedSize: false },
  environments: {
    main: bundle('main', './main.ts'),
    agent: bundle('token-agent', '../native/token-agent/main.ts'),
    bench: bundle('provisioning-bench', '../native/provisioning/port-worker.ts'),
    work: preload('work'),
    pin: preload('pin'),
    result: preload('result'),
    admin: preload('admin', 'work'),
    adminPin: preload('admin-pin', 'pin'),
  },
});
