import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { publicId } from '../../integrations/candor/dist/policy/public-id.js';
import { packageFolder } from '../helpers/imports.js';
import { violations } from '../helpers/axe.js';
import { visit, type Visit } from '../helpers/browser.js';
import { readJsonFeed, readRss } from '../helpers/feeds.js';
import { approvals, ownCsv } from '../helpers/responses.js';
import { buildSite, type BuiltSite } from '../helpers/site.js';
import { temporaryFolder } from '../helpers/temporary.js';

const hostile = `</script><script>window.broken = 'script'</script><img src=x onerror="window.broken = 'image'">`;
const late = 'Late, but honest about it.';
const answers = [
  { comment: late, consent: 'quote name', name: 'Bo Ek', score: 4 },
  { comment: `Good as new. ${hostile}`, consent: 'quote name', name: `Ada ${hostile}`, score: 10 },
  { comment: 'They called back the same day.', consent: 'quote', score: 9 },
  ...Array.from({ length: 9 }, () => ({ score: 8 })),
];
const options = {
  asOf: '2026-06-30',
  organisation: { name: 'Harbour' },
  structuredData: { reviews: { type: 'Product', name: 'Cargo bike' } },
} as const;
const config = { site: 'https://example.org' };
const withdrawn = '{"response":"r2","action":"withdraw","by":"Test","at":"2026-06-01"}\n';
let root: string;
let built: BuiltSite;
let site: Visit;

beforeAll(async () => {
  root = temporaryFolder(
    {
      'content/responses/spring.csv': ownCsv(answers),
      'content/decisions.jsonl': approvals('r1', 'r2', 'r3'),
    },
    true,
  );
  built = await buildSite({ root, options, config });
  site = await visit(join(root, 'dist'));
});
afterAll(async () => {
  await site.close();
  rmSync(root, { recursive: true, force: true });
});

/** The parsed JSON-LD of a page, by the type of each thing. */
function told(page: string): Record<string, Record<string, unknown>> {
  const scripts = [...built.read(page).matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)];
  expect(scripts).toHaveLength(1);
  const graph = (JSON.parse(scripts[0]![1]!) as { '@graph': Record<string, unknown>[] })['@graph'];
  return Object.fromEntries(graph.map((node) => [node['@type'] as string, node]));
}

test('testimonials can be followed in two feeds, which the page of testimonials names in its head and at its end', () => {
  const [rss, json] = [
    readRss(built.read('testimonials/feed.xml')),
    readJsonFeed(built.read('testimonials/feed.json')),
  ];
  expect(rss.items.map(({ id }) => id)).toEqual(
    ['r3', 'r2'].map((id) => `https://example.org/testimonials/#c-${publicId(id)}`),
  );
  expect(json.items.map(({ id, url }) => [id, url])).toEqual(rss.items.map(({ id, href }) => [id, href]));
  expect([rss.self, json.feed_url]).toEqual(
    ['xml', 'json'].map((end) => `https://example.org/testimonials/feed.${end}`),
  );
  const page = built.read('testimonials/index.html');
  for (const [type, file] of [
    ['rss+xml', 'feed.xml'],
    ['feed+json', 'feed.json'],
  ])
    expect(page.split('</head>')[0]).toMatch(
      new RegExp(
        `<link rel="alternate" type="application/${type!.replace('+', '\\+')}"[^>]* href="/testimonials/${file}"`,
      ),
    );
  expect(page).toMatch(
    /Follow new testimonials in a feed reader: <a href="\/testimonials\/feed\.xml"[^>]*>RSS<\/a>, /,
  );
});

test('search engines are told of reviews on pages of all comments only, of figures where the figures stand, and of nothing in the words of people that is not text', () => {
  const { Product, Organization } = told('comments/index.html');
  const reviews = Product!['review'] as { reviewBody: string; author: { name: string } }[];
  expect(reviews.map(({ reviewBody }) => reviewBody)).toEqual([`Good as new. ${hostile}`, late]);
  expect(Organization).toMatchObject({ name: 'Harbour', url: 'https://example.org/' });
  expect(built.read('comments/index.html')).toContain('These comments are about Cargo bike');
  expect(Object.keys(told('findings/index.html')).sort()).toEqual(['Dataset', 'Organization']);
  expect(Object.keys(told('testimonials/index.html'))).toEqual(['Organization']);
});

