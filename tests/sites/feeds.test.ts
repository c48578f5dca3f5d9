import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseOptions } from '../../integrations/candor/dist/options/parse.js';
import { publicId } from '../../integrations/candor/dist/policy/public-id.js';
import { addressIssues } from '../../integrations/candor/dist/site/routes.js';
import { astroBuild } from '../helpers/in-process.js';
import { readAtom, readJsonFeed } from '../helpers/feeds.js';
import { approvals, ownCsv } from '../helpers/responses.js';
import { buildSite, type BuiltSite } from '../helpers/site.js';
import { temporaryFolder } from '../helpers/temporary.js';

const full = process.env.CANDOR_FULL === '1';
const words = 'I stood at the counter for an hour & nobody knew why.';
const other = 'The wait for a spare part was longer than promised.';
const shown = [publicId('r1'), publicId('r2')];
const change = (title: string, more = ''): string => `---
title: ${title}
status: done
said:
  summary: Nobody says when a bicycle is ready.
  theme: waiting
  round: spring
  quotes: [${shown.join(', ')}]
did: A text goes out.
since: 2026-05-20
history:
  - { date: 2026-04-01, status: planned, note: By summer${more}. }
---

Since **May**.
`;
const content = {
  'content/responses/spring.csv': ownCsv([
    { comment: words, consent: 'quote', score: 3 },
    { comment: other, consent: 'quote', score: 6 },
    ...Array.from({ length: 10 }, (_, index) => ({ comment: `Good work, number ${index}.`, score: 9 })),
  ]),
  'content/decisions.jsonl': approvals('r1', 'r2'),
  'content/rounds/spring.yaml': `title: Spring 2026
kind: open-form
opened: 2026-03-01
closed: 2026-04-30
question: How likely are you to recommend us?
scaleLabels: { lowest: Not at all likely, highest: Extremely likely }
strategy: A form on the counter.
askedBy: Ourselves
population: Whoever came in.
chosen: Nobody was chosen.
mode: Web form
languages: [en]
weighting: none
processing: none
limitations: Whoever did not come in could not answer.
incentive: none
verification: { method: none }
`,
  'content/themes.yaml':
    '- { id: waiting, name: Waiting, patterns: [hour, wait] }\n- { id: price, name: Price, patterns: [dear] }\n',
};
const collections = {
  'src/content.config.ts': `import { candorCollections } from 'astro-candor/content';\nexport const collections = { ...candorCollections() };\n`,
};
const files = { ...content, ...collections, 'content/changes/text.md': change('A text when it is ready') };
const configFile = (astro: string, more = ''): string =>
  `import candor from 'astro-candor';\nexport default { ${astro}integrations: [candor({ asOf: '2026-06-30', ${more} })] };\n`;
const options = { asOf: '2026-06-30', organisation: { name: 'Harbour' } };
const config = { site: 'https://example.org' };

const feedFiles = (site: BuiltSite): string[] =>
  site.files().filter((file) => /^(?!testimonials\/).*feed\.(xml|json)$/.test(file));
const everyFeed = (site: BuiltSite): string =>
  feedFiles(site)
    .map((file) => site.read(file))
    .join('\n');
const ids = (site: BuiltSite, path = 'changes/feed'): string[] => {
  const atom = readAtom(site.read(`${path}.xml`)).entries.map(({ id }) => id);
  expect(readJsonFeed(site.read(`${path}.json`)).items.map(({ id }) => id)).toEqual(atom);
  return atom;
};

test('each step has an entry that keeps its id, and what people wrote is in no feed, published or withdrawn', async () => {
  const first = await buildSite({ files, options, config });
  const { root } = first;
  const told = ['done', 'planned'].map((status, index) => `${['2026-05-20', '2026-04-01'][index]}-${status}`);
  const before = everyFeed(first);
  const expected = told.map((anchor) => `https://example.org/changes/text/#${anchor}`);
  expect(ids(first)).toEqual(expected);
  expect(ids(first, 'changes/themes/waiting/feed')).toEqual(expected);
  expect(first.read('comments/index.html')).toContain('nobody knew why.');
  expect(everyFeed(first)).not.toMatch(/nobody knew why|longer than promised|Good work/);
  expect(readAtom(first.read('changes/feed.xml')).entries[0]).toMatchObject({
    title: 'Done: A text when it is ready',
    html: '<p>You said: Nobody says when a bicycle is ready.</p><p>2 of 12 comments of Spring 2026 spoke of “Waiting” (16.7%).</p><p>We did: A text goes out.</p>',
  });

  if (full) expect(everyFeed(await buildSite({ root, options, config }))).toBe(before);

  writeFileSync(join(root, 'content/changes/text.md'), change('We tell you when it is ready'));
  writeFileSync(
    join(root, 'content/decisions.jsonl'),
    `${content['content/decisions.jsonl']}{"response":"r1","action":"withdraw","by":"Test","at":"2026-06-01"}\n`,
  );
  const edited = await buildSite({ root, options, config });
  expect(ids(edited)).toEqual(expected);
  expect(everyFeed(edited)).toContain('Done: We tell you when it is ready');
  expect(everyFeed(edited)).not.toMatch(/nobody knew why|longer than promised/);

  if (!full) return;
  rmSync(join(root, 'content/changes/text.md'));
  const none = await buildSite({ root, options, config });
  expect(feedFiles(none)).toEqual(feedFiles(first));
  expect([ids(none), ids(none, 'changes/themes/waiting/feed')]).toEqual([[], []]);
});

