import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicId } from '../../integrations/candor/dist/policy/public-id.js';
import { violations } from '../helpers/axe.js';
import { visit, type Visit } from '../helpers/browser.js';
import { approvals, ownCsv } from '../helpers/responses.js';
import { buildSite, type BuiltSite } from '../helpers/site.js';
import { temporaryFolder } from '../helpers/temporary.js';

const url = 'https://www.trustpilot.com/review/acme.example';
const review = (id: string, stars: number, text: string, displayName: string) => ({
  ...{ id, stars, title: `Heading of ${id}`, text, language: 'en', createdAt: '2026-05-01T10:00:00Z' },
  consumer: { displayName },
});
const shown = [
  review('t1', 5, 'Splendid bicycles, splendid people.\n<b>Really</b> & truly.', 'Ida Bergmann'),
  review('t2', 1, 'Nobody answered the telephone all week.', 'Olaf Petersen'),
];
const waiting = review('t3', 5, 'This one nobody has decided about yet.', 'Greta Holm');
const files = {
  'content/responses/spring.csv': ownCsv(
    Array.from({ length: 12 }, (_, n) => ({
      ...{ score: n === 0 ? 10 : 8, comment: `An answer of ours, number ${n}.`, consent: 'quote' },
    })),
  ),
  'content/responses/trustpilot.json': JSON.stringify({ reviews: [...shown, waiting] }),
  'content/responses/trustpilot.mapping.json': JSON.stringify({ preset: 'trustpilot', collection: { url } }),
  'content/decisions.jsonl': approvals('r1', 't1', 't2'),
  'content/changes/telephone.md': `---
title: Somebody answers now
status: done
said: { summary: Nobody answers., round: spring, responses: [r1], quotes: [${publicId('r1')}] }
did: We hired someone.
since: 2026-05-20
---
`,
  'src/content.config.ts': `import { candorCollections } from 'astro-candor/content';\nexport const collections = { ...candorCollections() };\n`,
  'src/pages/elsewhere.astro': `---
import { PlatformReviews } from 'astro-candor/components';
---
<html lang="en"><head><title>Elsewhere</title><meta name="viewport" content="width=device-width" /></head>
<body><main><h1>Elsewhere</h1><PlatformReviews platform="Trustpilot" /></main></body></html>`,
};
const page = 'elsewhere/index.html';
let root: string;
let site: BuiltSite;
let visited: Visit;

beforeAll(async () => {
  root = temporaryFolder(files, true);
  site = await buildSite({ root, options: { asOf: '2026-06-30' }, config: { site: 'https://acme.example' } });
  visited = await visit(join(root, 'dist'));
});
afterAll(async () => {
  await visited.close();
  rmSync(root, { recursive: true, force: true });
});

test('what was approved stands with its source, below what has to be said of it', async () => {
  const window = await visited.open('/elsewhere/');
  const text = (await window.locator('main').innerText()).split('\n').filter(Boolean);
  expect(text).toEqual([
    'Elsewhere',
    'Reviews on Trustpilot',
    'About these reviews. 3 reviews were imported from Trustpilot. Shown here are 2, chosen by us. Reviews left on Trustpilot were not left with us, and are no part of our figures. We do not check that people who answer bought from us.',
    'All reviews on Trustpilot',
    ...['Heading of t1', 'Splendid bicycles, splendid people.', '<b>Really</b> & truly.', 'Ida Bergmann'],
    ...['Rated 5 of 5 on Trustpilot May 1, 2026', 'Read it on Trustpilot'],
    ...['Heading of t2', 'Nobody answered the telephone all week.', 'Olaf Petersen'],
    ...['Rated 1 of 5 on Trustpilot May 1, 2026', 'Read it on Trustpilot'],
    'How we ask, check and publish',
  ]);
  expect(await window.getByRole('link').evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual(
    [
      ...[url, 'https://www.trustpilot.com/reviews/t1', 'https://www.trustpilot.com/reviews/t2'],
      '/feedback/policy/',
    ],
  );
});

test('their words begin where the heading above them begins', async () => {
  const window = await visited.open('/elsewhere/', { viewport: { width: 768, height: 900 } });
  const left = (selector: string): Promise<number> =>
    window
      .locator(selector)
      .first()
      .evaluate((element) => element.getBoundingClientRect().left);
  expect(await left('.candor-reviews .candor-words')).toBe(await left('.candor-reviews h2'));
});

test('they stand on no other page, in no feed, in no data and in no block for machines', () => {
  expect(site.files()).toEqual(
    expect.arrayContaining(['findings/data.json', 'changes/feed.xml', 'comments/index.html']),
  );
  const private_ = [...shown, waiting].flatMap(({ text, title, consumer }) => [
    text.split('\n')[0]!,
    title,
    consumer.displayName,
  ]);
  for (const file of site.files().filter((name) => name !== page))
    for (const words of [...private_, 'Trustpilot']) expect(site.read(file), file).not.toContain(words);
  expect(site.read(page)).not.toContain(waiting.text);
  expect(site.read(page)).not.toMatch(/ld\+json|itemprop|itemscope|aggregateRating/i);
});

test('the figures are those of our own answers', () => {
  const { rounds } = JSON.parse(site.read('findings/data.json')) as { rounds: { id: string; n: number }[] };
  expect(rounds.map(({ id, n }) => [id, n])).toEqual([['spring', 12]]);
  expect(site.read('comments/index.html')).toContain('12 responses came in');
});

test('the page is sound for everybody, in light and in dark', async () => {
  const window = await visited.open('/elsewhere/');
  expect(await violations(window, visited.origin, '/elsewhere/')).toEqual([]);
});
