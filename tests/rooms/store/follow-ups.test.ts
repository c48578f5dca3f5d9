import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Store } from '../../../integrations/candor/dist/store/contract.js';
import type { FollowUpStep } from '../../../integrations/candor/dist/model/follow-up.js';
import type { FollowUpBatch } from '../../../integrations/candor/dist/store/follow-up-contract.js';
import type { SqlStore } from '../../../integrations/candor/dist/store/sql-store.js';
import { day, noon, onEachEngine, opened, submission } from '../../helpers/stores.js';

let drawn = 0;

function batch(changes: Partial<FollowUpBatch> = {}): FollowUpBatch {
  const id = `batch-${++drawn}`;
  const runner = { owner: `owner of ${id}`, host: 'here', pid: 1, until: noon };
  return { id, path: `/lists/${id}.csv`, digests: [], ...runner, ...changes };
}

/** What a person is to be told about an answer. */
function due(response: string, person: string, changes: Partial<FollowUpStep> = {}): FollowUpStep {
  return { response, person, change: 'hours', status: 'done', day: '2026-06-10', ...changes };
}

async function answer(store: Store, changes: object = {}): Promise<string> {
  const sent = submission({ email: 'sealed', ...changes });
  await store.submit(sent);
  return sent.id;
}

/** Claims and finishes a list. */
async function told(store: Store, ...steps: FollowUpStep[]): Promise<FollowUpStep[]> {
  const list = batch();
  const claimed = (await store.followUps.claim(list, steps))!;
  await store.followUps.finish(list, noon);
  return claimed;
}

