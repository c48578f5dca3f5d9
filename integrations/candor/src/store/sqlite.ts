import { chmodSync, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { SqliteDialect, type Dialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { CandorError, errorIssue } from '../model/issue.js';
import { prepareFolder } from './keys.js';

/** Largest number of prepared statements kept: our queries are few and fixed. */
const keptStatements = 200;
/** How long a write waits for one of another process, in milliseconds. */
export const busyTimeout = 15_000;

/**
 * Opens a SQLite file durably: write-ahead log, a sync to disk at every commit, deleted text overwritten.
 * Throws a CandorError where the Node or the SQLite in it cannot be trusted with answers.
 */
export async function openSqlite(path: string): Promise<Dialect> {
  const { DatabaseSync } = await importSqlite();
  prepareFolder(dirname(path));
  const isNew = !existsSync(path);
  const database = new DatabaseSync(path, { timeout: busyTimeout });
  if (isNew) chmodSync(path, 0o600);
  const [{ version } = { version: '' }] = database.prepare('select sqlite_version() as version').all() as {
    version: string;
  }[];
  assertSafeWal(version);
  for (const setting of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'secure_delete = ON',
    'trusted_schema = OFF',
    'foreign_keys = ON',
  ])
    database.exec(`pragma ${setting}`);
  return new SqliteDialect({ database: new CachedDatabase(database) });
}

async function importSqlite(): Promise<typeof import('node:sqlite')> {
  try {
    return await import('node:sqlite');
  } catch {
    throw new CandorError([tooOld(`Node ${process.versions.node} has no node:sqlite`)]);
  }
}

/** SQLite 3.7.0 to 3.51.2 can corrupt a WAL file when it is reset; 3.50.7 and 3.44.6 have the fix too (sqlite.org/wal.html). */
export function assertSafeWal(version: string): void {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const fixed =
    major > 3 ||
    minor > 51 ||
    (minor === 51 && patch >= 3) ||
    (minor === 50 && patch >= 7) ||
    (minor === 44 && patch >= 6);
  if (!fixed)
    throw new CandorError([tooOld(`the SQLite in this Node (${version}) can corrupt its write-ahead log`)]);
}

function tooOld(what: string) {
  const remedy = 'Use Node 24.15 or newer, or set CANDOR_DATABASE_URL to a postgres: address.';
  return errorIssue('store-node', {}, `the feedback store cannot be opened: ${what}`, remedy);
}

/** What Kysely asks of a SQLite driver, on `node:sqlite`, with statements prepared once. */
class CachedDatabase implements SqliteDatabase {
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(readonly database: DatabaseSync) {}

  close(): void {
    this.#statements.clear();
    this.database.close();
  }

  prepare(sql: string): SqliteStatement {
    // A full disk rolls back by itself; a second rollback would fail and hide why.
    if (sql.startsWith('rollback') && !this.database.isTransaction) return nothing;
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = wrapped(this.database.prepare(sql));
      // Some pragmas act when they are prepared, not when they are run.
      if (!sql.startsWith('pragma') && this.#statements.size < keptStatements)
        this.#statements.set(sql, statement);
    }
    return statement;
  }
}

const nothing: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
};

function wrapped(statement: StatementSync): SqliteStatement {
  type Parameters_ = Parameters<StatementSync['all']>;
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as Parameters_)),
    run: (parameters) => statement.run(...(parameters as Parameters_)),
    iterate: (parameters) => statement.iterate(...(parameters as Parameters_)),
  };
}
