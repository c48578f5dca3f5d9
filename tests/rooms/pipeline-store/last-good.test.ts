import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { collectedSignature, rememberCollected } from '../../../integrations/candor/dist/ingest/collected.js';
import { parseOptions } from '../../../integrations/candor/dist/options/parse.js';
import type { CandorUserOptions } from '../../../integrations/candor/dist/options/schema.js';
import type { Ingested } from '../../../integrations/candor/dist/pipeline.js';
import { submission } from '../../helpers/stores.js';
import { temporaryFolder } from '../../helpers/temporary.js';
import { agreed, asOf, decide, decision, ingestSite, inStore, lastGood, siteWith } from './collected.js';

const unreachable = 'postgres://ada:secret@127.0.0.1:1/shop';
const automaticLastGood: CandorUserOptions = { ...lastGood, policy: { approval: 'automatic' } };
const file = (root: string): string => readFileSync(join(root, '.candor/last-good.json'), 'utf8');

/** Remembers what a finished build published. */
function remember(
  root: string,
  ...what: Parameters<typeof rememberCollected> extends [unknown, ...infer Rest] ? Rest : never
) {
  return rememberCollected({ root, options: parseOptions(lastGood) }, ...what);
}

/** Builds a site that can reach its store, and remembers it as a finished build does. */
async function build(root: string, options = lastGood, day = asOf): Promise<Ingested> {
  const ingested = await ingestSite(root, options, { asOf: day });
  await remember(root, ingested.collected!.snapshot, ingested.collected!.published);
  return ingested;
}

/** Builds it again while the database is away. */
function buildAlone(root: string, options = lastGood, day = asOf): Promise<Ingested> {
  vi.stubEnv('CANDOR_DATABASE_URL', unreachable);
  return ingestSite(root, options, { asOf: day });
}

const themes = { 'content/themes.yaml': '- { id: private, name: Private, patterns: [private] }\n' };
const made = ({ quotables, facts, findings }: Ingested): object => ({ quotables, facts, findings });

test('a build that cannot reach the store publishes what was published last, and prints of when that is', async () => {
  const answers = [
    agreed('Good', { score: 10, topic: 'repair', answers: { bike: 'city' }, segments: ['bike'] }),
    agreed('Waiting', { score: 2 }),
    agreed('Declined', { score: 3 }),
    submission({ score: 0, spam: 'honeypot' }),
    submission({ score: 7 }),
  ];
  const root = await siteWith(answers);
  await decide(
    root,
    decision(answers[0]!.id, 'approve', { tags: ['speed'] }),
    decision(answers[0]!.id, 'reply', { reply: 'Thank you' }),
    decision(answers[2]!.id, 'decline', { reason: 'off-topic' }),
  );
  const before = await build(root);
  expect(before.quotables).toHaveLength(1);
  const after = await buildAlone(root);
  expect(made(after)).toEqual(made(before));
  const today = new Date().toISOString().slice(0, 10);
  expect(after.summary.issues).toMatchObject([
    { rule: 'store-last-good', severity: 'warning' },
    { rule: 'round-undeclared' },
  ]);
  expect(after.summary.issues[0]!.what).toContain(`was published on ${today}`);
  expect(after.summary.issues[0]!.what).toContain('withdrawals since then wait');
  expect(after.summary.issues[0]!.what).not.toContain('secret');
});

test('quotes keep their places and the form they have there; forms that were replaced are not remembered', async () => {
  const answer = agreed('Quick, kind and never late', { score: 10 });
  const root = await siteWith([answer]);
  const excerpt = (text: string, places: string[]) =>
    decision(answer.id, 'excerpt', { excerpt: text, for: places });
  await decide(
    root,
    decision(answer.id, 'approve'),
    excerpt('Quick, kind', ['pricing']),
    excerpt('never late', ['pricing', 'home']),
    excerpt('kind', ['home']),
  );
  const before = await build(root);
  expect(before.quotables[0]!.placements).toEqual([
    { place: 'pricing', excerpt: 'never late' },
    { place: 'home', excerpt: 'kind' },
  ]);
  expect(made(await buildAlone(root))).toEqual(made(before));
  expect(file(root)).not.toContain('"Quick, kind"');
});

test('without the comments it tells of no themes rather than of too few', async () => {
  const answers = Array.from({ length: 12 }, (_, index) =>
    submission({ comment: `A private word ${index}` }),
  );
  const root = await siteWith(answers, themes);
  const before = await build(root);
  expect(before.findings.rounds[0]!.themes).toMatchObject({ comments: 12, themes: [{ n: 12 }] });
  expect((await buildAlone(root)).findings.rounds[0]).toMatchObject({ n: 12, themes: null });
});

