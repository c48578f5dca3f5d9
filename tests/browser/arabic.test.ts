import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arabicFiles, arabicOptions, ownersLatin } from '../helpers/arabic-site.js';
import { violations } from '../helpers/axe.js';
import { browse, type Visit } from '../helpers/browser.js';
import { buildFormSite, formSiteFolder, serveSite, type ServedSite } from '../helpers/form-site.js';

const full = process.env.CANDOR_FULL === '1';
const pages = [
  ...[
    '/testimonials/',
    '/comments/',
    '/comments/2/',
    '/feedback/',
    '/feedback/policy/',
    '/feedback/receipt/',
  ],
  ...['/feedback/thanks/', '/findings/', '/findings/spring-2026/', '/findings/reports/spring/'],
  ...['/changes/', '/changes/messages/', '/changes/status/planned/', '/changes/themes/waiting/', '/parts/'],
];
/** Names and signs that have no Arabic form. */
const terms =
  /NPS|Net Promoter( Score)?|Bain & Company, Inc\.|NICE Systems, Inc\.|Fred Reichheld|Rocks|Cochran|Holm|Agresti & Caffo|SHA-256|\b[0-9a-f]{12}\b|\b(data|trend|groups|distribution)\.(json|csv|svg)|SVG|IP|Atom|RSS|JSON Feed|name@example\.com|\[[bcu]\]/g;

let root: string;
let server: ServedSite;
let browser: Pick<Visit, 'open' | 'close'>;

beforeAll(async () => {
  root = formSiteFolder(arabicOptions, arabicFiles);
  await buildFormSite(root, arabicOptions, { site: 'https://arabic.example' });
  server = await serveSite(root);
  browser = await browse(() => server.origin);
});
afterAll(async () => {
  await browser.close();
  await server.kill();
  rmSync(root, { recursive: true, force: true });
});

/** Everything the page says in letters of ours, but names, quotations and code. */
function said(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const spoken = ['aria-label', 'alt', 'title', 'placeholder', 'content'];
    const ours = [...document.querySelectorAll('*')].flatMap((element) =>
      spoken.map((name) =>
        element.matches('meta[charset], meta[name=viewport], meta[name=color-scheme]')
          ? ''
          : (element.getAttribute(name) ?? ''),
      ),
    );
    for (const theirs of document.querySelectorAll(
      'blockquote, bdi, code, script, style, [lang]:not([lang=ar])',
    ))
      theirs.remove();
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) ours.push(walker.currentNode.nodeValue ?? '');
    return ours.filter((text) => text.trim() !== '');
  });
}

async function latinOn(page: Page): Promise<string[]> {
  const names = new RegExp(ownersLatin.join('|'), 'g');
  return (await said(page)).filter((text) => /[A-Za-z]{2}/.test(text.replace(names, '').replace(terms, '')));
}

/** What is wrong with a page however it looks. */
async function faults(page: Page): Promise<string[]> {
  const { lang, dir, sideways } = await page.evaluate(() => {
    const { lang, dir, scrollWidth } = document.documentElement;
    return { lang, dir, sideways: scrollWidth - innerWidth };
  });
  const english = await latinOn(page);
  return [
    ...(lang === 'ar' && dir === 'rtl' ? [] : [`lang ${lang}, dir ${dir}`]),
    ...(sideways > 0 ? [`${sideways} px too wide`] : []),
    ...english.map((text) => `not Arabic: ${text}`),
  ].map((fault) => `${page.url()} ${fault}`);
}

test('every page runs from right to left, fits a phone, and says all but names, quotations and code in Arabic', async () => {
  const page = await browser.open('/', { viewport: { width: 320, height: 900 } });
  const found: string[] = [];
  for (const path of pages) {
    const reply = await page.goto(server.origin + path);
    expect(reply!.status(), path).toBe(200);
    if (path === '/feedback/') await page.locator('textarea').fill('شكرًا');
    found.push(...(await faults(page)));
    // As somebody sees it who has the text at twice its size.
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (sideways > 0) found.push(`${path} enlarged: ${sideways} px too wide`);
  }
  expect(found).toEqual([]);
});

test('a visitor answers, is corrected and sees the answer again, all in Arabic', async () => {
  const page = await browser.open('/feedback/', { viewport: { width: 320, height: 900 } });
  await page.locator('[name=email]').fill('١٢٣');
  await page.locator('.candor-send').click();
  await page.waitForURL('**/submit/');
  expect(await faults(page)).toEqual([]);
  const places = await page
    .locator('.candor-tile')
    .evaluateAll((all) => all.slice(0, 11).map((tile) => tile.getBoundingClientRect().right));
  expect(places[0]).toBeGreaterThan(places[5]!);
  await page.locator('[name=email]').fill('');
  await page.locator('[name=score][value="9"]').check({ force: true });
  await page.locator('textarea').fill('عمل متقن وانتظار قصير.');
  await page.locator('[name=consent]').first().check();
  await page.locator('.candor-form .candor-send').click();
  await page.waitForURL('**/thanks/');
  expect(await faults(page)).toEqual([]);
  const strip = await page.locator('.candor-strip').boundingBox();
  expect(strip!.width).toBeGreaterThan(200);
  await page.locator('.candor-receipt button').click();
  await page.waitForURL('**/receipt/');
  expect(await faults(page)).toEqual([]);
});

test('axe has nothing against the testimonials and the form', async () => {
  const page = await browser.open('/');
  const paths = full ? pages : ['/testimonials/', '/feedback/'];
  const found: string[] = [];
  for (const path of paths) found.push(...(await violations(page, server.origin, path)));
  expect(found).toEqual([]);
});
