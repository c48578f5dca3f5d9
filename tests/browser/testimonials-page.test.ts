import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFinds } from '../helpers/axe.js';
import { visit, type Visit } from '../helpers/browser.js';
import { ownCsv } from '../helpers/responses.js';
import { buildSite } from '../helpers/site.js';
import { temporaryFolder } from '../helpers/temporary.js';

const pagefind = fileURLToPath(new URL('../../node_modules/pagefind/lib/runner/bin.cjs', import.meta.url));
const hostile = `The kettle is on <img src=x onerror="document.title='broken'"> &amp; the <b>tea</b> is good.`;
const answers = ownCsv([
  { comment: hostile, consent: 'quote name', name: 'Ada Lund', score: 10 },
  { comment: 'Wheels true, and nobody hurried me.', consent: 'quote name', name: 'Ben Okoro', score: 9 },
  { comment: 'The kettle was empty.', consent: 'quote', score: 3 },
]);

let root: string;
let site: Visit;

beforeAll(async () => {
  root = temporaryFolder({ 'content/responses/spring.csv': answers }, true);
  const options = {
    asOf: '2026-06-30',
    policy: { approval: 'automatic' as const },
    testimonials: { search: true },
    theme: 'poster' as const,
  };
  await buildSite({ root, options, config: { base: '/shop', outDir: join(root, 'served/shop') } });
  site = await visit(join(root, 'served'));
});
afterAll(async () => {
  await site.close();
  rmSync(root, { recursive: true, force: true });
});

async function search(page: Page, words: string): Promise<string> {
  await page.getByRole('searchbox').fill(words);
  await page.keyboard.press('Enter');
  const status = page.locator('.candor-search [role=status]');
  await status.filter({ hasNotText: 'Searching' }).filter({ hasText: /\S/ }).waitFor();
  return status.innerText();
}

test('a search without an index says so in words, and without scripts there is none', async () => {
  const page = await site.open('/shop/testimonials/');
  expect(await search(page, 'kettle')).toMatch(/^The search does not work at the moment/);
  const still = await site.open('/shop/testimonials/', { javaScriptEnabled: false });
  expect(await still.locator('.candor-search').isVisible()).toBe(false);
  expect(await still.getByText('Wheels true').isVisible()).toBe(true);
});

test('Pagefind finds what promoters said, shows it as text and leads to it', async () => {
  const { status, stdout } = spawnSync(process.execPath, [pagefind, '--site', 'served/shop'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status, stdout).toBe(0);
  const page = await site.open('/shop/testimonials/');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  expect(await search(page, 'spanner')).toMatch(/^Nothing was found for “spanner”/);
  expect(await search(page, 'kettle')).toBe('Found for “kettle”: 1.');
  const found = page.locator('.candor-search li');
  expect(await found.locator('p').innerText()).toContain(hostile);
  expect(await found.locator('img, b').count()).toBe(0);

  await found.getByRole('link').click();
  expect(await page.locator('main').innerText()).toContain('The kettle is on');
  await page.goBack();
  await page.locator('.candor-search li').waitFor();
  expect(requests.filter((url) => !url.startsWith(`${site.origin}/shop/`))).toEqual([]);
});

test.for(['light', 'dark'] as const)(
  'a theme named in the options dresses our own layout, %s',
  async (colorScheme) => {
    const page = await site.open('/shop/testimonials/', { colorScheme });
    const grounds = { light: 'rgb(246, 242, 232)', dark: 'rgb(14, 14, 17)' };
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      grounds[colorScheme],
    );
    const inks = await page
      .locator('.candor-quote')
      .evaluateAll((cards) => cards.map((card) => getComputedStyle(card).backgroundColor));
    expect(new Set(inks).size).toBe(2);
    expect(await axeFinds(page)).toEqual([]);
  },
);
