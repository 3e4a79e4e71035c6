import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3-multiple-ciphers';
import type { Stand } from './stand.ts';

/** The centre's store, opened beside the running server to read what it keeps. */
export interface CentreRecords {
  /** The sealed result of a request as it is delivered; `null` once it was opened. */
  sealed(request: string): Uint8Array | null;
  /** The newest accepted document of a type, DER. */
  newest(type: string): Uint8Array;
  document(id: string): Uint8Array;
  receipt(id: string): Uint8Array;
  close(): void;
}

/** Opens `centre.db` read-only. */
export function openRecords(stand: Stand): CentreRecords {
  const database = new SqliteDatabase(join(stand.folder, 'centre/data/centre.db'), { readonly: true });
  const one = (query: string, ...values: string[]): Uint8Array => {
    const der = database
      .prepare<string[], Uint8Array>(query)
      .pluck()
      .get(...values);
    if (der === undefined) throw new Error(`the centre's store has no row for: ${query}`);
    return der;
  };
  return {
    sealed: (request) =>
      database
        .prepare<string[], Uint8Array | null>('select sealed from requests where id = ?')
        .pluck()
        .get(request) ?? null,
    newest: (type) =>
      one(
        `select d.der from documents d join receipts r on r.document_sha256 = d.sha256
         where d.type = ? and r.outcome = 'accepted' order by d.received_at desc, d.document_id desc limit 1`,
        type,
      ),
    document: (id) => one('select der from documents where document_id = ?', id),
    receipt: (id) => one('select der from receipts where document_id = ? order by created_at limit 1', id),
    close: () => database.close(),
  };
}

/** What the day left that must be gathered while it still runs. */
export interface Gathered {
  readonly requestId: string;
  readonly sealed: Uint8Array;
  readonly canaries: readonly string[];
  readonly summary: unknown;
}

/** Writes the signed documents, the sealed result, the canaries and the summary, and copies profile and server. */
export function writeEvidence(folder: string, stand: Stand, gathered: Gathered): void {
  const records = openRecords(stand);
  const put = (name: string, content: Uint8Array | string) => writeFileSync(join(folder, name), content);
  put('agreement.p7s', records.newest('user-agreement'));
  put('request.p7s', records.document(gathered.requestId));
  put('receipt.p7s', records.receipt(gathered.requestId));
  put('destruction-act.p7s', records.newest('destruction-act'));
  put('result.p7m', gathered.sealed);
  put('canary.txt', `${gathered.canaries.join('\n')}\n`);
  put('summary.json', `${JSON.stringify(gathered.summary, null, 2)}\n`);
  records.close();
  cpSync(join(stand.pki.folder, 'ca.pem'), join(folder, 'ca.pem'));
  copyFolder(stand.workstation.profile, join(folder, 'profile'));
  copyFolder(join(stand.folder, 'centre/data'), join(folder, 'server'));
}

/** Makes an evidence folder ready, without anything of an earlier run. */
export function clearEvidence(folder: string): void {
  for (const name of ['profile', 'server', 'screens'])
    rmSync(join(folder, name), { recursive: true, force: true });
  mkdirSync(join(folder, 'screens'), { recursive: true });
}

function copyFolder(from: string, to: string): void {
  // Sockets and locks of the browser are names, not content.
  cpSync(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !/Singleton(Lock|Socket|Cookie)$/.test(path),
  });
}
