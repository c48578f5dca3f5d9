import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visit, type Visit } from '../helpers/browser.js';
import { readJsonFeed, readRss } from '../helpers/feeds.js';
import { hostileOptions as options, hostileSite, layouts } from '../helpers/hostile-site.js';
import { hostileTexts, publicHostileTexts } from '../helpers/hostile-texts.js';
import { candorCli } from '../helpers/in-process.js';
import { buildSite, type BuiltSite } from '../helpers/site.js';
import { temporaryFolder } from '../helpers/temporary.js';

/** How lines and spaces are broken is told by other tests; halves of characters cannot be sent. */
const bare = (text: string): string => text.toWellFormed().replace(/\s+/g, '');
/** What XML can hold of a text. */
const inXml = (text: string): string =>
  bare(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
const missing = (texts: readonly string[], found: readonly string[], as = bare): string[] => {
  const shown = new Set(found.map(as));
  return texts.filter((text) => !shown.has(as(text)));
};

const full = process.env.CANDOR_FULL === '1';
const patience = full ? 900_000 : 120_000;
const lists: [string, string[]][] = [['an invented list', hostileTexts]];
if (full && publicHostileTexts().length > 0) lists.push(['the public lists', publicHostileTexts()]);

describe.each(lists)('whatever people write, as in %s,', (_, list) => {
  const texts = [...new Set(list.map((text) => text.trim()))].filter((text) => text !== '');
  let root: string;
  let built: BuiltSite;
  let site: Visit;
  beforeAll(async () => {
    root = temporaryFolder(hostileSite(texts), true);
    built = await buildSite({ root, options, config: { site: 'https://example.org' } });
    site = await visit(join(root, 'dist'));
  }, patience);
  afterAll(async () => {
    await site?.close();
    rmSync(root, { recursive: true, force: true });
  });
  const pages = (): string[] => built.files().filter((file) => file.endsWith('.html'));

  test('nothing of it becomes an element, an attribute or a link, on any page', async () => {
    const page = await site.open('/comments/');
    expect(await page.evaluate(strangersIn, hostileTexts[1]!)).not.toEqual([]);
    for (const path of pages()) {
      const found = await page.evaluate(strangersIn, built.read(path));
      expect(found, path).toEqual([]);
    }
  });

  test('no page does anything but stand there', async () => {
    const page = await site.open('/comments/');
    const seen = watched(page, site.origin);
    const shared = pages().filter((path) => !/^testimonials\/(tags\/|[\da-f]{12}\/)/.test(path));
    for (const path of [...shared, ...pages().filter((_, at) => at % (full ? 12 : 48) === 0)]) {
      const address = path
        .replace(/index\.html$/, '')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
      const answer = await page.goto(`${site.origin}/${address}`);
      expect([path, answer!.status(), seen]).toEqual([path, 200, []]);
    }
  });

  test.each(layouts)('%s has every word, name, role, organisation and tag of it', async (layout) => {
    const page = await site.open(`/as/${layout}/`);
    const found = await page.evaluate(readCards);
    const whole = layout === 'marquee' ? texts.filter((text) => text.length <= 420) : texts;
    expect(missing(whole, found.words)).toEqual([]);
    expect(missing(texts, found.names)).toEqual([]);
    for (const part of [found.details, found.tags].map((all) => all.map(bare).join('\n')))
      expect(texts.filter((text) => !part.includes(bare(text)))).toEqual([]);
    if (layout === 'list') expect(missing(texts, found.titles)).toEqual([]);
  });

  test('feeds, markup and mails can be read and have it as it is; each has its page and its image', async () => {
    const newest = texts.length <= 50 ? texts : [];
    const rss = readRss(built.read('testimonials/feed.xml'));
    const json = readJsonFeed(built.read('testimonials/feed.json'));
    expect(json.items).toHaveLength(Math.min(50, texts.length));
    expect(
      missing(
        newest,
        rss.items.flatMap(({ tags }) => tags),
        inXml,
      ),
    ).toEqual([]);
    const told = json.items.map(({ content_text }) => inXml(content_text)).join('\n');
    expect(newest.filter((text) => !told.includes(inXml(text)))).toEqual([]);
    const [, markup] = /ld\+json">(.*?)<\/script>/s.exec(built.read('comments/index.html'))!;
    const graph = (JSON.parse(markup!) as { '@graph': { review?: { reviewBody: string }[] }[] })['@graph'];
    const reviews = graph.flatMap(({ review = [] }) => review).map(({ reviewBody }) => reviewBody);
    expect(reviews).toHaveLength(20);
    expect(missing(reviews, texts)).toEqual([]);
    const images = built.files().filter((file) => file.endsWith('/card.png'));
    expect(images).toHaveLength(texts.length);

    const mail = join(root, 'mail.html');
    await candorCli(root, ['export', 'wall', '--limit', '9999', '--output', mail]);
    const page = await site.open('/comments/');
    const quotes = await page.evaluate(
      (html) => {
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        return [...body.querySelectorAll('blockquote')].map(({ textContent }) => textContent);
      },
      readFileSync(mail, 'utf8'),
    );
    expect(missing(texts, quotes, inXml)).toEqual([]);
  });

  test('tags have addresses that are nothing else', () => {
    const folders = built
      .files()
      .flatMap((file) => /^testimonials\/tags\/(.*)\/index\.html$/.exec(file)?.[1] ?? []);
    expect(folders.length).toBeGreaterThan(30);
    for (const folder of folders) expect(folder).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,99}(\/\d+)?$/u);
  });
});

/** What a page does besides standing there. */
function watched(page: Page, origin: string): string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => seen.push(`console ${message.text()}`));
  page.on('pageerror', (error) => seen.push(`error ${error.message}`));
  page.on('request', (request) => {
    const styles = new RegExp(`^${origin}/_astro/[\\w.-]+\\.(css|js)$`).test(request.url());
    if (!styles && !request.isNavigationRequest()) seen.push(`request ${request.url()}`);
  });
  return seen;
}

/** In the browser: what stands in a page that none of ours has. */
function strangersIn(html: string): string[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const never = 'iframe, object, embed, b, i, marquee, template, body style, textarea, main img, base[href]';
  const elements = [
    ...page.querySelectorAll(`${never}, script:not([type], [src]), blockquote :not(p, strong)`),
  ];
  const attributes = [...page.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].filter(({ name, value }) => {
      if (/^(on|style$|srcdoc|autofocus)/.test(name)) return true;
      if (!/^(href|src|action|data)$/.test(name)) return false;
      return !/^(\/(?!\/)|#|\?|https:\/\/(example\.org|www\.trustpilot\.com)\/)/.test(value);
    }),
  );
  return [
    ...elements.map((element) => element.outerHTML),
    ...attributes.map(({ name, value }) => `${name}=${value}`),
  ];
}

/** In the browser: the texts of all cards that are read out. */
function readCards() {
  const texts = (selector: string): string[] =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
  return {
    words: [...document.querySelectorAll('.candor-testimonials .candor-quote')].map((card) =>
      [...card.querySelectorAll('blockquote')].map(({ textContent }) => textContent).join(''),
    ),
    names: texts('.candor-author'),
    details: texts('.candor-details'),
    tags: texts('.candor-tags'),
    titles: texts('.candor-reviews strong'),
  };
}
