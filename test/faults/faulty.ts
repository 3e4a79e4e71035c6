import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const source = here('faulty-pkcs11.c');
const library = here('build/libfaulty-pkcs11.so');
const headers = here('../../node_modules/pkcs11js/includes/pkcs11');

/** Builds the faulty PKCS#11 module when its source is newer, and returns its path. */
export function buildFaultyModule(): string {
  const isFresh = existsSync(library) && statSync(library).mtimeMs > statSync(source).mtimeMs;
  if (isFresh) return library;
  mkdirSync(here('build'), { recursive: true });
  const made = `${library}.${process.pid}`;
  const flags = ['-shared', '-fPIC', '-O1', '-Wall', '-Wextra', '-Werror', `-I${headers}`];
  execFileSync('gcc', [...flags, '-o', made, source, '-ldl'], { stdio: ['ignore', 'inherit', 'inherit'] });
  renameSync(made, library);
  return library;
}

/** What the module is to do; the keys are described at the head of faulty-pkcs11.c. */
export interface Faults {
  readonly present?: 0 | 1;
  readonly 'removed-in'?: string;
  readonly hang?: readonly string[];
  readonly crash?: readonly string[];
  readonly error?: readonly string[];
  readonly once?: string;
  readonly pin?: 'low' | 'final' | 'locked' | 'hidden';
}

export interface FaultControl {
  /** For the environment of the process that loads the module. */
  readonly env: Readonly<Record<string, string>>;
  /** Replaces all faults; takes effect at the module's next call. */
  set(faults: Faults): void;
  /** Every call so far in order, `C_Login 0xa0` with its return value. */
  calls(): string[];
  /** Everything the module wrote to its log. */
  log(): string;
}

/** A control file of its own in `folder`. */
export function createFaultControl(folder: string): FaultControl {
  const file = join(folder, 'faults');
  const log = join(folder, 'calls');
  const set = (faults: Faults) => {
    const lines = Object.entries(faults).flatMap(([key, value]) =>
      [value].flat().map((one) => `${key}=${String(one)}`),
    );
    writeFileSync(`${file}.new`, [...lines, `log=${log}`, ''].join('\n'));
    renameSync(`${file}.new`, file);
  };
  const read = () => (existsSync(log) ? readFileSync(log, 'utf8') : '');
  set({});
  return {
    env: { FAULTY_PKCS11_CONTROL: file },
    set,
    calls: () => read().split('\n').filter(Boolean),
    log: read,
  };
}
