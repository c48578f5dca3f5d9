import { DatabaseSync } from 'node:sqlite';
import { statSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { StoreAddress } from '../../../integrations/candor/dist/store/address.js';
import type { SqlStore } from '../../../integrations/candor/dist/store/sql-store.js';
import { noon, opened, rawBytes, sqliteAddress, submission } from '../../helpers/stores.js';
import { sql } from 'kysely';

/** Somebody else who has begun to read, and goes on until told to stop; or to write. */
function somebody({ target }: StoreAddress, statement: string) {
  const database = new DatabaseSync(target);
  onTestFinished(() => database.close());
  database.exec(statement);
  database.prepare('select count(*) from candor_response').all();
  return { stop: () => database.exec('rollback') };
}

async function storeWith(comment: string) {
  const address = sqliteAddress();
  const store = (await opened(address)) as SqlStore;
  const sent = submission({ comment });
  await store.submit(sent);
  return { address, store, id: sent.id };
}

const logSize = ({ target }: StoreAddress): number => statSync(`${target}-wal`).size;

test('a reader does not hold up an erasure; once it is done the words leave the log by themselves', async () => {
  const { address, store, id } = await storeWith('ERASED words');
  const reader = somebody(address, 'begin');
  const before = performance.now();
  expect(await store.erase(id, 'visitor', noon)).toBe(true);
  expect(performance.now() - before).toBeLessThan(5000);
  expect(await store.find(id)).toBeNull();
  expect(rawBytes(address)).toContain('ERASED');
  reader.stop();
  await vi.waitUntil(() => logSize(address) === 0, { timeout: 10_000 });
  expect(rawBytes(address)).not.toContain('ERASED');
}, 20_000);

test('closing tries once more', async () => {
  const { address, store, id } = await storeWith('ERASED words');
  const watcher = somebody(address, 'select 1');
  const reader = somebody(address, 'begin');
  await store.erase(id, 'visitor', noon);
  reader.stop();
  await store.close();
  expect(rawBytes(address)).not.toContain('ERASED');
  expect(watcher).toBeDefined();
});

test('a decision does not wait for a reader either, and writers are waited for as before', async () => {
  const { address, store, id } = await storeWith('Words');
  const reader = somebody(address, 'begin');
  const before = performance.now();
  await store.decide([{ response: id, action: 'approve', by: 'Test', at: '2026-06-02' }], noon);
  expect(performance.now() - before).toBeLessThan(5000);
  reader.stop();
  const { rows } = await sql<{ timeout: number }>`pragma busy_timeout`.execute(store.db);
  expect(rows).toEqual([{ timeout: 15_000 }]);
});
