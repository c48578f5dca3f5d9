import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startPostgres, type TestPostgres } from '../../helpers/postgres.js';
import { allOf, noon, opened, submission } from '../../helpers/stores.js';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres.remove());

/** A new database with connections of the test's own, and whatever is to be so before the store is opened. */
async function newDatabase(setting?: string) {
  const target = await postgres.database();
  const [client, watch] = [await connected(target), await connected(target)];
  if (setting !== undefined)
    await client.query(`alter database ${new URL(target).pathname.slice(1)} set ${setting}`);
  const address = { engine: 'postgres', target, explicit: true } as const;
  return { address, client, watch, store: await opened(address) };
}

async function connected(target: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: target, application_name: 'test' });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

/** The store's connections, those that wait for a lock alone where asked. */
async function backends(client: pg.Client, waiting = false): Promise<number[]> {
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and application_name <> 'test'
     and backend_type = 'client backend' ${waiting ? "and wait_event_type = 'Lock'" : ''}`,
  );
  return rows.map(({ pid }) => pid);
}

async function untilWaiting(client: pg.Client): Promise<number[]> {
  for (;;) {
    const pids = await backends(client, true);
    if (pids.length > 0) return pids;
  }
}

test.runIf(process.env.CANDOR_FULL === '1')(
  'a connection that hangs is given up after seconds, not waited for: the next answer takes another',
  async () => {
    const { client, store } = await newDatabase();
    await store.submit(submission());
    const hanging = await backends(client);
    hanging.forEach((pid) => process.kill(pid, 'SIGSTOP'));
    try {
      const sent = submission();
      await expect(store.submit(sent)).rejects.toMatchObject({ name: 'StoreUnavailable', code: 'ETIMEDOUT' });
      expect(await store.submit(sent)).toMatchObject({ kind: 'stored' });
      expect(await allOf(store)).toHaveLength(2);
    } finally {
      hanging.forEach((pid) => process.kill(pid, 'SIGCONT'));
    }
  },
  30_000,
);

const decided = { by: 'Test', at: '2026-06-02' };

test.each(['decide', 'erase', 'expire'] as const)(
  '%s waits for an answer that is being stored, so that no build takes an event for built that it has not seen',
  async (call) => {
    const { client, watch, store } = await newDatabase();
    const old = submission({ receivedAt: 0, comment: 'Words' });
    await store.submit(old);
    await client.query('begin');
    await client.query('update candor_head set seq = seq + 1');
    await client.query(
      `insert into candor_event (at, kind, response, "by", built) values (0, 'received', 'late', 'visitor', 0)`,
    );
    const calls = {
      decide: () => store.decide([{ ...decided, response: old.id, action: 'approve' }], noon),
      erase: () => store.erase(old.id, 'visitor', noon),
      expire: () => store.expire({ spam: 0, email: 0, text: noon }, noon),
    };
    const called = calls[call]();
    await Promise.race([called, untilWaiting(watch)]);
    const { event } = await store.snapshot();
    await client.query('commit');
    await called;
    await store.built(event);
    expect((await store.counts()).unbuilt).toMatchObject({ received: 1 });
  },
);

test('where transactions are repeatable reads by default, instances still store and decide together', async () => {
  const { address, store } = await newDatabase(`default_transaction_isolation = 'repeatable read'`);
  const other = await opened(address);
  const sent = Array.from({ length: 60 }, () => submission());
  for (let start = 0; start < sent.length; start += 2) {
    const [one, two] = sent.slice(start, start + 2);
    await Promise.all([store.submit(one!), other.submit(two!)]);
    await Promise.all(
      [store, other].map((at, index) =>
        at.decide([{ ...decided, response: sent[start + index]!.id, action: 'approve' }], noon),
      ),
    );
  }
  expect(await allOf(store)).toHaveLength(60);
  expect(await store.decisions()).toHaveLength(60);
}, 20_000);

/** Lets the first so many answers fail as if two transactions were in each other's way; says how many came. */
async function failing(client: pg.Client, times: number, code: string): Promise<() => Promise<number>> {
  await client.query(`
    create sequence tries;
    create function fail() returns trigger language plpgsql as $$ begin
      if nextval('tries') <= ${times} then raise exception 'in the way' using errcode = '${code}'; end if;
      return new;
    end $$;
    create trigger fail before insert on candor_response for each row execute function fail();`);
  return async () =>
    Number((await client.query<{ last_value: string }>('select last_value from tries')).rows[0]!.last_value);
}

test.each(['40001', '40P01'])('a group that was rolled back (%s) is tried once more', async (code) => {
  const { client, store } = await newDatabase();
  await failing(client, 1, code);
  expect(await store.submit(submission())).toMatchObject({ kind: 'stored' });
});

test('it is tried no more than that, and nothing else is tried again', async () => {
  for (const [code, tries] of [
    ['40001', 2],
    ['23514', 1],
  ] as const) {
    const { client, store } = await newDatabase();
    const count = await failing(client, 9, code);
    await expect(store.submit(submission())).rejects.toMatchObject({ code });
    expect(await count()).toBe(tries);
  }
});

test('a snapshot that fails tells what went wrong first', async () => {
  const { client, watch, store } = await newDatabase();
  await client.query('begin; lock table candor_tombstone');
  const refused = expect(store.snapshot()).rejects.toMatchObject({ code: '57P01' });
  for (const pid of await untilWaiting(watch)) await watch.query(`select pg_terminate_backend(${pid})`);
  await refused;
  await client.query('rollback');
  await expect(store.snapshot()).resolves.toMatchObject({ event: 0 });
});
