import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Decision } from '../../../integrations/candor/dist/model/decision.js';
import { StoreUnavailable, type Store } from '../../../integrations/candor/dist/store/contract.js';
import type { SqlStore } from '../../../integrations/candor/dist/store/sql-store.js';
import { allOf, day, noon, onEachEngine, opened, submission } from '../../helpers/stores.js';

const old = noon - 100 * day;
const limits = (changes: object) => ({ spam: 0, email: 0, text: 0, ...changes });
const about = (response: string, action: Decision['action'], more: object = {}): Decision => ({
  response,
  action,
  by: 'Test',
  at: '2026-06-02',
  ...more,
});

onEachEngine((newAddress) => {
  const newStore = async (): Promise<Store> => opened(await newAddress());

  test('old spam is erased; what was found to be no spam stays, and so does spam that is not old yet', async () => {
    const store = await newStore();
    const caught = { spam: 'honeypot', receivedAt: old };
    const [spam, rescued, declined, fresh, good] = [
      submission(caught),
      submission(caught),
      submission({ receivedAt: old }),
      submission({ ...caught, receivedAt: noon }),
      submission({ receivedAt: old }),
    ];
    for (const one of [spam, rescued, declined, fresh, good]) await store.submit(one);
    await store.decide(
      [
        about(rescued.id, 'approve'),
        about(declined.id, 'decline', { reason: 'spam' }),
        about(declined.id, 'tag', { tags: ['x'] }),
      ],
      noon,
    );
    expect(await store.expire(limits({ spam: noon - 30 * day }), noon)).toEqual({
      spam: 2,
      emails: 0,
      texts: 0,
    });
    expect((await allOf(store)).map(({ id }) => id)).toEqual([rescued.id, fresh.id, good.id]);
    expect((await store.erased()).sort()).toEqual([spam.id, declined.id].sort());
  });

  test('an answer declined for another reason after it was marked is no spam any more', async () => {
    const store = await newStore();
    const sent = submission({ spam: 'honeypot', receivedAt: old });
    await store.submit(sent);
    await store.decide([about(sent.id, 'decline', { reason: 'off-topic' })], noon);
    expect((await store.expire(limits({ spam: noon }), noon)).spam).toBe(0);
  });

  test('old addresses are erased, their responses stay', async () => {
    const store = await newStore();
    await store.submit(submission({ email: 'old', receivedAt: old }));
    await store.submit(submission({ email: 'new' }));
    expect(await store.expire(limits({ email: noon - 90 * day }), noon)).toEqual({
      spam: 0,
      emails: 1,
      texts: 0,
    });
    expect((await store.contacts()).map(({ email }) => email)).toEqual(['new']);
    expect(await allOf(store)).toHaveLength(2);
    expect((await store.counts()).unbuilt).not.toHaveProperty('expire-email');
  });

  test('old texts lose words and identity and keep what was chosen: score, consent, choices, spam or not', async () => {
    const store = await newStore();
    const sent = submission({
      receivedAt: old,
      score: 3,
      comment: 'Words',
      name: 'Ada',
      role: 'Rider',
      organisation: 'Velo',
      topic: 'repair',
      answers: { bike: 'city', why: 'near home' },
      segments: ['bike'],
      scopes: ['quote', 'name'],
      flags: ['no-proof'],
      email: 'sealed',
      spam: 'honeypot',
    });
    const young = submission({ comment: 'Young' });
    await store.submit(sent);
    await store.submit(young);
    await store.decide(
      [
        about(sent.id, 'approve', { excerpt: 'Words of mine', reason: 'Ada told me' }),
        about(sent.id, 'redact', { excerpt: 'Words of mine' }),
        about(sent.id, 'tag', { tags: ['Ada tag'] }),
        about(sent.id, 'decline', { reason: 'duplicate' }),
      ],
      noon,
    );
    expect(await store.expire(limits({ text: noon - day }), noon)).toEqual({ spam: 0, emails: 0, texts: 1 });
    const found = (await store.find(sent.id))!;
    expect(found.response).toMatchObject({
      receivedAt: old,
      round: 'feedback',
      score: 3,
      scopes: ['quote', 'name'],
      segments: { bike: 'city' },
      comment: '',
      name: '',
      role: '',
      organisation: '',
      topic: '',
      answers: {},
    });
    expect(found.followUp).toBe(false);
    expect(JSON.stringify(found.decisions)).not.toMatch(/Words|Ada/);
    expect(found.decisions.at(-1)).toEqual(about(sent.id, 'decline', { reason: 'duplicate' }));
    expect((await store.find(young.id))!.response.comment).toBe('Young');
    expect((await store.expire(limits({ text: noon - day }), noon)).texts).toBe(0);
  });

  test('expired words may not be quoted: nothing of them is read for a build', async () => {
    const store = await newStore();
    const sent = submission({ receivedAt: old, comment: 'Words', scopes: ['quote'] });
    await store.submit(sent);
    await store.decide([about(sent.id, 'approve')], noon);
    await store.expire(limits({ text: noon }), noon);
    const { rows } = await store.snapshot({ automatic: true });
    expect(rows).toMatchObject([{ commented: false, words: false, response: { comment: '' } }]);
  });

  test('many old texts go in one run', async () => {
    const store = await newStore();
    await Promise.all(
      Array.from({ length: 520 }, () => store.submit(submission({ receivedAt: old, comment: 'x' }))),
    );
    expect((await store.expire(limits({ text: noon }), noon)).texts).toBe(520);
    expect((await allOf(store)).every(({ comment }) => comment === '')).toBe(true);
  }, 20_000);

  test('one that cannot be erased does not keep the others, and is told', async () => {
    const store = (await newStore()) as SqlStore;
    const sent = Array.from({ length: 3 }, () =>
      submission({ spam: 'honeypot', receivedAt: old, email: 'sealed' }),
    );
    for (const one of sent) await store.submit(one);
    await sql.raw(`create table held (id text references candor_response (id))`).execute(store.db);
    await sql.raw(`insert into held values ('${sent[1]!.id}')`).execute(store.db);
    await expect(store.expire(limits({ spam: noon, email: noon }), noon)).rejects.toBeInstanceOf(
      StoreUnavailable,
    );
    expect((await allOf(store)).map(({ id }) => id)).toEqual([sent[1]!.id]);
    expect(await store.contacts()).toEqual([]);
  });

  test('hashes of networks are forgotten after two days by themselves, spent proofs when they have expired', async () => {
    const store = (await newStore()) as SqlStore;
    const hour = Math.floor(noon / 3_600_000);
    const sendAt = (at: number, key: string) =>
      store.submit(
        submission({
          receivedAt: at,
          rate: { network: key, hour: Math.floor(at / 3_600_000), limit: 9 },
          proof: { key, expires: at + 7_200_000 },
        }),
      );
    await sendAt(noon - 60 * 3_600_000, 'old');
    await sendAt(noon - 40 * 3_600_000, 'yesterday');
    await sendAt(noon, 'now');
    const rates = await store.db
      .selectFrom('candor_rate')
      .select(['network', 'hour'])
      .orderBy('hour')
      .execute();
    const spent = await store.db.selectFrom('candor_spent').select('proof').execute();
    expect(rates).toEqual([
      { network: 'yesterday', hour: hour - 40 },
      { network: 'now', hour },
    ]);
    expect(spent).toEqual([{ proof: 'now' }]);
  });

  test('what a failed group was to forget is forgotten by the next', async () => {
    const store = (await newStore()) as SqlStore;
    const rate = (network: string, at: number) => ({ network, hour: Math.floor(at / 3_600_000), limit: 9 });
    await store.submit(submission({ receivedAt: old, rate: rate('old', old) }));
    const now = () => submission({ rate: rate('now', noon) });
    await sql.raw('alter table candor_event rename to away').execute(store.db);
    await expect(store.submit(now())).rejects.toBeInstanceOf(StoreUnavailable);
    await sql.raw('alter table away rename to candor_event').execute(store.db);
    await store.submit(now());
    const rates = await store.db.selectFrom('candor_rate').select('network').execute();
    expect(rates).toEqual([{ network: 'now' }]);
  });
});