test('a change whose numbers cannot be counted meanwhile stops no build, whatever was typed into it', async () => {
  const answers = Array.from({ length: 12 }, (_, index) =>
    submission({ comment: `A private word ${index}` }),
  );
  const said = (who: string): string => `{ ${who}, round: ${answers[0]!.round}, n: 12 }`;
  const change = (who: string): string =>
    `---\ntitle: 12 people asked\nstatus: done\nsaid: ${said(who)}\nsince: 2026-05-01\n---\n`;
  const root = await siteWith(answers, {
    ...themes,
    'content/changes/theme.md': change('theme: private'),
    'content/changes/list.md': change(`responses: [${answers.map(({ id }) => `"${id}"`).join(', ')}]`),
  });
  const counted = ({ changes }: Ingested) => changes.map(({ id, said: { n, base } }) => [id, n, base]);
  expect(counted(await build(root)).sort()).toEqual([
    ['list', 12, expect.anything()],
    ['theme', 12, 12],
  ]);
  // Whoever a change lists is remembered, without their words.
  expect(counted(await buildAlone(root)).sort()).toEqual([
    ['list', 12, expect.anything()],
    ['theme', null, null],
  ]);
});

test('it fails without that wish, with nothing published yet, and when that is older than the hours allow', async () => {
  const root = await siteWith([agreed('Good')]);
  await build(root);
  await expect(buildAlone(root, {})).rejects.toThrow('cannot be read (ECONNREFUSED)');
  await expect(buildAlone(temporaryFolder())).rejects.toThrow('cannot be read (ECONNREFUSED)');
  const old = { ...(JSON.parse(file(root)) as object), at: Date.now() - 25 * 3_600_000 };
  writeFileSync(join(root, '.candor/last-good.json'), JSON.stringify(old));
  await expect(buildAlone(root)).rejects.toMatchObject({
    hint: expect.stringContaining('older than 24 hours'),
  });
  const patient: CandorUserOptions = {
    sources: [{ kind: 'store', onUnavailable: 'last-good', lastGoodHours: 26 }],
  };
  expect((await buildAlone(root, patient)).facts.answers).toBe(1);
});

test('a broken memory is as good as none', async () => {
  const root = await siteWith([agreed('Good')]);
  await build(root);
  for (const broken of ['', '{"at":', 'null', '{}', '{"at":"soon","data":{}}']) {
    writeFileSync(join(root, '.candor/last-good.json'), broken);
    await expect(buildAlone(root)).rejects.toThrow('cannot be read (ECONNREFUSED)');
  }
});

test('the memory counts answers alike together, however different their comments', async () => {
  const answers = ['one', 'two', 'three'].map((word) => submission({ comment: `PRIVATE ${word}` }));
  const root = await siteWith(answers, themes);
  await build(root);
  const { data } = JSON.parse(file(root)) as { data: { groups: { n: number }[] } };
  expect(data.groups).toMatchObject([{ n: 3, comment: '' }]);
});

test('commands that look at every response do not take it for the store', async () => {
  const root = await siteWith([agreed('Good')]);
  await build(root);
  vi.stubEnv('CANDOR_DATABASE_URL', unreachable);
  await expect(ingestSite(root, lastGood, { every: true })).rejects.toThrow('cannot be read');
});

