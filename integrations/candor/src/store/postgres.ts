import { PostgresDialect, type Dialect, type PostgresPool } from 'kysely';
import { CandorError, errorIssue } from '../model/issue.js';

const bigint = 20;

/** A pool of connections to PostgreSQL; survives restarts of the database. */
export async function openPostgres(url: string): Promise<Dialect> {
  const { Pool, types } = await importPg();
  const pool = new Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 5000,
    statement_timeout: 20_000,
    idle_in_transaction_session_timeout: 20_000,
    types: { getTypeParser: (oid, format) => (oid === bigint ? Number : types.getTypeParser(oid, format)) },
  });
  // A server that goes away while a connection is checked out reports it on the connection, which ends the process unless heard.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool: pool as unknown as PostgresPool });
}

/** The name is a variable so that bundlers leave the optional package alone. */
async function importPg(): Promise<typeof import('pg')> {
  const name = 'pg';
  try {
    return ((await import(/* @vite-ignore */ name)) as { default: typeof import('pg') }).default;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new CandorError([
      errorIssue(
        'store-pg',
        {},
        'a postgres: store needs the package "pg", which is not installed',
        'Install it: npm install pg',
      ),
    ]);
  }
}
