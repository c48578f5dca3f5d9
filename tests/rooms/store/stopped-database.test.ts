import { afterAll, beforeAll, expect, test } from 'vitest';
import { StoreUnavailable, type Store } from '../../../integrations/candor/dist/store/contract.js';
import { openStore } from '../../../integrations/candor/dist/store/open.js';
import { startPostgres, type TestPostgres } from '../../helpers/postgres.js';
import { allOf, noon, opened, submission } from '../../helpers/stores.js';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres.remove());

/** Sends one answer after the other until told to stop; collects what was acknowledged and what was refused. */
function client(store: Store) {
  const acknowledged: string[] = [];
  const refusals: unknown[] = [];
  const state = { going: true };
  const done = (async () => {
    while (state.going) {
      await store.submit(submission()).then(
        (result) => 'id' in result && acknowledged.push(result.id),
        (error: unknown) => refusals.push(error),
      );
      await new Promise(setImmediate);
    }
  })();
  return { acknowledged, refusals, stop: () => ((state.going = false), done) };
}

async function until(reached: () => boolean): Promise<void> {
  while (!reached()) await new Promise(setImmediate);
}

test('a PostgreSQL that stops in mid-load refuses, and takes answers again once it is back; nothing acknowledged is lost', async () => {
  const store = await opened({ engine: 'postgres', target: await postgres.database(), explicit: true });
  const clients = Array.from({ length: 6 }, () => client(store));
  await until(() => clients.every(({ acknowledged }) => acknowledged.length > 3));
  await postgres.stop();
  await until(() => clients.every(({ refusals }) => refusals.length > 3));
  await postgres.start();
  const before = clients.map(({ acknowledged }) => acknowledged.length);
  await until(() => clients.every(({ acknowledged }, index) => acknowledged.length > before[index]! + 3));
  await Promise.all(clients.map(({ stop }) => stop()));

  const stored = (await allOf(store)).map(({ id }) => id);
  const acknowledged = clients.flatMap((one) => one.acknowledged);
  expect(new Set(stored).size).toBe(stored.length);
  expect(stored).toEqual(expect.arrayContaining(acknowledged));
  for (const refusal of clients.flatMap(({ refusals }) => refusals))
    expect(refusal).toBeInstanceOf(StoreUnavailable);
}, 60_000);

test('every call to a stopped database says that it cannot be used, without its address', async () => {
  const target = await postgres.database();
  const store = await opened({ engine: 'postgres', target, explicit: true });
  await postgres.stop();
  try {
    const calls: (() => Promise<unknown>)[] = [
      () => store.submit(submission()),
      () => store.find('x'),
      () => allOf(store),
      () => store.decisions(),
      () => store.snapshot({ automatic: true }),
      () => store.erased(),
      () => store.decide([{ response: 'x', action: 'approve', by: 'Test', at: '2026-06-01' }], noon),
      () => store.erase('x', 'visitor', noon),
      () => store.contacts(),
      () => store.expire({ spam: 0, email: 0, text: 0 }, noon),
      () => store.counts(),
      () => store.built(1),
      () => store.signature(),
      () => openStore({ engine: 'postgres', target, explicit: true }),
    ];
    for (const call of calls) {
      const error = await call().then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(String(error)).not.toMatch(/127\.0\.0\.1|candor_|postgres:/);
    }
  } finally {
    await postgres.start();
  }
}, 60_000);
