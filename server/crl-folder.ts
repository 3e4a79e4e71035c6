import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Certificate } from '../trust/certificate.ts';
import { type DeltaCrl, readDeltaCrl, withNewestDelta } from '../trust/delta-crl.ts';
import { type Crl, readCrl } from '../trust/revocation.ts';

/** A revocation list that verified against one of our authorities, combined with the newest delta that belongs to it. */
export interface LoadedCrl {
  readonly crl: Crl;
  /** What it was made of: the full list, then the delta if there was one. */
  readonly files: readonly CrlFile[];
}

/** A list as it came, by the hash of its bytes. */
export interface CrlFile {
  readonly sha256: string;
  readonly der: Uint8Array;
}

interface Entry {
  readonly stamp: string;
  readonly loaded: Loaded | null;
}

type Loaded =
  | { readonly kind: 'full'; readonly file: CrlFile; readonly crl: Crl }
  | { readonly kind: 'delta'; readonly file: CrlFile; readonly delta: DeltaCrl };

const lookAgainMilliseconds = 500;

/**
 * The revocation lists of a folder (`*.crl`, DER), full and delta. It is looked at twice a second at most; only files
 * whose time or size changed are read again. A list of no authority of ours, a damaged one, or one that is taken away
 * while the folder is looked at, counts as absent; so does a delta that belongs to none of the full lists.
 */
export function createCrlFolder(
  folder: string,
  authorities: readonly Certificate[],
): () => Promise<readonly LoadedCrl[]> {
  let entries = new Map<string, Entry>();
  let lists: readonly LoadedCrl[] = [];
  let lookedAt = 0;
  let looking: Promise<void> | null = null;
  const look = async () => {
    const found = await readFolder(folder, entries, authorities);
    const isSame =
      found.size === entries.size && [...found].every(([name, one]) => entries.get(name) === one);
    entries = found;
    // Lists have hundreds of thousands of entries: they are put together when they change, not for every question.
    if (!isSame) lists = combined([...entries.values()].flatMap(({ loaded }) => loaded ?? []));
    lookedAt = performance.now();
  };
  return async () => {
    if (lookedAt === 0 || performance.now() - lookedAt > lookAgainMilliseconds) {
      looking ??= look().finally(() => {
        looking = null;
      });
      await looking;
    }
    return lists;
  };
}

function combined(loaded: readonly Loaded[]): LoadedCrl[] {
  const deltas = loaded.filter((one) => one.kind === 'delta');
  return loaded
    .filter((one) => one.kind === 'full')
    .map(({ crl: full, file }) => {
      const { crl, used } = withNewestDelta(full, deltas);
      return { crl, files: used === null ? [file] : [file, used.file] };
    });
}

async function readFolder(
  folder: string,
  known: ReadonlyMap<string, Entry>,
  authorities: readonly Certificate[],
): Promise<Map<string, Entry>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.crl'));
  const entries = await Promise.all(
    names.map(async (name): Promise<[string, Entry][]> => {
      try {
        return [[name, await readEntry(join(folder, name), known.get(name), authorities)]];
      } catch {
        return [];
      }
    }),
  );
  return new Map(entries.flat());
}

async function readEntry(
  path: string,
  before: Entry | undefined,
  authorities: readonly Certificate[],
): Promise<Entry> {
  const { mtimeMs, size, ino } = await stat(path);
  const stamp = `${mtimeMs}/${size}/${ino}`;
  return before?.stamp === stamp ? before : { stamp, loaded: load(await readFile(path), authorities) };
}

function load(der: Uint8Array, authorities: readonly Certificate[]): Loaded | null {
  const file = { sha256: createHash('sha256').update(der).digest('hex'), der };
  for (const authority of authorities) {
    const full = readCrl(der, authority);
    if (full.ok) return { kind: 'full', file, crl: full.value };
    const delta = readDeltaCrl(der, authority);
    if (delta.ok) return { kind: 'delta', file, delta: delta.value };
  }
  return null;
}
