import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { expect, test } from 'vitest';
import type { StoreAddress } from '../../../integrations/candor/dist/store/address.js';
import { StoreUnavailable, type Store } from '../../../integrations/candor/dist/store/contract.js';
import { allOf, day, noon, onEachEngine, opened, submission } from '../../helpers/stores.js';

const decided = { by: 'Test', at: '2026-06-02' };
const range = (n: number): number[] => Array.from({ length: n }, (_, index) => index);

onEachEngine((newAddress) => {
  const newStore = async (): Promise<Store> => opened(await newAddress());

  test('an answer is stored whole and read back as it came', async () => {
    const store = await newStore();
    const sent = submission({
      score: 10,
      comment: 'Fast — “as promised” 🚲\nThanks',
      name: 'Ada',
      role: 'Rider',
      organisation: 'Velo & Söhne',
      topic: 'repair',
      answers: { bike: 'city', why: 'near' },
      segments: ['bike'],
      scopes: ['quote', 'name'],
      flags: ['no-proof'],
      email: 'sealed',
    });
    expect(await store.submit(sent)).toEqual({ kind: 'stored', id: sent.id });
    const found = await store.find(sent.id);
    expect(found).toEqual({
      response: {
        seq: 1,
        id: sent.id,
        receivedAt: noon,
        round: 'feedback',
        score: 10,
        comment: sent.comment,
        name: 'Ada',
        role: 'Rider',
        organisation: 'Velo & Söhne',
        language: 'en',
        topic: 'repair',
        answers: { bike: 'city', why: 'near' },
        segments: { bike: 'city' },
        scopes: ['quote', 'name'],
        wording: 'w1',
        flags: ['no-proof'],
      },
      followUp: true,
      decisions: [],
    });
    expect(await allOf(store)).toEqual([found!.response]);
    expect(await store.find('nobody')).toBeNull();
  });

  test('the same key with the same answers gives the same response, with other answers a conflict', async () => {
    const store = await newStore();
    const first = submission({ idempotency: 'k', digest: 'd' });
    await store.submit(first);
    const results = [
      await store.submit(submission({ idempotency: 'k', digest: 'd' })),
      await store.submit(submission({ idempotency: 'k', digest: 'other' })),
    ];
    expect(results).toEqual([{ kind: 'replayed', id: first.id }, { kind: 'conflict' }]);
    expect(await allOf(store)).toHaveLength(1);
  });

  test('twenty tries of one answer at once are one answer', async () => {
    const store = await newStore();
    const results = await Promise.all(
      range(20).map(() => store.submit(submission({ idempotency: 'k', digest: 'd' }))),
    );
    const kinds = results.map(({ kind }) => kind).sort();
    expect(kinds).toEqual([...range(19).map(() => 'replayed'), 'stored']);
    expect(new Set(results.map((result) => 'id' in result && result.id)).size).toBe(1);
    expect(await allOf(store)).toHaveLength(1);
  });

  test('an equal answer without a key is stored again and flagged, ten minutes later it is not', async () => {
    const store = await newStore();
    const bare = { idempotency: null, digest: 'd' };
    for (const receivedAt of [noon, noon + 60_000, noon + day])
      await store.submit(submission({ ...bare, receivedAt }));
    expect((await allOf(store)).map(({ flags }) => flags)).toEqual([[], ['repeat'], []]);
  });

  test('a network may give as many answers in an hour as the limit says, even all at once', async () => {
    const store = await newStore();
    const rate = { network: 'n', hour: 7, limit: 5 };
    const results = await Promise.all(range(20).map(() => store.submit(submission({ rate }))));
    expect(results.filter(({ kind }) => kind === 'stored')).toHaveLength(5);
    expect(results.filter(({ kind }) => kind === 'limited')).toHaveLength(15);
    const others = [
      await store.submit(submission({ rate: { ...rate, hour: 8 } })),
      await store.submit(submission({ rate: { ...rate, network: 'm' } })),
    ];
    expect(others.map(({ kind }) => kind)).toEqual(['stored', 'stored']);
    expect(await allOf(store)).toHaveLength(7);
  });

  test('a retry from a network at its limit is still told of its answer', async () => {
    const store = await newStore();
    const rate = { network: 'n', hour: 7, limit: 1 };
    const sent = submission({ rate, idempotency: 'k', digest: 'd' });
    await store.submit(sent);
    expect(await store.submit({ ...submission(), rate, idempotency: 'k', digest: 'd' })).toEqual({
      kind: 'replayed',
      id: sent.id,
    });
    expect(await store.submit(submission({ rate }))).toEqual({ kind: 'limited' });
  });

  test('a proof is spent once, even by twenty at once', async () => {
    const store = await newStore();
    const proof = { key: 'p', expires: noon + day };
    const results = await Promise.all(range(20).map(() => store.submit(submission({ proof }))));
    expect(results.filter(({ kind }) => kind === 'stored')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'spent')).toHaveLength(19);
    expect(await allOf(store)).toHaveLength(1);
  });

  test('a retry with its spent proof gets its own answer back', async () => {
    const store = await newStore();
    const sent = submission({ idempotency: 'k', digest: 'd', proof: { key: 'p', expires: noon + day } });
    await store.submit(sent);
    expect(await store.submit({ ...sent, id: 'idother' })).toEqual({ kind: 'replayed', id: sent.id });
  });

  test('what is refused leaves no trace: a limited answer spends no proof', async () => {
    const store = await newStore();
    const proof = { key: 'p', expires: noon + day };
    const rate = { network: 'n', hour: 1, limit: 1 };
    await store.submit(submission({ rate }));
    const limited = submission({ proof, email: 'sealed', rate });
    expect(await store.submit(limited)).toEqual({ kind: 'limited' });
    expect(await store.find(limited.id)).toBeNull();
    expect(await store.submit(submission({ proof }))).toMatchObject({ kind: 'stored' });
  });

  test('an answer the database refuses fails alone: those that share its commit are stored', async () => {
    const store = await newStore();
    const sent = range(10).map((index) => submission({ score: index === 4 ? 99 : index }));
    const results = await Promise.allSettled(sent.map((one) => store.submit(one)));
    expect(results.map(({ status }) => status === 'fulfilled')).toEqual(
      sent.map(({ score }) => score !== 99),
    );
    expect(results[4]).toMatchObject({ reason: expect.any(StoreUnavailable) });
    expect((await allOf(store)).map(({ score }) => score)).toEqual([0, 1, 2, 3, 5, 6, 7, 8, 9]);
  });

  test('the numbers of responses grow in the order of arrival, whatever the clock says', async () => {
    const store = await newStore();
    const times = [noon, noon - 3_600_000, noon + 5000];
    for (const receivedAt of times) await store.submit(submission({ receivedAt }));
    const found = await allOf(store);
    expect(found.map(({ receivedAt }) => receivedAt)).toEqual(times);
    expect(found.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test('two stores opened at once on a new database take hundreds of answers each; pages hold each once', async () => {
    const address = await newAddress('untouched');
    const stores = await Promise.all([opened(address), opened(address)]);
    const results = await Promise.all(
      stores.flatMap((store) => range(510).map(() => store.submit(submission()))),
    );
    const found = await allOf(stores[0]);
    const numbers = found.map(({ seq }) => seq);
    expect(results.every(({ kind }) => kind === 'stored')).toBe(true);
    expect(new Set(found.map(({ id }) => id)).size).toBe(1020);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(await allOf(stores[1])).toEqual(found);
    expect(await allOf(stores[1], numbers[1014])).toEqual(found.slice(1015));
  }, 20_000);

  test('decisions are kept in order and change nothing in the response', async () => {
    const store = await newStore();
    const sent = submission({ comment: 'Good', scopes: ['quote'] });
    await store.submit(sent);
    const before = (await store.find(sent.id))!.response;
    const log = [
      { ...decided, response: sent.id, action: 'approve' as const },
      { ...decided, response: sent.id, action: 'tag' as const, tags: ['speed'] },
      { ...decided, response: sent.id, action: 'withdraw' as const },
    ];
    await store.decide(log.slice(0, 2), noon);
    await store.decide(log.slice(2), noon + 1);
    expect(await store.decisions()).toEqual(log);
    expect(await store.find(sent.id)).toEqual({ response: before, followUp: false, decisions: log });
  });

  test('all decisions of a call are recorded or none', async () => {
    const store = await newStore();
    const sent = submission();
    await store.submit(sent);
    const good = { ...decided, response: sent.id, action: 'approve' as const };
    const bad = { ...good, by: null as unknown as string };
    await expect(store.decide([good, bad], noon)).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await store.decisions()).toEqual([]);
  });

  test('an answer marked as spam on arrival carries the decision that says why', async () => {
    const store = await newStore();
    const sent = submission({ spam: 'honeypot' });
    await store.submit(sent);
    expect(await store.decisions()).toEqual([
      { response: sent.id, action: 'mark-spam', by: 'intake', at: '2026-06-01', reason: 'honeypot' },
    ]);
  });

  test('an erased response is gone with its address and its decisions; a tombstone is left', async () => {
    const store = await newStore();
    const [gone, kept] = [
      submission({ comment: 'Erase me', email: 'sealed' }),
      submission({ email: 'other' }),
    ];
    await store.submit(gone);
    await store.submit(kept);
    await store.decide(
      [gone, kept].map(({ id }) => ({ ...decided, response: id, action: 'approve' as const })),
      noon,
    );
    expect(await store.erase(gone.id, 'visitor', noon)).toBe(true);
    expect(await store.find(gone.id)).toBeNull();
    expect((await allOf(store)).map(({ id }) => id)).toEqual([kept.id]);
    expect((await store.decisions()).map(({ response }) => response)).toEqual([kept.id]);
    expect((await store.contacts()).map(({ email }) => email)).toEqual(['other']);
    expect(await store.erased()).toEqual([gone.id]);
    expect(await store.consentRecords()).toEqual({
      wordings: [{ version: 'w1', text: 'May we publish this?' }],
      erasures: [{ response: gone.id, at: noon, by: 'visitor' }],
    });
    expect(await store.erase(gone.id, 'visitor', noon)).toBe(false);
    expect(await store.erase('nobody', 'visitor', noon)).toBe(false);
    expect(await store.erased()).toEqual([gone.id]);
  });

  test('a decision about a response that is not there is dropped: its words would outlive the erasure', async () => {
    const store = await newStore();
    const [gone, kept] = [submission(), submission()];
    await store.submit(gone);
    await store.submit(kept);
    await store.erase(gone.id, 'visitor', noon);
    const log = [gone, kept].map(({ id }) => ({
      ...decided,
      response: id,
      action: 'redact' as const,
      excerpt: 'Words',
    }));
    await store.decide(log, noon);
    expect(await store.decisions()).toEqual([log[1]]);
    expect((await store.counts()).unbuilt).toEqual({ erase: 1, received: 2, redact: 1 });
  });

  test('more decisions than fit one statement keep their order', async () => {
    const store = await newStore();
    const sent = submission();
    await store.submit(sent);
    const log = range(1203).map((index) => ({
      ...decided,
      response: sent.id,
      action: 'tag' as const,
      tags: [`t${index}`],
    }));
    await store.decide(log, noon);
    expect(await store.decisions()).toEqual(log);
  });

  test('the number of an erased response is not given again', async () => {
    const store = await newStore();
    const gone = submission();
    await store.submit(gone);
    await store.erase(gone.id, 'visitor', noon);
    await store.submit(submission());
    expect((await allOf(store)).map(({ seq }) => seq)).toEqual([2]);
  });

  test('erasing and deciding go on while answers come in', async () => {
    const store = await newStore();
    const early = range(30).map(() => submission());
    await Promise.all(early.map((one) => store.submit(one)));
    const [, erased] = await Promise.all([
      Promise.all(range(200).map(() => store.submit(submission()))),
      Promise.all(early.slice(0, 15).map(({ id }) => store.erase(id, 'visitor', noon))),
      Promise.all(
        early
          .slice(15)
          .map(({ id }) => store.decide([{ ...decided, response: id, action: 'approve' }], noon)),
      ),
    ]);
    expect(erased.every(Boolean)).toBe(true);
    expect(await allOf(store)).toHaveLength(215);
    expect(await store.decisions()).toHaveLength(15);
  });

  test('addresses to write to come with their responses, oldest first', async () => {
    const store = await newStore();
    for (const email of ['one', null, 'two']) await store.submit(submission({ email }));
    expect((await store.contacts()).map(({ email, response }) => [email, response.seq])).toEqual([
      ['one', 1],
      ['two', 3],
    ]);
  });

  test('a count says what no build has published yet', async () => {
    const store = await newStore();
    const [first, second] = [submission(), submission()];
    await store.submit(first);
    await store.submit(second);
    await store.decide([{ ...decided, response: first.id, action: 'approve' }], noon);
    await store.erase(second.id, 'visitor', noon);
    expect(await store.counts()).toEqual({
      responses: 1,
      erased: 1,
      unbuilt: { approve: 1, erase: 1, received: 2 },
    });
    const { event } = await store.snapshot();
    await store.submit(submission());
    await store.built(event);
    expect(await store.counts()).toEqual({ responses: 2, erased: 1, unbuilt: { received: 1 } });
  });

  test('the signature changes with everything that changes what a build makes', async () => {
    const store = await newStore();
    const sent = submission({ comment: 'Good', receivedAt: noon - 1000 * day });
    const steps: (() => Promise<unknown>)[] = [
      () => store.submit(sent),
      () => store.decide([{ ...decided, response: sent.id, action: 'approve' }], noon),
      () => store.expire({ spam: 0, email: 0, text: noon }, noon),
      () => store.erase(sent.id, 'visitor', noon),
    ];
    const signatures = [await store.signature()];
    for (const step of steps) {
      await step();
      signatures.push(await store.signature());
    }
    expect(new Set(signatures).size).toBe(steps.length + 1);
    expect(await store.signature()).toBe(signatures.at(-1));
  });

  test('answers under way when the store is closed are stored, or refused, never acknowledged and lost', async () => {
    const address = await newAddress();
    const store = await opened(address);
    const pending = range(50).map(() => submission());
    const results = Promise.allSettled(pending.map((one) => store.submit(one)));
    await store.close();
    const acknowledged = (await results).flatMap((result) =>
      result.status === 'fulfilled' && 'id' in result.value ? [result.value.id] : [],
    );
    const again = await opened(address);
    expect((await allOf(again)).map(({ id }) => id)).toEqual(acknowledged);
    expect(acknowledged).toEqual(pending.map(({ id }) => id));
  });

  test('no table has a place for an address on the network or a browser', async () => {
    const address = await newAddress();
    await opened(address);
    const columns = await columnsOf(address);
    expect(columns.length).toBeGreaterThan(30);
    expect(
      columns.filter((column) => /\bip\b|ip_|_ip|addr|agent|browser|referr|device|cookie/i.test(column)),
    ).toEqual([]);
  });
});

async function columnsOf({ engine, target }: StoreAddress): Promise<string[]> {
  if (engine === 'sqlite') {
    const database = new DatabaseSync(target, { readOnly: true });
    const rows = database
      .prepare("select c.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table'")
      .all();
    database.close();
    return rows.map(({ name }) => String(name));
  }
  const client = new pg.Client(target);
  await client.connect();
  const { rows } = await client.query<{ column_name: string }>(
    "select column_name from information_schema.columns where table_schema = 'public'",
  );
  await client.end();
  return rows.map(({ column_name: name }) => name);
}
