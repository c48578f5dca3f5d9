import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, type Dialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { CandorError } from '../model/issue.js';
import { type StoreAddress } from './address.js';
import { StoreUnavailable, type Store } from './contract.js';
import { migrations } from './migrations.js';
import { openPostgres } from './postgres.js';
import { openSqlite } from './sqlite.js';
import { SqliteDisk } from './sqlite-disk.js';
import { SqlStore, type Disk } from './sql-store.js';
import type { Tables } from './tables.js';

/** Attempts to make the tables: two instances that start at once get in each other's way. */
const attempts = 20;
/** SQLITE_ERROR (no such table, table exists), SQLITE_BUSY, SQLITE_LOCKED. */
const sqliteRaces: readonly number[] = [1, 5, 6];
/** Undefined or duplicate table, type or row, and what PostgreSQL says of two who change its catalogue at once. */
const postgresRaces: readonly string[] = ['42P01', '42P07', '42710', '23505', '40001', '40P01', 'XX000'];

/** Opens a store, makes or changes its tables where that is due. Throws a StoreUnavailable when it cannot be reached. */
export async function openSqlStore(address: StoreAddress): Promise<Store> {
  try {
    const db = new Kysely<Tables>({ dialect: await dialectOf(address) });
    try {
      await migrate(db, address);
    } catch (error) {
      await db.destroy().catch(() => undefined);
      throw error;
    }
    return new SqlStore(db, address.engine, address.engine === 'sqlite' ? new SqliteDisk(db) : noDisk);
  } catch (error) {
    throw error instanceof CandorError || error instanceof StoreUnavailable
      ? error
      : new StoreUnavailable(error);
  }
}

const nothing = (): Promise<void> => Promise.resolve();

/** PostgreSQL looks after its files itself. */
const noDisk: Disk = { settle: nothing, wipe: nothing, close: nothing };

function dialectOf({ engine, target }: StoreAddress): Promise<Dialect> {
  return engine === 'postgres' ? openPostgres(target) : openSqlite(target);
}

async function migrate(db: Kysely<Tables>, { engine }: StoreAddress): Promise<void> {
  const known = migrations(engine);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(known) },
    migrationTableName: 'candor_migration',
    migrationLockTableName: 'candor_migration_lock',
  });
  for (let attempt = 1; ; attempt++) {
    if (await isCurrent(db, Object.keys(known))) return;
    const { error } = await migrator.migrateToLatest();
    if (error === undefined) return;
    if (attempt === attempts || !isRace(error)) throw error;
    await pause(50);
  }
}

/** Asked without writing, so that a reader without the right to change tables can read. */
async function isCurrent(db: Kysely<Tables>, names: readonly string[]): Promise<boolean> {
  const done = db as unknown as Kysely<{ candor_migration: { name: string } }>;
  const rows = await done
    .selectFrom('candor_migration')
    .select('name')
    .execute()
    .catch((error: unknown) => {
      if (isRace(error)) return [];
      throw error;
    });
  return names.every((name) => rows.some((row) => row.name === name));
}

/** Whether a table is there already, not there yet, or held by somebody: anything else does not get better by waiting. */
function isRace(error: unknown): boolean {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown };
  return typeof errcode === 'number'
    ? sqliteRaces.includes(errcode & 0xff)
    : postgresRaces.includes(String(code));
}
