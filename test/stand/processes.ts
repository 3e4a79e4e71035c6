import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { projectFolder } from './folder.ts';

/** A running part of the stand that told on which port it listens. */
export interface Listening {
  readonly child: ChildProcess;
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts one of our programs on Node 24 and waits for its `{"listening":PORT}` line; its other output goes to `log`. */
export async function startListening(
  script: string,
  args: readonly string[],
  log: string,
): Promise<Listening> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/', NODE_NO_WARNINGS: '1' },
  });
  const file = createWriteStream(log, { flags: 'a' });
  child.stderr.pipe(file);
  const port = await portOf(child, (line) => file.write(`${line}\n`)).catch((error) => {
    throw new Error(`${script} did not start; see ${log}`, { cause: error });
  });
  return { child, port, stop: () => stop(child) };
}

/** Asks a process to end and waits; after five seconds it is killed. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(timer);
}

/** Runs a program of ours to its end; throws with its output when it fails. `input` goes to its standard input. */
export async function runProgram(
  command: string,
  args: readonly string[],
  { env, input = '' }: { env?: Readonly<Record<string, string>>; input?: string } = {},
): Promise<string> {
  const child = spawn(command, args, {
    cwd: projectFolder,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/', NODE_NO_WARNINGS: '1', ...env },
  });
  child.stdin.end(input);
  const chunks: string[] = [];
  const errors: string[] = [];
  child.stdout.on('data', (chunk) => chunks.push(String(chunk)));
  child.stderr.on('data', (chunk) => errors.push(String(chunk)));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${errors.join('')}`);
  return chunks.join('');
}

function portOf(child: ChildProcess, other: (line: string) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
    if (child.stdout === null) return reject(new Error('no output'));
    createInterface(child.stdout).on('line', (line) => {
      const found = /^\{"listening":(\d+)\}$/.exec(line);
      if (found) resolve(Number(found[1]));
      else other(line);
    });
  });
}
