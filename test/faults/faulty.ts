import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pkcs11js from 'pkcs11js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folder = here('module');
const library = here('build/libfaulty-pkcs11.so');
const headers = here('../../node_modules/pkcs11js/includes/pkcs11');

/** Builds the faulty PKCS#11 module when a source is newer, and returns its path. */
export function buildFaultyModule(): string {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const newest = Math.max(...files.map((file) => statSync(file).mtimeMs));
  if (existsSync(library) && statSync(library).mtimeMs > newest) return library;
  mkdirSync(here('build'), { recursive: true });
  const made = `${library}.${process.pid}`;
  const flags = ['-shared', '-fPIC', '-O1', '-Wall', '-Wextra', '-Werror', `-I${headers}`];
  const sources = files.filter((file) => file.endsWith('.c'));
  execFileSync('gcc', [...flags, '-o', made, ...sources, '-ldl'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  renameSync(made, library);
  return library;
}

/** What the module is to do; the keys are described at the head of module/module.c. */
export interface Faults {
  readonly present?: 0 | 1;
  readonly absent?: string | readonly string[];
  readonly 'removed-in'?: string;
  readonly 'inserted-in'?: string;
  readonly 'replugged-in'?: string;
  readonly stale?: 1;
  readonly phantoms?: number;
  readonly serial?: string;
  readonly events?: 'missing' | 'duplicate';
  /** `function:seconds` */
  readonly hang?: readonly string[];
  readonly crash?: readonly string[];
  /** `function:CKR_...`, or the value in hex. */
  readonly error?: readonly string[];
  readonly once?: string;
  readonly pin?: 'low' | 'final' | 'locked' | 'hidden';
  readonly tries?: number;
  readonly 'pin-pad'?: 1;
  readonly 'pad-types'?: string;
  readonly readers?: 0;
  readonly 'always-authenticate'?: 'tagged' | 'hidden';
  /** `CKM_...` */
  readonly 'no-mechanism'?: readonly string[];
  readonly 'mechanism-late'?: 1;
  readonly 'gost-helper'?: string;
  /** `CKA_ID:bits` */
  readonly 'gost-key'?: readonly string[];
  readonly 'gost-form'?: 'nuc' | 'r-s' | 's-r-low' | 'broken';
  readonly 'self-logout'?: 1;
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

/** A control file of its own in `parent`. */
export function createFaultControl(parent: string): FaultControl {
  const file = join(parent, 'faults');
  const log = join(parent, 'calls');
  const set = (faults: Faults) => {
    writeFileSync(`${file}.new`, linesOf(faults, log));
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

/** What the module reads; `log` is the file it writes its calls to. */
export function linesOf(faults: Faults, log: string): string {
  const lines = Object.entries(faults).flatMap(([key, value]) =>
    [value].flat().map((one) => `${key}=${inHex(String(one))}`),
  );
  return [...lines, `log=${log}`, ''].join('\n');
}

/** The module knows return values and mechanisms as numbers only. */
function inHex(value: string): string {
  return value.replace(/CK[RM]_\w+$/, (name) => {
    const number: unknown = Reflect.get(pkcs11js, name);
    if (typeof number !== 'number') throw new Error(`there is no constant ${name}`);
    return `0x${number.toString(16)}`;
  });
}
