import { sql, type Kysely } from 'kysely';
import type { Disk } from './sql-store.js';
import type { Tables } from './tables.js';
import { busyTimeout } from './sqlite.js';

/** How long the first try waits for somebody else who reads or writes, in milliseconds: nothing else runs meanwhile. */
const shortWait = 200;
const retryAfter = 1000;
/** SQLITE_BUSY, SQLITE_LOCKED. */
const busy: readonly number[] = [5, 6];

/**
 * Empties the log of writes of a SQLite store, and after an erasure writes its file anew. Somebody who reads at that moment keeps
 * the log: then it is tried every second until it is done, without waiting.
 */
export class SqliteDisk implements Disk {
  #timer: NodeJS.Timeout | null = null;
  /** Whether the file is to be written anew. */
  #stale = false;
  /** Whether the log of writes may hold what the file no longer does. */
  #logged = false;
  #closed = false;

  constructor(readonly db: Kysely<Tables>) {}

  async settle(): Promise<void> {
    this.#logged = true;
    await this.#attempt(shortWait);
  }

  async wipe(): Promise<void> {
    this.#stale = true;
    await this.settle();
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#logged) await this.#attempt(shortWait);
  }

  /** Does what is due, or leaves it to the next attempt. */
  async #attempt(wait: number): Promise<void> {
    try {
      await this.db.connection().execute((connection) => this.#withWait(connection, wait));
    } catch {
      // A full or failing disk: the erasure is committed, its traces go with the next attempt.
    }
    if (!this.#logged || this.#closed || this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#attempt(0);
    }, retryAfter);
    this.#timer.unref();
  }

  async #withWait(connection: Kysely<Tables>, wait: number): Promise<void> {
    const waitFor = (ms: number) => sql.raw(`pragma busy_timeout = ${ms}`).execute(connection);
    await waitFor(wait);
    try {
      if (this.#stale) this.#stale = await cannotRewrite(connection);
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(TRUNCATE)`.execute(connection);
      this.#logged = this.#stale || rows[0]?.busy !== 0;
    } finally {
      await waitFor(busyTimeout);
    }
  }
}

/**
 * Writes the file anew, half a second for 100,000 answers: deleted cells are overwritten at once (`secure_delete`), but SQLite leaves
 * copies of cells in the gaps of pages that it balanced earlier. True when somebody is in the way; without room for a second copy it
 * is left until something is erased next.
 */
async function cannotRewrite(connection: Kysely<Tables>): Promise<boolean> {
  try {
    await sql`vacuum`.execute(connection);
    return false;
  } catch (error) {
    return busy.includes(Number((error as { errcode?: unknown }).errcode) & 0xff);
  }
}
