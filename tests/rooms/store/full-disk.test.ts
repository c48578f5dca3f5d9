import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { StoreAddress } from '../../../integrations/candor/dist/store/address.js';
import { StoreUnavailable, type Submission } from '../../../integrations/candor/dist/store/contract.js';
import { SqlStore } from '../../../integrations/candor/dist/store/sql-store.js';
import { allOf, opened, sqliteAddress, submission } from '../../helpers/stores.js';
import { sql } from 'kysely';

const sqliteFull = 13;

/** A store that may grow by a few pages only. */
async function crampedStore(address: StoreAddress): Promise<{ store: SqlStore; widen(): Promise<void> }> {
  const store = (await opened(address)) as SqlStore;
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
  const limit = (pages: number) => sql.raw(`pragma max_page_count = ${pages}`).execute(store.db);
  await limit(rows[0]!.page_count + 10);
  return { store, widen: async () => void (await limit(1_000_000)) };
}

const long = (): Submission => submission({ comment: 'x'.repeat(2000) });

/** Sends until nothing more is taken; returns the ids that were acknowledged and the refusals. */
async function fill(store: SqlStore, atOnce = 1): Promise<{ acknowledged: string[]; refusals: unknown[] }> {
  const acknowledged: string[] = [];
  const refusals: unknown[] = [];
  while (refusals.length < 20) {
    const results = await Promise.allSettled(Array.from({ length: atOnce }, () => store.submit(long())));
    for (const result of results)
      if (result.status === 'rejected') refusals.push(result.reason);
      else if ('id' in result.value) acknowledged.push(result.value.id);
  }
  return { acknowledged, refusals };
}

test.each([1, 8])('a full disk refuses with its own code and loses nothing, %d at once', async (atOnce) => {
  const address = sqliteAddress();
  const { store } = await crampedStore(address);
  const { acknowledged, refusals } = await fill(store, atOnce);
  expect(acknowledged.length).toBeGreaterThan(0);
  for (const refusal of refusals) {
    expect(refusal).toBeInstanceOf(StoreUnavailable);
    expect(refusal).toMatchObject({ code: `SQLite ${sqliteFull}` });
  }
  expect((await allOf(store)).map(({ id }) => id)).toEqual(acknowledged);
  await store.close();
  const file = new DatabaseSync(address.target);
  expect(file.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  file.close();
});

test('once there is space again answers are taken, and those refused before can be sent again', async () => {
  const { store, widen } = await crampedStore(sqliteAddress());
  const { acknowledged } = await fill(store);
  const again = long();
  await expect(store.submit(again)).rejects.toBeInstanceOf(StoreUnavailable);
  await widen();
  expect(await store.submit(again)).toEqual({ kind: 'stored', id: again.id });
  expect((await allOf(store)).map(({ id }) => id)).toEqual([...acknowledged, again.id]);
});

test('on a full disk answers can still be read, withdrawn ones erased, and space comes back by it', async () => {
  const { store } = await crampedStore(sqliteAddress());
  const { acknowledged } = await fill(store);
  for (const id of acknowledged.slice(0, 6)) expect(await store.erase(id, 'visitor', 0)).toBe(true);
  expect(await allOf(store)).toHaveLength(acknowledged.length - 6);
  expect(await store.submit(long())).toMatchObject({ kind: 'stored' });
});