test('the memory holds no word that is not published: no name, no address, no note, nothing cut out or replaced', async () => {
  const person = {
    name: 'PRIVATE name',
    role: 'PRIVATE role',
    organisation: 'PRIVATE org',
    email: 'PRIVATE mail',
  };
  const more = { answers: { why: 'PRIVATE answer', bike: 'city' }, segments: ['bike'] };
  const [shown, waiting, declined, withdrawn, unasked, spam] = [
    submission({ ...person, ...more, comment: 'Shown words, call PRIVATE 555', scopes: ['quote'] }),
    agreed('PRIVATE waiting', more),
    agreed('PRIVATE declined'),
    agreed('PRIVATE withdrawn'),
    submission({ ...person, comment: 'PRIVATE unasked' }),
    agreed('PRIVATE spam', { spam: 'honeypot' }),
  ];
  // With themes a build reads every comment, to count it.
  const root = await siteWith([shown, waiting, declined, withdrawn, unasked, spam], themes);
  await decide(
    root,
    decision(shown.id, 'approve', { reason: 'PRIVATE note' }),
    decision(shown.id, 'excerpt', { excerpt: 'call PRIVATE 555' }),
    decision(shown.id, 'reply', { reply: 'PRIVATE first try' }),
    decision(shown.id, 'redact', { excerpt: 'Shown words, call PRIVATE' }),
    decision(shown.id, 'redact', { excerpt: 'Shown words, [...]' }),
    decision(shown.id, 'excerpt', { excerpt: 'Shown words' }),
    decision(shown.id, 'reply', { reply: 'Thank you' }),
    decision(declined.id, 'approve', {
      excerpt: 'PRIVATE declined',
      reply: 'PRIVATE reply',
      tags: ['PRIVATE tag'],
    }),
    decision(declined.id, 'decline', { reason: 'off-topic' }),
    decision(withdrawn.id, 'approve'),
    decision(withdrawn.id, 'withdraw', { reason: 'PRIVATE reason' }),
    decision(waiting.id, 'tag', { tags: ['PRIVATE tag'] }),
  );
  const before = await build(root);
  expect(before.quotables).toMatchObject([
    { comment: 'Shown words, [...]', excerpt: 'Shown words', reply: 'Thank you', redacted: true, name: null },
  ]);
  expect(file(root)).toContain('Shown words');
  expect(file(root)).not.toContain('PRIVATE');
  expect(made(await buildAlone(root))).toEqual(made(before));
});

test('what was not published then is not published from memory, whatever the options or the day say now', async () => {
  const answers = [
    agreed('Tomorrow', { receivedAt: Date.UTC(2026, 6, 1, 9) }),
    agreed('Waiting'),
    agreed('Tagged'),
  ];
  const root = await siteWith(answers);
  await decide(root, decision(answers[0]!.id, 'approve'), decision(answers[2]!.id, 'tag', { tags: ['x'] }));
  await build(root);
  const after = await buildAlone(root, automaticLastGood, '2026-07-02');
  expect(after.quotables).toEqual([]);
  expect(after.facts).toMatchObject({ answers: 3, agreed: 3, withheld: { 'awaiting-approval': 3 } });
});

test('it is for its owner alone and stays out of git, with any database', async () => {
  const root = await siteWith([agreed('Good')]);
  const { collected } = await ingestSite(root);
  const elsewhere = temporaryFolder();
  vi.stubEnv('CANDOR_DATABASE_URL', `sqlite:${join(root, '.candor/feedback.sqlite')}`);
  await remember(elsewhere, collected!.snapshot, collected!.published);
  expect(statSync(join(elsewhere, '.candor/last-good.json')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(elsewhere, '.candor/.gitignore'), 'utf8')).toBe('*\n');
});

test('nothing is remembered where no build may publish it again', async () => {
  const root = await siteWith([agreed('Good')]);
  const { collected } = await ingestSite(root);
  await rememberCollected({ root, options: parseOptions({}) }, collected!.snapshot, collected!.published);
  expect(existsSync(join(root, '.candor/last-good.json'))).toBe(false);
});

test('a finished build notes what it has published, and no more than that', async () => {
  const root = await siteWith([agreed('Good')]);
  const ingested = await ingestSite(root, lastGood);
  await inStore(root, (store) => store.submit(agreed('While building')));
  await remember(root, ingested.collected!.snapshot, ingested.collected!.published);
  expect((await inStore(root, (store) => store.counts())).unbuilt).toEqual({ received: 1 });
});

test('a finished build stands although the database has gone away meanwhile', async () => {
  const root = await siteWith([agreed('Good')]);
  const { collected } = await ingestSite(root, lastGood);
  vi.stubEnv('CANDOR_DATABASE_URL', unreachable);
  await remember(root, collected!.snapshot, collected!.published);
  expect(existsSync(join(root, '.candor/last-good.json'))).toBe(true);
});

test('the signature of a site tells a changed store from an unchanged, an absent and an unreachable one', async () => {
  const { sources, policy, form } = parseOptions({});
  const signature = (root: string) => collectedSignature(root, { sources, policy, form });
  const root = await siteWith([agreed('Good')]);
  const first = await signature(root);
  expect(await signature(root)).toBe(first);
  await inStore(root, (store) => store.submit(submission()));
  const second = await signature(root);
  rmSync(join(root, '.candor'), { recursive: true });
  const absent = await signature(root);
  vi.stubEnv('CANDOR_DATABASE_URL', unreachable);
  expect(new Set([first, second, absent, await signature(root)]).size).toBe(4);
  expect(await collectedSignature(root, { sources: [], policy, form })).toBe('');
});
