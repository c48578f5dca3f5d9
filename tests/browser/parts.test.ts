import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit, type Visit } from '../helpers/browser.js';
import { ownCsv } from '../helpers/responses.js';
import { buildSite } from '../helpers/site.js';
import { temporaryFolder } from '../helpers/temporary.js';

const sentence = 'It began with a puncture and ended with a friendship. ';
const words = [
  { comment: 'Straight answers.', name: 'Ada Lund', role: 'nurse', language: 'en' },
  { comment: '"The best shop in town."', name: 'Ben Okoro', language: 'en' },
  { comment: 'Ehrlich. Einfach ehrlich.', name: 'Ole Krabbe', language: 'de' },
  { comment: sentence.repeat(30).trim(), name: 'Cleo Roth', language: 'English' },
  { comment: 'Good.', language: 'en' },
  { comment: 'Wheels true, and the tea is good.', name: 'Dov Arad', language: 'en' },
];
const many = Array.from({ length: 230 }, (_, index) => ({ comment: `Too slow, visit ${index}.`, score: 3 }));
const change = `---\ntitle: Later opening\nstatus: done\nsaid: { summary: You close too early., responses: [r1], round: spring }\ndid: We stay open.\nsince: 2026-04-01\n---\n`;
const heading = (level: 2 | 3, text: string): string => `<h${level}>${text}</h${level}>`;
/** A host that is dark without telling the browser, and styles and resets bare elements, as sites do. */
const host = `
@layer theme, base; @layer base { *, ::before, ::after { margin: 0; padding: 0; border: 0 solid } a { color: inherit; text-decoration: inherit } ol, ul { list-style: none } h3 { font-size: inherit; font-weight: inherit } }
body { background: #fff; color: #444; font: 16px/1.3 sans-serif } p { margin: 1.5em 0 } li { margin: 0.5em 0 } blockquote { margin: 2em; border-left: 6px solid #ccc; padding: 1em } section { padding: 4rem 0 } svg { height: auto }
@media (prefers-color-scheme: dark) { body { background: #1b1b1f; color: #c9c9c9 } }`;
const page = `---
import { Changes, Comments, Distribution, Findings, Nps, SelectionStatement, Testimonial, Testimonials } from 'astro-candor/components';
import published from 'virtual:candor/published';
import '../host.css';
---
<html lang="en"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>Parts</title></head><body><main><h1>Parts</h1>
${heading(2, 'Wall')}<div id="wall"><Testimonials /></div>
${heading(2, 'Grid')}<div id="grid"><Testimonials layout="grid" columns={2} limit={5} order="featured" hide={['date', 'score', 'details']} /></div>
${heading(2, 'List')}<div id="list"><Testimonials layout="list" limit={3} language="en" /></div>
${heading(2, 'One')}<div id="one"><Testimonials limit={1} /></div>
${heading(2, 'None')}<div id="none"><Testimonials tags={['boats']} fallback="Nothing about boats yet." /></div>
${heading(2, 'Picked')}<div id="picked"><Testimonial id={published.quotables.find(({ score }) => score === 10).id} /></div>
${heading(2, 'Twice')}<Nps /><Distribution /><SelectionStatement /><Comments /><Comments /><Findings headingLevel={3} /><Findings headingLevel={3} /><Changes headingLevel={3} /><Changes headingLevel={3} />
</main></body></html>`;

let root: string;
let site: Visit;

beforeAll(async () => {
  root = temporaryFolder(
    {
      'content/responses/spring.csv': ownCsv(
        [...words, ...many].map((row) => ({ consent: 'quote name role organisation', score: 10, ...row })),
      ),
      'content/changes/later.md': change,
      'src/host.css': host,
      'src/pages/parts.astro': page,
      'src/content.config.ts': `import { candorCollections } from 'astro-candor/content';\nexport const collections = { ...candorCollections() };\n`,
    },
    true,
  );
  await buildSite({ root, options: { asOf: '2026-06-30', policy: { approval: 'automatic' } } });
  site = await visit(join(root, 'dist'));
});
afterAll(async () => {
  await site.close();
  rmSync(root, { recursive: true, force: true });
});

