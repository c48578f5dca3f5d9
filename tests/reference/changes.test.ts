import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { violations } from '../helpers/axe.js';
import { gluedWords, visit, withoutStyles, type Visit } from '../helpers/browser.js';

const full = process.env.CANDOR_FULL === '1';
const reference = inject('reference');
let site: Visit;
/** Addresses of every page of changes. */
let paths: string[];

beforeAll(async () => {
  site = await visit(reference);
  paths = readdirSync(join(reference, 'changes'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/changes/${file.replace(/index\.html$/, '')}`)
    .sort();
});
afterAll(async () => {
  await site.close();
});

const some = (under: string, n: number): string[] =>
  paths.filter((path) => path.startsWith(under)).slice(0, n);
const entries = (): string[] =>
  paths.filter((path) => /^\/changes\/(?!themes\/|status\/)[^/]+\/$/.test(path));

test('axe finds nothing on lists, filters and entries, narrow or wide, light or dark', async () => {
  const page = await site.open('/');
  for (const path of [
    '/changes/',
    ...some('/changes/status/', full ? 1 : 0),
    ...some('/changes/themes/', 1),
    ...entries().slice(0, full ? undefined : 1),
  ])
    expect(await violations(page, site.origin, path)).toEqual([]);
});

test('no page of changes scrolls sideways at 320 px, text at 200 % included, nor are words glued with styles off', async () => {
  const page = await site.open('/', { viewport: { width: 320, height: 900 } });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(paths.length).toBeGreaterThan(5);
  const alike = [
    '/changes/',
    ...some('/changes/status/', 1),
    ...some('/changes/themes/', 1),
    ...entries().slice(0, 4),
  ];
  for (const path of full ? paths : alike) {
    await page.goto(site.origin + path);
    expect(await overflow(), path).toBe(0);
    await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
    expect(await overflow(), `${path} at 200 %`).toBe(0);
    await withoutStyles(page);
    expect(await gluedWords(page), path).toEqual([]);
  }
});

test('with scripts off every filter leads to as many cards as it says, and says which it is', async () => {
  const page = await site.open('/changes/', { javaScriptEnabled: false });
  const filters = page.locator('.candor-filters a');
  const cards = page.locator('.candor-changes .candor-change');
  const all = await cards.count();
  expect(await filters.count()).toBeGreaterThan(4);
  const last = (await filters.count()) - 1;
  for (let index = 0; index <= last; index++) {
    // All, a status and a theme.
    if (!full && index > 1 && index < last) continue;
    const filter = filters.nth(index);
    const [text, n] = await Promise.all([
      filter.locator('span').first().innerText(),
      filter.locator('.candor-filter-count').innerText(),
    ]);
    const address = new URL((await filter.getAttribute('href'))!, site.origin).href;
    await filter.click();
    await page.waitForURL(address, { waitUntil: 'domcontentloaded' });
    expect(await cards.count(), text).toBe(Number(n));
    const chosen = page.locator('.candor-filters [aria-current="page"]');
    expect(await chosen.count(), text).toBe(1);
    expect(await chosen.locator('span').first().innerText()).toBe(text);
  }
  await page.goto(`${site.origin}/changes/`);
  expect(await page.locator('.candor-summary').innerText()).toMatch(new RegExp(`^${all} changes: `));
});

test('what cannot be done has the same card as what is done, and its reason the same letters', async () => {
  const page = await site.open('/changes/', { viewport: { width: 1280, height: 900 } });
  const looks = await page.locator('.candor-changes .candor-change').evaluateAll((cards) =>
    cards.map((card) => {
      const answer = card.querySelector('.candor-pair > dl:last-child dd > p')!;
      const { fontSize, fontWeight, color } = getComputedStyle(answer);
      const [box, place] = [card.getBoundingClientRect(), answer.getBoundingClientRect()];
      const status = card.querySelector<HTMLElement>('.candor-mark')!.dataset.status!;
      return {
        status,
        look: [fontSize, fontWeight, color, box.left, box.width, place.left - box.left].join(),
      };
    }),
  );
  const of = (status: string) => looks.filter((card) => card.status === status).map(({ look }) => look);
  expect(of('cannot').length * of('done').length).toBeGreaterThan(0);
  expect(new Set([...of('cannot'), ...of('done')]).size).toBe(1);
});

test('every status is told by a word and a shape of its own beside it, in forced colours too', async () => {
  const page = await site.open('/changes/', { forcedColors: 'active' });
  const marks = await page.locator('.candor-filters .candor-mark').evaluateAll((found) =>
    found.map((mark) => {
      const { width, height, borderTopWidth, borderBottomWidth, borderRadius } = getComputedStyle(
        mark,
        '::before',
      );
      return {
        word: mark.textContent!.trim(),
        shape: [width, height, borderTopWidth, borderBottomWidth, borderRadius].join(),
      };
    }),
  );
  expect(new Set(marks.map(({ word }) => word)).size).toBe(marks.length);
  // Done in part and under way are both half done.
  expect(new Set(marks.map(({ shape }) => shape)).size).toBeGreaterThanOrEqual(marks.length - 1);
});

test('Tab goes through the filters and then the cards, always with a visible outline', async () => {
  const page = await site.open('/changes/', { viewport: { width: 1280, height: 900 } });
  const order = await page
    .locator('main a')
    .evaluateAll((links) => links.map((link) => link.textContent!.trim()));
  await page.locator('main').focus();
  for (const text of order) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect((await focused.textContent())!.trim()).toBe(text);
    expect(await focused.evaluate((link) => getComputedStyle(link).outlineStyle)).not.toBe('none');
  }
});

test('an address of a step or a card leads to it and marks it', async () => {
  const page = await site.open(entries()[0]!);
  const step = page.locator('.candor-steps > li').last();
  await step.locator('a').first().click();
  await page.waitForURL(/#\d/);
  expect(new URL(page.url()).hash).toMatch(/^#\d{4}-\d\d-\d\d-[a-z]+$/);
  expect(await step.evaluate((item) => item.matches(':target'))).toBe(true);
  const id = entries()[0]!.split('/')[2]!;
  await page.goto(`${site.origin}/changes/#${id}`);
  expect(await page.locator(':target .candor-change').count()).toBe(1);
});
