import { CompiledQuery, type Kysely } from 'kysely';
import type { Engine } from './address.js';
import type { Tables } from './tables.js';

const raw = (sql: string): CompiledQuery => CompiledQuery.raw(sql);

/** `group`: submissions somebody waits for. `record`: any other change. `snapshot`: everything at one moment, only read. */
export type Work = 'group' | 'record' | 'snapshot';

/**
 * Time limits of a PostgreSQL transaction, in milliseconds. Set within it, because poolers refuse them at the start of a
 * connection; the client keeps to the first one itself (see `postgres.ts`).
 */
const limits = (ms: number): string =>
  `set local statement_timeout = ${ms}; set local idle_in_transaction_session_timeout = ${ms}`;

const write = raw('begin immediate');
const begins: Record<Engine, Record<Work, CompiledQuery>> = {
  sqlite: { group: write, record: write, snapshot: raw('begin') },
  postgres: {
    group: raw(`begin isolation level read committed; ${limits(10_000)}`),
    record: raw(`begin isolation level read committed; ${limits(30_000)}`),
    snapshot: raw(`begin isolation level repeatable read read only; ${limits(300_000)}`),
  },
};
const commit = raw('commit');
const rollback = raw('rollback');
/** Taken by everybody who writes events, so that their numbers follow the order of commits. */
const lock = raw('update candor_head set seq = seq');

/** Runs something in a transaction of its own, whatever isolation the server's default is. */
export function inTransaction<Value>(
  db: Kysely<Tables>,
  engine: Engine,
  work: Work,
  run: (connection: Kysely<Tables>) => Promise<Value>,
): Promise<Value> {
  return db.connection().execute(async (connection) => {
    try {
      await connection.executeQuery(begins[engine][work]);
      const value = await run(connection);
      const { rows } = await connection.executeQuery<{ command?: string }>(
        commit as CompiledQuery<{ command?: string }>,
      );
      if (rows[0]?.command === 'ROLLBACK') throw new Error('the transaction was rolled back');
      return value;
    } catch (error) {
      // What went wrong first is told; a connection that cannot even roll back is given up by its driver.
      await connection.executeQuery(rollback).catch(() => undefined);
      throw error;
    }
  });
}

/** Runs a change that notes events: one at a time, over all instances. */
export function recording<Value>(
  db: Kysely<Tables>,
  engine: Engine,
  run: (connection: Kysely<Tables>) => Promise<Value>,
): Promise<Value> {
  return inTransaction(db, engine, 'record', async (connection) => {
    await connection.executeQuery(lock);
    return run(connection);
  });
}

/** Serialization failure and deadlock: the server has surely rolled back, so that the same can be tried again. */
export function isRolledBack(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return code === '40001' || code === '40P01';
}
