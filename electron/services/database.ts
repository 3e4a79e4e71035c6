import { chmodSync, existsSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';

/** The local database; the encrypted build has the same interface. */
export type LocalDatabase = Database.Database;

/** Each entry brings the schema from its index to the next version; entries are never changed, only added. */
const migrations = [
  `CREATE TABLE outbox (
     sequence INTEGER PRIMARY KEY AUTOINCREMENT,
     id TEXT NOT NULL UNIQUE,
     type TEXT NOT NULL,
     person TEXT,
     issued_at TEXT NOT NULL,
     der BLOB NOT NULL,
     state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'accepted', 'refused')),
     reason TEXT,
     receipt BLOB,
     leaf_hash TEXT,
     proof TEXT
   ) STRICT;
   CREATE INDEX outbox_by_state ON outbox (state, sequence);
   CREATE TRIGGER outbox_is_immutable BEFORE UPDATE OF id, type, person, issued_at, der ON outbox
     BEGIN SELECT RAISE(ABORT, 'a signed document does not change'); END;
   CREATE TABLE requests (
     id TEXT PRIMARY KEY,
     result TEXT NOT NULL,
     opened_at TEXT NOT NULL,
     destroyed_at TEXT
   ) STRICT;
   CREATE TRIGGER requests_once BEFORE UPDATE OF id, result, opened_at ON requests
     BEGIN SELECT RAISE(ABORT, 'a result is opened once'); END;
   CREATE TRIGGER requests_stay BEFORE DELETE ON requests
     BEGIN SELECT RAISE(ABORT, 'an opening is never forgotten'); END;
   CREATE TABLE drafts (person TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT;
   CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;`,
  `CREATE TABLE filing_drafts (
     person TEXT NOT NULL,
     type TEXT NOT NULL,
     answered TEXT NOT NULL,
     content TEXT NOT NULL,
     PRIMARY KEY (person, type, answered)
   ) STRICT;`,
  `CREATE TABLE revocation_lists (
     authority TEXT NOT NULL,
     kind TEXT NOT NULL CHECK (kind IN ('full', 'delta')),
     this_update TEXT NOT NULL,
     der BLOB NOT NULL,
     PRIMARY KEY (authority, kind)
   ) STRICT;
   CREATE TRIGGER revocation_lists_go_forward BEFORE UPDATE ON revocation_lists
     WHEN new.this_update < old.this_update
     BEGIN SELECT RAISE(ABORT, 'a revocation list is never older than the one before'); END;`,
];

/**
 * Opens the encrypted local database (ChaCha20-Poly1305 of SQLite3 Multiple Ciphers, a raw key of 32 bytes) and brings
 * it to the present version. Deleted content is overwritten, temporary data stays in memory, a commit is on the disk
 * when it returns. Throws when the key is not this file's.
 */
export function openDatabase(path: string, key: Buffer): LocalDatabase {
  const database = new Database(path);
  try {
    database.pragma("cipher = 'chacha20'");
    database.key(Buffer.concat([Buffer.from('raw:'), key]));
    database.pragma('temp_store = MEMORY');
    database.pragma('secure_delete = ON');
    database.pragma('journal_mode = DELETE');
    database.pragma('synchronous = EXTRA');
    migrate(database);
  } catch (error) {
    database.close();
    throw error;
  }
  chmodSync(path, 0o600);
  return database;
}

/** Whether there is a database already: then its key must be in the keyring too. */
export function databaseExists(path: string): boolean {
  return existsSync(path);
}

function migrate(database: LocalDatabase): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > migrations.length) throw new Error('the local database is of a newer program');
  const apply = database.transaction(() => {
    for (const migration of migrations.slice(version)) database.exec(migration);
    database.pragma(`user_version = ${migrations.length}`);
  });
  if (version < migrations.length) apply.immediate();
}
