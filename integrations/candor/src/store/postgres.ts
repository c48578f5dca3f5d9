import { PostgresDialect, type Dialect, type PostgresPool } from 'kysely';
import type { PoolClient, QueryResult } from 'pg';
import { CandorError, errorIssue } from '../model/issue.js';

const bigint = 20;
/** How long work that sets itself no limit may keep a connection, in milliseconds. */
const patience = 30_000;

/** A pool of connections to PostgreSQL; survives restarts of the database. */
export async function openPostgres(url: string): Promise<Dialect> {
  const { Pool, types } = await importPg();
  const pool = new Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    types: { getTypeParser: (oid, format) => (oid === bigint ? Number : types.getTypeParser(oid, format)) },
  });
  // A server that goes away while a connection is checked out reports it on the connection, which ends the process unless heard.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const timed = {
    connect: async () => new TimedClient(await pool.connect()),
    end: () => pool.end(),
  };
  return new PostgresDialect({ pool: timed as unknown as PostgresPool });
}

/**
 * A connection in use. Whoever has it longer than it told the server (`set local statement_timeout`) gets an error and the connection
 * is cut: a server that hangs, or a network that swallows everything, would else be waited for without end.
 */
class TimedClient {
  #timer: NodeJS.Timeout | undefined;
  #isLate = false;

  constructor(readonly client: PoolClient) {
    this.#allow(patience);
  }

  async query(text: string, parameters: unknown[]): Promise<QueryResult> {
    const told = text.startsWith('begin') ? /statement_timeout = (\d+)/.exec(text)?.[1] : undefined;
    if (told !== undefined) this.#allow(Number(told));
    try {
      return await this.client.query(text, parameters);
    } catch (error) {
      throw this.#isLate ? Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }) : error;
    }
  }

  release(discard?: boolean): void {
    clearTimeout(this.#timer);
    if (!this.#isLate) this.client.release(discard);
  }

  #allow(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isLate = true;
      this.client.release(true);
    }, ms);
  }
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
