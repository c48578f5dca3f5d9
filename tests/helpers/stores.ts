import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import type { Engine, StoreAddress } from '../../integrations/candor/dist/store/address.js';
import type { Store, StoredResponse, Submission } from '../../integrations/candor/dist/store/contract.js';
import { openStore } from '../../integrations/candor/dist/store/open.js';
import { startPostgres, type TestPostgres } from './postgres.js';

/** 1 June 2026, 12:00 UTC. */
export const noon = Date.UTC(2026, 5, 1, 12);
export const day = 86_400_000;

let drawn = 0;

/** A checked answer as intake hands it over: a new id, nothing else unusual. */
export function submission(changes: Partial<Submission> = {}): Submission {
  const id = `id${String(++drawn).padStart(14, '0')}`;
  return {
    id,
    receivedAt: noon,
    round: 'feedback',
    score: 9,
    comment: '',
    name: '',
    role: '',
    organisation: '',
    language: 'en',
    topic: '',
    answers: {},
    segments: [],
    scopes: [],
    wording: { version: 'w1', text: 'May we publish this?' },
    email: null,
    flags: [],
    spam: null,
    idempotency: `key of ${id}`,
    digest: `digest of ${id}`,
    proof: null,
    rate: { network: 'a network', hour: 1, limit: 1_000_000 },
    ...changes,
  };
}

/** A new SQLite file in a folder of its own, removed when the test ends. */
export function sqliteAddress(): StoreAddress {
  const folder = mkdtempSync(join(tmpdir(), 'candor-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { engine: 'sqlite', target: join(folder, 'feedback.sqlite'), explicit: true };
}

/** Opens a store, closed when the test ends. */
export async function opened(address: StoreAddress): Promise<Store> {
  const store = await openStore(address);
  onTestFinished(() => store.close());
  return store;
}

/** Gives an empty database; an `untouched` one has no tables yet. */
export type NewAddress = (untouched?: 'untouched') => Promise<StoreAddress>;

/** Runs the same tests on a SQLite file and on a real PostgreSQL. */
export function onEachEngine(suite: (newAddress: NewAddress, engine: Engine) => void): void {
  describe('on SQLite', () => suite(() => Promise.resolve(sqliteAddress()), 'sqlite'));
  describe('on PostgreSQL', () => {
    let postgres: TestPostgres;
    beforeAll(async () => {
      postgres = await startPostgres();
    }, 60_000);
    afterAll(() => postgres.remove());
    let emptied: string | undefined;
    suite(async (untouched) => {
      if (untouched !== undefined)
        return { engine: 'postgres', target: await postgres.database(), explicit: true };
      if (emptied === undefined) emptied = await postgres.database();
      else await emptyTables(emptied);
      return { engine: 'postgres', target: emptied, explicit: true };
    }, 'postgres');
  });
}

/** Empties a store's tables, which takes a tenth of the time that a new database takes. */
async function emptyTables(target: string): Promise<void> {
  const client = new pg.Client({ connectionString: target });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where tablename like 'candor\\_%' and tablename not like '%migration%' and tablename <> 'candor_head'`,
  );
  if (rows.length > 0) {
    await client.query(`truncate ${rows.map(({ name }) => name).join(', ')} restart identity cascade`);
    await client.query('update candor_head set seq = 0');
  }
  await client.end();
}

/** Every response of a store. */
export async function allOf(store: Store, after = 0): Promise<StoredResponse[]> {
  const responses: StoredResponse[] = [];
  for await (const response of store.responses(after)) responses.push(response);
  return responses;
}

/** All bytes of a SQLite store: the file, its log of writes, its shared memory. */
export function rawBytes({ target }: StoreAddress): string {
  const folder = join(target, '..');
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('');
}

/** How a text stands in a file, as `rawBytes` shows it. */
export function inBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