onEachEngine((newAddress, engine) => {
  const newStore = async (): Promise<Store> => opened(await newAddress());

  test('a step is claimed once for each person, whichever of their answers it is about', async () => {
    const store = await newStore();
    const [first, second, other] = [await answer(store), await answer(store), await answer(store)];
    const all = [due(first, 'ada'), due(second, 'ada'), due(other, 'bob')];
    expect(await told(store, ...all)).toEqual(all);
    expect(await told(store, ...all)).toEqual([]);
    const third = await answer(store);
    expect(await told(store, due(third, 'ada'))).toEqual([]);
    expect(await told(store, due(third, 'ada', { status: 'reversed' }))).toHaveLength(1);
    expect(await told(store, due(third, 'ada', { day: '2026-06-11' }))).toHaveLength(1);
    expect(await told(store, due(third, 'ada', { change: 'tea' }))).toHaveLength(1);
    expect(await store.followUps.unfinished()).toBeNull();
  });

  test('whoever was told about one answer stays told when that answer is erased', async () => {
    const store = await newStore();
    const [first, second] = [await answer(store), await answer(store)];
    await told(store, due(first, 'ada'));
    await told(store, due(second, 'ada'));
    await store.erase(first, 'visitor', noon);
    expect(await store.followUps.told()).toEqual([due(second, 'ada')]);
    expect(await told(store, due(second, 'ada'))).toEqual([]);
  });

  test('what somebody was told stays known as long as any of their answers has its address', async () => {
    const store = await newStore();
    const [first, second, other] = [await answer(store), await answer(store), await answer(store)];
    const answers = [
      ...[first, second].map((response) => ({ response, person: 'ada' })),
      { response: other, person: 'bob' },
    ];
    const list = batch();
    expect(await store.followUps.claim(list, [due(first, 'ada')], answers)).toEqual([due(first, 'ada')]);
    await store.followUps.finish(list, noon);
    await store.erase(first, 'visitor', noon);
    expect(await store.followUps.told()).toEqual([due(second, 'ada')]);
    expect(await told(store, due(second, 'ada'), due(other, 'bob'))).toEqual([due(other, 'bob')]);
  });

  test('a list that was begun is without those who opted out or withdrew since', async () => {
    const store = await newStore();
    const [ada, bob, cy] = [await answer(store), await answer(store), await answer(store)];
    const begun = batch();
    await store.followUps.claim(begun, [due(ada, 'ada'), due(bob, 'bob'), due(cy, 'cy')]);
    await store.followUps.optOut({ person: 'ada', responses: [] }, noon);
    await store.decide([{ response: bob, action: 'withdraw', by: 'visitor', at: '2026-06-11' }], noon);
    expect(await store.followUps.batchSteps(begun.id)).toEqual([due(cy, 'cy')]);
  });

  test('while a list is unfinished no other is begun, and nothing is claimed', async () => {
    const store = await newStore();
    const id = await answer(store);
    const begun = batch({ digests: ['a', 'b'] });
    expect(await store.followUps.claim(begun, [due(id, 'ada')])).toHaveLength(1);
    expect(await store.followUps.unfinished()).toEqual(begun);
    expect(await store.followUps.claim(batch(), [due(id, 'ada', { change: 'tea' })])).toBeNull();
    expect(await store.followUps.told()).toEqual([due(id, 'ada')]);
    expect(await store.followUps.batchSteps(begun.id)).toEqual([due(id, 'ada')]);
    expect(await store.followUps.finish(begun, noon)).toBe(true);
    expect(await store.followUps.claim(batch(), [due(id, 'ada', { change: 'tea' })])).toHaveLength(1);
  });

  test('a claim of nothing begins no list', async () => {
    const store = await newStore();
    expect(await store.followUps.claim(batch(), [])).toEqual([]);
    expect(await store.followUps.unfinished()).toBeNull();
  });

  test('of many who claim at once one gets everything, the others are told to wait', async () => {
    const address = await newAddress();
    // Within one process SQLite would wait for itself; tests of the command have several.
    const count = engine === 'sqlite' ? 1 : 3;
    const stores = await Promise.all(Array.from({ length: count }, () => opened(address)));
    const ids = await Promise.all(Array.from({ length: 600 }, () => answer(stores[0]!)));
    const steps = ids.map((id) => due(id, `person of ${id}`));
    const claims = await Promise.all(
      stores.flatMap(({ followUps }) => [1, 2, 3].map(() => followUps.claim(batch(), steps))),
    );
    expect(claims.filter((claim) => claim !== null)).toEqual([steps]);
    expect(await stores[0]!.followUps.told()).toHaveLength(600);
  });

  test('a list belongs to the one who writes it; what a former writer does to it has no effect', async () => {
    const store = await newStore();
    const id = await answer(store);
    const former = batch();
    await store.followUps.claim(former, [due(id, 'ada')]);
    const mine = { owner: 'me', host: 'there', pid: 2, until: noon + 5 };
    expect(await store.followUps.takeOver(former, mine)).toBe(true);
    const { followUps } = store;
    expect([
      await followUps.takeOver(former, { ...mine, owner: 'somebody else' }),
      await followUps.note({ ...former, path: '/elsewhere.csv' }),
      await followUps.finish(former, noon),
      await followUps.release(former),
    ]).toEqual([false, false, false, false]);
    const ours = { ...former, ...mine, path: '/there.csv', digests: ['x', 'y'], until: noon + 9 };
    expect(await followUps.note(ours)).toBe(true);
    expect(await followUps.unfinished()).toEqual(ours);
    expect(await followUps.finish(ours, noon)).toBe(true);
    expect(await followUps.note(ours)).toBe(false);
  });

  test('what is given back can be claimed again: some of a list, or all of it', async () => {
    const store = await newStore();
    const [first, second] = [await answer(store), await answer(store)];
    const begun = batch();
    const all = [due(first, 'ada'), due(second, 'bob')];
    await store.followUps.claim(begun, all);
    expect(await store.followUps.release(begun, [due(first, 'ada')])).toBe(true);
    expect(await store.followUps.batchSteps(begun.id)).toEqual([due(second, 'bob')]);
    expect(await store.followUps.release(begun)).toBe(true);
    expect(await store.followUps.unfinished()).toBeNull();
    expect(await store.followUps.claim(batch(), all)).toEqual(all);
  });

  test('nobody is claimed whose answer was withdrawn or erased, whose address is gone, or who opted out', async () => {
    const store = await newStore();
    const [withdrawn, erased, out] = [await answer(store), await answer(store), await answer(store)];
    const expired = await answer(store, { receivedAt: noon - day });
    const [mute, open] = [await answer(store, { email: null }), await answer(store)];
    await store.decide([{ response: withdrawn, action: 'withdraw', by: 'Test', at: '2026-06-02' }], noon);
    await store.erase(erased, 'visitor', noon);
    await store.expire({ spam: 0, email: noon, text: 0 }, noon);
    await store.followUps.optOut({ person: 'person of the one who left', responses: [] }, noon);
    const person = (id: string) => (id === out ? 'person of the one who left' : `person of ${id}`);
    const steps = [withdrawn, erased, out, expired, mute, open, 'nobody'].map((id) => due(id, person(id)));
    expect(await told(store, ...steps)).toEqual([due(open, person(open))]);
  });

  test('opting out forgets the address of every answer named, and what was told; again changes nothing', async () => {
    const store = await newStore();
    const [first, second, other] = [await answer(store), await answer(store), await answer(store)];
    await told(store, due(first, 'ada'), due(second, 'ada'), due(other, 'bob'));
    const ada = { person: 'ada', responses: [first, second] };
    expect(await store.followUps.optOut(ada, noon)).toBe(2);
    expect(await store.followUps.optOut(ada, noon)).toBe(0);
    expect(await store.followUps.optedOut()).toEqual(new Set(['ada']));
    expect((await store.followUps.addresses()).map(({ response }) => response)).toEqual([other]);
    expect(await store.followUps.told()).toEqual([due(other, 'bob')]);
    expect((await store.find(first))!.followUp).toBe(false);
  });

  test('an address nobody can open any more is forgotten without a code of it', async () => {
    const store = await newStore();
    const id = await answer(store);
    expect(await store.followUps.optOut({ person: null, responses: [id] }, noon)).toBe(1);
    expect(await store.followUps.optedOut()).toEqual(new Set());
    expect(await store.followUps.addresses()).toEqual([]);
  });

  test('what was told goes with the answer, and with the address when its time is over', async () => {
    const store = await newStore();
    const [erased, expired, worn] = [
      await answer(store),
      await answer(store, { receivedAt: noon - 2 * day }),
      await answer(store, { receivedAt: noon - day }),
    ];
    await told(store, due(erased, 'a'), due(expired, 'b'), due(worn, 'c'));
    await store.erase(erased, 'visitor', noon);
    expect((await store.followUps.told()).map(({ person }) => person).sort()).toEqual(['b', 'c']);
    await store.expire({ spam: 0, email: noon - day, text: 0 }, noon);
    expect((await store.followUps.told()).map(({ person }) => person)).toEqual(['c']);
    await store.expire({ spam: 0, email: 0, text: noon }, noon);
    expect(await store.followUps.told()).toEqual([]);
  });

  test('what was told needs no build, and more than one statement holds is kept', async () => {
    const store = await newStore();
    const id = await answer(store);
    const before = [await store.signature(), await store.counts()];
    const steps = Array.from({ length: 1203 }, (_, index) => due(id, 'ada', { change: `change-${index}` }));
    await told(store, ...steps);
    expect(await store.followUps.told()).toHaveLength(1203);
    expect([await store.signature(), await store.counts()]).toEqual(before);
  });

  test('a store of before there were lists keeps what it has and gets room for them', async () => {
    const address = await newAddress('untouched');
    const old = (await opened(address)) as SqlStore;
    const id = await answer(old, { comment: 'Early' });
    for (const table of ['candor_follow_up', 'candor_follow_up_batch', 'candor_opt_out'])
      await old.db.schema.dropTable(table).execute();
    await sql`delete from candor_migration where name = '0002-follow-up'`.execute(old.db);
    const store = await opened(address);
    expect(await told(store, due(id, 'ada'))).toHaveLength(1);
    expect((await store.find(id))!.response.comment).toBe('Early');
  });
});
