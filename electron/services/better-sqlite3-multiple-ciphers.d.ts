/** The package's own types are hidden by its `exports`; it is better-sqlite3 with encryption added. */
declare module 'better-sqlite3-multiple-ciphers' {
  import type BetterSqlite3 from 'better-sqlite3';

  namespace Encrypted {
    interface Database extends BetterSqlite3.Database {
      /** sqlite3_key: must be called before anything is read. */
      key(key: Buffer): number;
    }
  }
  const Encrypted: { new (path: string): Encrypted.Database };
  export = Encrypted;
}
