import type { Certificate } from '../../trust/certificate.ts';
import type { CrlParts } from '../../trust/crl-structure.ts';
import { combineCrl, type DeltaCrl, readDeltaCrl } from '../../trust/delta-crl.ts';
import { type Crl, readCrl } from '../../trust/revocation.ts';
import type { LocalDatabase } from './database.ts';
import { storedUnlessFull } from './disk-full.ts';

export type ListKind = 'full' | 'delta';

/** What became of a list that was offered; `known` is the very list that is kept already. */
export type ListVerdict = 'kept' | 'known' | 'not-genuine' | 'from-the-future' | 'older' | 'disk-full';

/** The newest genuine revocation lists of some authorities, kept in the local database. */
export interface RevocationLists {
  /** Full lists, each with its delta where that belongs to it. */
  current(): readonly Crl[];
  /** Keeps a list (DER) unless it is not its authority's, is dated in the future, or is older than what is kept. */
  offer(authority: Certificate, kind: ListKind, der: Uint8Array, now: Date): ListVerdict;
  /** Whether there is a delta of the authority that its full list needs and carries. */
  isDeltaInUse(authority: Certificate): boolean;
}

/** As with documents: how far another clock may be ahead of ours, ms. */
const clockTolerance = 10 * 60 * 1000;

interface Known {
  readonly full: Crl | null;
  readonly delta: DeltaCrl | null;
  readonly combined: Crl | null;
}

/** Opens what is kept; each list is verified again as it is read, once, when it is first asked for. */
export function createRevocationLists(
  database: LocalDatabase,
  authorities: readonly Certificate[],
): RevocationLists {
  const table = openTable(database);
  let opened: Map<string, Known> | null = null;
  const known = (): Map<string, Known> => {
    opened ??= new Map(authorities.map((authority) => [authority.sha256, readKept(table, authority)]));
    return opened;
  };
  return {
    current: () => [...known().values()].flatMap(({ full, combined }) => combined ?? full ?? []),
    isDeltaInUse: ({ sha256 }) => known().get(sha256)?.combined != null,
    offer: (authority, kind, der, now) => {
      const before = known().get(authority.sha256) ?? join(null, null);
      const kept = before[kind];
      if (kept !== null && Buffer.from(kept.der).equals(der)) return 'known';
      const read = kind === 'full' ? readCrl(der, authority) : readDeltaCrl(der, authority);
      if (!read.ok || read.value.nextUpdate <= read.value.thisUpdate) return 'not-genuine';
      const list = read.value;
      if (list.thisUpdate.getTime() > now.getTime() + clockTolerance) return 'from-the-future';
      if (kept !== null && isOlder(list, kept)) return 'older';
      if (!storedUnlessFull(() => table.write(authority.sha256, kind, list))) return 'disk-full';
      known().set(authority.sha256, 'revoked' in list ? join(list, before.delta) : join(before.full, list));
      return 'kept';
    },
  };
}

type Dated = Pick<CrlParts, 'number' | 'thisUpdate' | 'der'>;

/** A list that lost its number counts as older: without it a delta could not be told to belong. */
function isOlder(offered: Dated, kept: Dated): boolean {
  const isNumberOlder = kept.number !== null && (offered.number === null || offered.number < kept.number);
  return isNumberOlder || offered.thisUpdate < kept.thisUpdate;
}

function join(full: Crl | null, delta: DeltaCrl | null): Known {
  return { full, delta, combined: full === null || delta === null ? null : combineCrl(full, delta) };
}

function readKept(table: Table, authority: Certificate): Known {
  const fullDer = table.read(authority.sha256, 'full');
  const deltaDer = table.read(authority.sha256, 'delta');
  const full = fullDer === undefined ? null : readCrl(fullDer, authority);
  const delta = deltaDer === undefined ? null : readDeltaCrl(deltaDer, authority);
  return join(full?.ok ? full.value : null, delta?.ok ? delta.value : null);
}

interface Table {
  read(authority: string, kind: ListKind): Uint8Array | undefined;
  write(authority: string, kind: ListKind, list: Dated): void;
}

function openTable(database: LocalDatabase): Table {
  const read = database
    .prepare<[string, string], Buffer>('SELECT der FROM revocation_lists WHERE authority = ? AND kind = ?')
    .pluck();
  const write = database.prepare<[string, string, string, Buffer]>(
    `INSERT INTO revocation_lists (authority, kind, this_update, der) VALUES (?, ?, ?, ?)
     ON CONFLICT (authority, kind) DO UPDATE SET this_update = excluded.this_update, der = excluded.der`,
  );
  return {
    read: (authority, kind) => {
      const der = read.get(authority, kind);
      return der === undefined ? undefined : new Uint8Array(der);
    },
    write: (authority, kind, { thisUpdate, der }) => {
      write.run(authority, kind, thisUpdate.toISOString(), Buffer.from(der));
    },
  };
}
