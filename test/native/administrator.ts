import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { projectFolder } from '../stand/folder.ts';
import { openTokenStore, softHsmModule, type TokenStore } from '../stand/token/store.ts';

/** What a command told a script (`--json`); further fields belong to single verbs. */
const answerSchema = z.looseObject({
  ok: z.boolean(),
  serial: z.string().optional(),
  error: z.looseObject({ code: z.string() }).optional(),
  keys: z.array(z.looseObject({ label: z.string(), id: z.string(), made: z.boolean() })).optional(),
  certificates: z.array(z.looseObject({ id: z.string(), purpose: z.string() })).optional(),
  tokens: z.array(z.looseObject({ serial: z.string(), initialised: z.boolean() })).optional(),
  files: z.array(z.string()).optional(),
});

/** One command that ran to its end. */
export interface Ran {
  readonly code: number | null;
  readonly answer: z.infer<typeof answerSchema>;
  /** Everything that was printed. */
  readonly output: string;
}

export interface Running {
  readonly pid: number;
  readonly ended: Promise<Ran>;
}

/** PINs as the administrator writes them down; odd, so that they are found wherever they should not be. */
export const pins = { pin: 'pin-4f1c9a77', 'so-pin': 'so-5d2e8b31', 'new-pin': 'new-7c30e1f9' };

/** An administrator with an empty folder of tokens, a PIN file and the command line. */
export interface Administrator {
  readonly folder: string;
  readonly store: TokenStore;
  readonly env: Readonly<Record<string, string>>;
  /** Runs a verb with `--json`; `--module` and `--pin-file` are given unless `args` name them. */
  run(verb: string, ...args: string[]): Promise<Ran>;
  /** The same for one that is to be looked at while it runs. */
  start(verb: string, ...args: string[]): Running;
  /** Writes a file into the folder, mode 0600, and returns its path. */
  file(name: string, content: string | Uint8Array): Promise<string>;
  read(name: string): Promise<string>;
  remove(): Promise<void>;
}

export const script = join(projectFolder, 'native/provisioning/main.ts');

/** Makes the folder; `env` is added to that of the commands. */
export async function createAdministrator(
  extra: Readonly<Record<string, string>> = {},
): Promise<Administrator> {
  const folder = await mkdtemp(join(tmpdir(), 'sio-bench-'));
  const store = await openTokenStore(folder);
  const env = {
    PATH: process.env['PATH'] ?? '',
    SOFTHSM2_CONF: store.configuration,
    // Two processes a command: compiled once, they start faster.
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
    ...extra,
  };
  const file = async (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    await writeFile(path, content);
    await chmod(path, 0o600);
    return path;
  };
  const pinFile = await file('pins', pinLines(pins));
  const start = (verb: string, ...args: string[]) => {
    const modules = args.includes('--module') ? [] : ['--module', softHsmModule];
    const files = args.includes('--pin-file') ? [] : ['--pin-file', pinFile];
    return startCommand([verb, '--json', ...modules, ...files, ...args], env);
  };
  return {
    folder,
    store,
    env,
    file,
    start,
    run: (verb, ...args) => start(verb, ...args).ended,
    read: (name) => readFile(join(folder, name), 'utf8'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The lines of a PIN file. */
export function pinLines(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, pin]) => `${name}: ${pin}\n`)
    .join('');
}

function startCommand(args: string[], env: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  return { pid: child.pid ?? 0, ended: whenEnded(child) };
}

async function whenEnded(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Ran> {
  const [code, printed, errors] = await Promise.all([
    new Promise<number | null>((resolve) => child.once('close', resolve)),
    text(child.stdout),
    text(child.stderr),
  ]);
  if (printed === '') throw new Error(`nothing on standard output: ${errors}`);
  return { code, answer: answerSchema.parse(JSON.parse(printed)), output: printed + errors };
}
