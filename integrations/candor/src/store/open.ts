import { existsSync } from 'node:fs';
import type { StoreAddress } from './address.js';
import type { Store } from './contract.js';

/** Whether a store is there to be read; a PostgreSQL one is taken at its word. */
export function storeExists({ engine, target }: StoreAddress): boolean {
  return engine === 'postgres' || existsSync(target);
}

/** Whether a SQLite store was there once: its key still is. */
export function storeWasThere({ engine, target }: StoreAddress): boolean {
  return engine === 'sqlite' && existsSync(`${target}.key`);
}

/**
 * Opens a store, makes or changes its tables where that is due. Throws a StoreUnavailable when it cannot be reached.
 * What queries are written with is loaded only now: most builds have no store.
 */
export async function openStore(address: StoreAddress): Promise<Store> {
  const { openSqlStore } = await import('./open-sql.js');
  return openSqlStore(address);
}
