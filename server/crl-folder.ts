import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Certificate } from '../trust/certificate.ts';
import { type Crl, readCrl } from '../trust/revocation.ts';

/** A revocation list that verified against one of our authorities, by the hash of its bytes. */
export interface LoadedCrl {
  readonly sha256: string;
  readonly crl: Crl;
}

interface Entry {
  readonly stamp: string;
  readonly loaded: LoadedCrl | null;
}

const lookAgainMilliseconds = 500;

/**
 * The revocation lists of a folder (`*.crl`, DER). It is looked at twice a second at most; only files whose time or
 * size changed are read again. A list of no authority of ours, or a damaged one, counts as absent.
 */
export function createCrlFolder(
  folder: string,
  authorities: readonly Certificate[],
): () => Promise<readonly LoadedCrl[]> {
  let entries = new Map<string, Entry>();
  let lookedAt = 0;
  let looking: Promise<void> | null = null;
  const look = async () => {
    entries = await readFolder(folder, entries, authorities);
    lookedAt = performance.now();
  };
  return async () => {
    if (lookedAt === 0 || performance.now() - lookedAt > lookAgainMilliseconds) {
      looking ??= look().finally(() => {
        looking = null;
      });
      await looking;
    }
    return [...entries.values()].flatMap(({ loaded }) => (loaded === null ? [] : [loaded]));
  };
}

async function readFolder(
  folder: string,
  known: ReadonlyMap<string, Entry>,
  authorities: readonly Certificate[],
): Promise<Map<string, Entry>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.crl'));
  const entries = await Promise.all(
    names.map(async (name): Promise<[string, Entry]> => {
      const path = join(folder, name);
      const { mtimeMs, size, ino } = await stat(path);
      const stamp = `${mtimeMs}/${size}/${ino}`;
      const before = known.get(name);
      return [
        name,
        before?.stamp === stamp ? before : { stamp, loaded: load(await readFile(path), authorities) },
      ];
    }),
  );
  return new Map(entries);
}

function load(der: Uint8Array, authorities: readonly Certificate[]): LoadedCrl | null {
  for (const authority of authorities) {
    const read = readCrl(der, authority);
    if (read.ok) return { sha256: createHash('sha256').update(der).digest('hex'), crl: read.value };
  }
  return null;
}