test('what the markup says of a review stands on the page in the same words', async () => {
  const page = await site.open('/comments/');
  const shown = await page.locator('main').innerText();
  const { Product } = told('comments/index.html');
  for (const { reviewBody, author } of Product!['review'] as {
    reviewBody: string;
    author: { name: string };
  }[])
    for (const text of [reviewBody, author.name]) expect(shown).toContain(text);
  expect(await page.evaluate(() => (globalThis as { broken?: string }).broken)).toBeUndefined();
});

test('a content security policy that forbids every script has nothing against the markup', async () => {
  const page = await site.open('/comments/');
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const policy = `<meta http-equiv="content-security-policy" content="script-src 'none'">`;
  await page.setContent(built.read('comments/index.html').replace('<head>', `<head>${policy}`));
  expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
  expect(said.filter((text) => /script/i.test(text))).toEqual([]);
  // The policy is in force.
  await page.evaluate(() =>
    document.body.append(document.createRange().createContextualFragment('<script>1</script>')),
  );
  expect(said.filter((text) => /script/i.test(text))).toHaveLength(1);
});

const themes = readdirSync(join(packageFolder, 'styles'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /^themes.[^/]+\.css$/.test(file))
  .map((file) => file.slice('themes/'.length, -'.css'.length));

test('every look of the page for other sites is one file, with a policy of its own that lets nothing in but its style', () => {
  const looks = ['', ...themes.map((theme) => `${theme}/`)].flatMap((theme) =>
    ['', 'light/', 'dark/'].map((scheme) => `testimonials/embed/${theme}${scheme}index.html`),
  );
  expect(
    built
      .files()
      .filter((file) => file.startsWith('testimonials/embed/'))
      .sort(),
  ).toEqual(looks.sort());
  for (const look of looks) {
    const html = built.read(look);
    expect(html).toMatch(/^<!doctype html><html lang="en" dir="ltr"/);
    expect(html).toMatch(/content="default-src 'none'; style-src 'sha256-[\w+/]{43}='; /);
    expect(html).not.toMatch(/<script|<link|<img| style="| on[a-z]+="|url\(|@import/);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html.indexOf('promoters only')).toBeLessThan(html.indexOf('<blockquote'));
    for (const address of ['comments/', 'findings/'])
      expect(html).toContain(`href="https://example.org/${address}"`);
  }
});

test('inside a page of another site it asks for nothing, is styled, follows light and dark, and leads out of its frame', async () => {
  const host = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<title>Other</title><iframe title="x" width="600" height="800" src="${site.origin}/testimonials/embed/dark/">`,
    );
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void host.close());
  const page = await site.open('/testimonials/embed/');
  const asked: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('console', (message) => said.push(message.text()));
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/', '/testimonials/embed/dark/']);
  const frame = page.frames()[1]!;
  expect(await frame.locator('blockquote p').allInnerTexts()).toContain(`Good as new. ${hostile}`);
  const looks = await frame.evaluate(() => ({
    background: getComputedStyle(document.body).backgroundColor,
    marker: getComputedStyle(document.querySelector('.candor-quotes')!).listStyleType,
    target: document.querySelector<HTMLAnchorElement>('main a')!.ownerDocument.querySelector('base')!.target,
    mode: document.compatMode,
    wide: document.documentElement.scrollWidth - innerWidth,
  }));
  expect(looks).toEqual({
    ...{ background: 'rgb(20, 24, 29)', marker: 'none', target: '_top', mode: 'CSS1Compat', wide: 0 },
  });
  expect(said).toEqual([]);
});

test('the page for other sites is accessible, narrow and wide, in light and in dark', async () => {
  const page = await site.open('/testimonials/embed/');
  expect(await violations(page, site.origin, '/testimonials/embed/')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('words that are withdrawn are gone from feeds, the page for other sites and the markup at the next build', async () => {
  const holding = (): string[] => built.files().filter((file) => built.read(file).includes('Good as new.'));
  expect(holding()).toEqual(
    expect.arrayContaining([
      'testimonials/feed.xml',
      'testimonials/feed.json',
      'testimonials/embed/index.html',
      'comments/index.html',
    ]),
  );
  appendFileSync(join(root, 'content/decisions.jsonl'), withdrawn);
  const own = { ...options, testimonials: { embed: false } };
  built = await buildSite({ root, options: own, config: { base: '/shop' } });
  expect(holding()).toEqual([]);
  // Without an address there are neither feeds nor markup, and without the option no page for others.
  expect(built.files().filter((file) => /feed(?!back)|embed/.test(file))).toEqual([]);
  expect(built.read('comments/index.html')).not.toMatch(/ld\+json|Cargo bike/);
});