test.runIf(full)('words of somebody who withdrew that an owner typed stop the build', async () => {
  const withdrawn = `${approvals('r2')}{"response":"r1","action":"withdraw","by":"Test","at":"2026-06-01"}\n`;
  const typed = change('A text').replace('A text goes out.', `Somebody wrote ${words}`);
  const root = temporaryFolder({
    ...{ ...files, 'content/changes/text.md': typed, 'content/decisions.jsonl': withdrawn },
    'astro.config.mjs': configFile("site: 'https://example.org', "),
  });
  const { code, output } = await astroBuild(root);
  expect(code).not.toBe(0);
  expect(output).toContain('the output holds the comment of a response, which nobody agreed to publish');
});

test('pages name the feeds of what they tell of, and a theme has one before anything has changed', async () => {
  const site = await buildSite({ files, options, config });
  expect(feedFiles(site)).toEqual([
    ...['changes/feed.json', 'changes/feed.xml'],
    ...['price', 'waiting'].flatMap((theme) => [
      `changes/themes/${theme}/feed.json`,
      `changes/themes/${theme}/feed.xml`,
    ]),
  ]);
  expect(readAtom(site.read('changes/themes/price/feed.xml'))).toMatchObject({
    ...{ title: 'You said, we did: Price · Harbour', entries: [], updated: '2026-06-30T00:00:00Z' },
    self: 'https://example.org/changes/themes/price/feed.xml',
  });
  const heads = (file: string): string[] =>
    [
      ...site
        .read(file)
        .split('</head>')[0]!
        .matchAll(/<link rel="alternate" type="([^"]+)"[^>]* href="([^"]+)"/g),
    ].map(([, type, href]) => `${type} ${href}`);
  const all = ['application/atom+xml /changes/feed.xml', 'application/feed+json /changes/feed.json'];
  expect(heads('changes/index.html')).toEqual(all);
  expect(heads('changes/text/index.html')).toEqual([
    'application/atom+xml /changes/themes/waiting/feed.xml',
    'application/feed+json /changes/themes/waiting/feed.json',
    ...all,
  ]);
  expect(site.read('changes/index.html')).toMatch(
    /Follow all changes in a feed reader: <a href="\/changes\/feed\.xml"[^>]*>Atom<\/a>, <a href="\/changes\/feed\.json"/,
  );
});

test('without the address of the site there are no feeds, nothing links to them, and one warning says why', async () => {
  const root = temporaryFolder({ ...files, 'astro.config.mjs': configFile('') });
  const { code, output } = await astroBuild(root);
  expect(code).toBe(0);
  expect(output.match(/the feeds of changes are left out/g)).toHaveLength(1);
  expect(output).toContain("Set Astro's `site`.");
  const built = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' });
  expect(built.filter((file) => file.includes('feed.'))).toEqual([]);
  for (const page of built.filter((file) => file.endsWith('.html')))
    expect(readFileSync(join(root, 'dist', page), 'utf8')).not.toMatch(/rel="alternate"|feed reader/);

  const warned = (address: string | undefined, changes: object[]): string[] =>
    addressIssues(parseOptions({}), address, { changes, quotables: [] } as never, []).map(
      ({ rule, severity }) => `${severity} ${rule}`,
    );
  expect(warned(undefined, [{}])).toEqual(['warning feeds-site']);
  expect([...warned(undefined, []), ...warned('https://example.org', [{}])]).toEqual([]);
});

test('feeds respect base, trailingSlash, pages and the pages a site has itself', async () => {
  const never = { ...config, base: '/shop', trailingSlash: 'never', build: { format: 'file' } } as const;
  const moved = await buildSite({ files, options, config: never });
  expect(ids(moved)).toEqual(
    ['2026-05-20-done', '2026-04-01-planned'].map((step) => `https://example.org/shop/changes/text#${step}`),
  );
  expect(readAtom(moved.read('changes/feed.xml'))).toMatchObject({
    ...{ self: 'https://example.org/shop/changes/feed.xml', alternate: 'https://example.org/shop/changes' },
  });

  const own = `export const GET = () => new Response('our own feed');\n`;
  const mixed = await buildSite({
    files: { ...content, 'content/changes/text.md': change('A text'), 'src/pages/news/feed.xml.ts': own },
    options: { ...options, pages: { changes: '/news/' } },
    config,
  });
  expect(mixed.read('news/feed.xml')).toBe('our own feed');
  expect(readJsonFeed(mixed.read('news/feed.json')).items.map(({ id, url }) => [id, url])).toEqual(
    ['2026-05-20-done', '2026-04-01-planned'].map((step) => [
      `https://example.org/news/#text-${step}`,
      'https://example.org/news/#text',
    ]),
  );

  if (!full) return;
  const off = await buildSite({ files, options: { ...options, pages: { changes: false } }, config });
  expect(feedFiles(off)).toEqual([]);
});
