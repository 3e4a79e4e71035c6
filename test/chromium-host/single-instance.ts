import { mkdirSync, readdirSync, readFileSync, rmSync, unlinkSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a second start of the application told the first one. */
export interface SecondInstance {
  argv: string[];
  workingDirectory: string;
  additionalData: unknown;
}

/** The lock of one userData folder: a file with our pid; later instances leave their arguments beside it. */
export interface SingleInstance {
  request(userData: string, additionalData: unknown, onSecond: (second: SecondInstance) => void): boolean;
  has(): boolean;
  release(): void;
}

/** Electron decides synchronously, so this does too: exclusive creation of a file is the lock. */
export function createSingleInstance(): SingleInstance {
  let held: { folder: string; stop(): void } | undefined;
  const release = (): void => {
    held?.stop();
    if (held !== undefined) rmSync(held.folder, { recursive: true, force: true });
    held = undefined;
  };
  return {
    has: () => held !== undefined,
    release,
    request: (userData, additionalData, onSecond) => {
      if (held !== undefined) return true;
      const folder = join(userData, 'instance');
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (!lock(join(folder, 'pid'))) {
        const message = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
        writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(message), { mode: 0o600 });
        return false;
      }
      const watcher = watch(folder, () => readSeconds(folder, onSecond)).unref();
      held = { folder, stop: () => watcher.close() };
      return true;
    },
  };
}

function lock(file: string): boolean {
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      writeFileSync(file, `${process.pid}`, { flag: 'wx', mode: 0o600 });
      return true;
    } catch {
      if (isAlive(Number(readFileSync(file, 'utf8')))) return false;
      unlinkSync(file);
    }
  }
  return false;
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

function readSeconds(folder: string, onSecond: (second: SecondInstance) => void): void {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.json')) continue;
    try {
      const second = JSON.parse(readFileSync(join(folder, name), 'utf8')) as SecondInstance;
      unlinkSync(join(folder, name));
      onSecond(second);
    } catch {
      // Half written: the watcher reports the rest of it too.
    }
  }
}
