import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3-multiple-ciphers';
import {
  CompiledQuery,
  type ControlledTransaction,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type SqliteDatabase as SqliteDatabaseOfKysely,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/catalogue.ts';
import type { Tables } from './tables.ts';

/** The store, outside or inside a transaction. */
export type Database = Kysely<Tables>;

/** How long one statement may block this thread; waiting for the write lock happens without blocking it. */
const busyMilliseconds = 20;
const lockMilliseconds = 10_000;
const lockPauseMilliseconds = 5;
const mostStatements = 200;

/**
 * Opens the embedded store `centre.db` in a folder and brings its schema up to date. WAL with `synchronous = FULL`:
 * what is committed survives a power cut. Deleted values are overwritten (`secure_delete`). Only the owner may read it.
 * Throws when it cannot.
 */
export async function openStore(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'centre.db');
  makePrivate(path);
  const file = new SqliteDatabase(path, { timeout: busyMilliseconds });
  for (const setting of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'secure_delete = ON',
    'foreign_keys = ON',
  ]) {
    file.pragma(setting);
  }
  const database = new Kysely<Tables>({
    dialect: new ImmediateDialect({ database: withKeptStatements(file) }),
  });
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('the store cannot be brought up to date', { cause: error });
  return database;
}

/**
 * Mode 0600 before SQLite sees the file: its `-wal` and `-shm` take the mode of the database. A file that is there is
 * never opened here: closing it would drop the locks this process may hold on it through SQLite.
 */
function makePrivate(path: string): void {
  if (!existsSync(path)) writeFileSync(path, '', { mode: 0o600, flag: 'a' });
  for (const file of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(file)) chmodSync(file, 0o600);
}

/** Keeps compiled statements: compiling them again for every call would cost as much as running them. */
function withKeptStatements(file: SqliteDatabase.Database): SqliteDatabaseOfKysely {
  const kept = new Map<string, SqliteDatabase.Statement>();
  return {
    close: () => void file.close(),
    prepare: (text) => {
      const statement = kept.get(text) ?? file.prepare(text);
      // Statements differ by the number of rows inserted at once; beyond so many they are compiled as needed.
      if (kept.size < mostStatements) kept.set(text, statement);
      return statement;
    },
  };
}

/** Runs `work` in a transaction; it is rolled back when `work` throws or `keep` says no to its value. */
export async function inTransaction<T>(
  database: Database,
  work: (transaction: Database) => Promise<T>,
  keep: (value: T) => boolean = () => true,
): Promise<T> {
  const transaction: ControlledTransaction<Tables> = await database.startTransaction().execute();
  try {
    const value = await work(transaction);
    await (keep(value) ? transaction.commit() : transaction.rollback()).execute();
    return value;
  } catch (error) {
    if (!transaction.isCommitted && !transaction.isRolledBack) await transaction.rollback().execute();
    throw error;
  }
}

/**
 * SQLite whose transactions take the write lock at their start: with the operator's command writing beside the server,
 * a transaction that reads first would otherwise fail at its first write (SQLITE_BUSY_SNAPSHOT).
 */
class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#config);
  }
}

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const end = performance.now() + lockMilliseconds;
    while (!(await isBegun(connection, end))) await pause(lockPauseMilliseconds);
  }
}

/** Tries to take the write lock; false while another connection has it, until `end` is reached. */
async function isBegun(connection: DatabaseConnection, end: number): Promise<boolean> {
  try {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
    return true;
  } catch (error) {
    if (isBusy(error) && performance.now() < end) return false;
    throw error;
  }
}

/** Whether the store only said that another connection is writing: nothing is wrong, later it goes on. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}