const open = (width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> =>
  site.open('/parts/', { colorScheme, viewport: { width, height: 900 } });

/** How many columns the cards of a part stand in. */
function columns(part: Locator): Promise<number> {
  return part
    .locator('li .candor-quote')
    .evaluateAll((cards) => new Set(cards.map((card) => Math.round(card.getBoundingClientRect().left))).size);
}

test('wall, grid and list take the columns they are given and no more than there is room for', async () => {
  const wide = await open(1280);
  expect(await columns(wide.locator('#wall'))).toBe(3);
  expect(await columns(wide.locator('#grid'))).toBe(2);
  expect(await columns(wide.locator('#list'))).toBe(1);
  const alone = await wide.locator('#one .candor-quote').boundingBox();
  expect(alone!.width).toBeGreaterThan(600);
  const narrow = await open(320);
  for (const part of ['#wall', '#grid', '#list']) expect(await columns(narrow.locator(part)), part).toBe(1);
  expect(await narrow.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('limit, language, order, hide and fallback do what their names say, and the statement says so', async () => {
  const parts = await open(1280);
  expect(await parts.locator('#wall .candor-quote').count()).toBe(6);
  expect(await parts.locator('#grid .candor-quote').count()).toBe(5);
  expect(await parts.locator('#grid .candor-statement').innerText()).toContain('our picks first');
  expect(await parts.locator('#grid figcaption').first().innerText()).toMatch(/^\S+ \S+$/);
  expect(await parts.locator('#list .candor-statement').innerText()).toContain('3 of these');
  expect(await parts.locator('#list .candor-statement').innerText()).toContain('in English');
  expect(await parts.locator('#none').innerText()).toContain('Nothing about boats yet.');
  expect(await parts.locator('#picked .candor-statement').innerText()).toContain('picked by us');
});

test('quotation marks are those of the words, and are not doubled', async () => {
  const parts = await open(1280);
  const mark = (words: string, pseudo: '::before' | '::after'): Promise<string> =>
    parts
      .locator('#wall blockquote', { hasText: words })
      .locator('p')
      .first()
      .evaluate((p, pseudo) => getComputedStyle(p, pseudo).content, pseudo);
  expect(await mark('Straight answers', '::before')).toContain('open-quote');
  expect(await mark('Straight answers', '::after')).toContain('close-quote');
  expect(await mark('The best shop', '::before')).toBe('none');
  const languages = await parts
    .locator('#wall blockquote')
    .evaluateAll((all) =>
      all.map((quote) => [quote.querySelector('p')!.textContent!.slice(0, 7), quote.getAttribute('lang')]),
    );
  expect(Object.fromEntries(languages)).toMatchObject({ Ehrlich: 'de', 'It bega': null });
});

test('no id stands on a page twice, although its parts do', async () => {
  const parts = await open(1280);
  const ids = await parts.$$eval('[id]', (all) => all.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(ids.filter((id) => id.startsWith('c-'))).toHaveLength(25);
  expect(ids).toContain('later');
});

test('a page of comments leads to the first, the last and its neighbours, and says which one it is', async () => {
  const fifth = await site.open('/comments/5/');
  expect(await fifth.locator('.candor-pages li').allInnerTexts()).toEqual([
    'Newer',
    '1',
    '…',
    '4',
    '5',
    '6',
    '…',
    '10',
    'Older',
  ]);
  expect(await fifth.locator('.candor-pages [aria-current="page"]').getAttribute('href')).toBe(
    '/comments/5/',
  );
  expect(await fifth.locator('header [aria-current]').allInnerTexts()).toEqual(['Comments']);
  const second = await site.open('/comments/2/');
  expect(await second.locator('.candor-pages a').first().getAttribute('href')).toBe('/comments/');
});

test.for(['light', 'dark'] as const)(
  'every part holds together and keeps its contrast on a site that is %s without saying so',
  async (scheme) => {
    const parts = await open(1280, scheme);
    const { violations } = await new AxeBuilder({ page: parts })
      .setLegacyMode()
      .options({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
      .analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);

    const card = parts.locator('#wall .candor-quote').first();
    expect(await card.evaluate((element) => getComputedStyle(element).paddingLeft)).toBe('24px');
    expect(await card.locator('blockquote').evaluate((quote) => getComputedStyle(quote).marginLeft)).toBe(
      '0px',
    );
    const bars = await parts
      .locator('.candor-bar')
      .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().height));
    expect(new Set(bars)).toEqual(new Set([12]));
    const lines = await parts
      .locator('.candor a')
      .evaluateAll((all) => all.map((a) => getComputedStyle(a).textDecorationLine));
    expect(new Set(lines)).toEqual(new Set(['underline']));
  },
);
