import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { visit, type Visit } from '../helpers/browser.js';
import { buildSite } from '../helpers/site.js';
import { temporaryFolder } from '../helpers/temporary.js';

const list = fileURLToPath(new URL('../../../shared/data/hostile/blns.json', import.meta.url));
const comments = [
  `<script>window.broken = 'script'</script>`,
  `<img src=x onerror="window.broken = 'image'">`,
  `</p></blockquote><svg onload="window.broken = 'svg'"><style>* { display: none }</style>`,
  `&lt;b&gt; &amp; &#60;i&#62; stays as typed`,
  `{Astro.request.url} {{ 7 * 7 }} \${7 * 7} <% 7 %>`,
  `# no heading\n- no list\n**no bold** [no link](javascript:alert(1)) ![](http://elsewhere.example/x.png)`,
  `---\ntitle: [no frontmatter\n---`,
  `http://elsewhere.example/ is no link`,
  `left \u202eright to left\u202c and back, \u2066isolated\u2069, \u200fmark`,
  `\u0627\u0644\u0633\u0639\u0631 \u0639\u0627\u062f\u0644! (\u062d\u0642\u0627\u064b)`,
  `"; }; window.broken = 'json'; //\u2028\u2029</template>`,
  `Z\u0361\u0349a\u0353l\u0327g\u034fo ${'\u0301'.repeat(40)}`,
  `${'unbroken'.repeat(60)}`,
  `1 < 2 && 3 > 2, "quoted" 'twice', back\\slash, 100 %`,
];
const roots: string[] = [];
const visits: Visit[] = [];

afterAll(async () => {
  await Promise.all(visits.map((site) => site.close()));
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** Really builds a site whose comments are these and opens it. */
async function siteOf(words: readonly string[]): Promise<Visit> {
  const rows = words.map((comment, index) => ({ id: `h${index}`, score: 10, comment, consent: 'quote' }));
  const root = temporaryFolder(
    { 'content/responses/hostile.jsonl': rows.map((row) => `${JSON.stringify(row)}\n`).join('') },
    true,
  );
  roots.push(root);
  await buildSite({ root, options: { asOf: '2026-06-30', policy: { approval: 'automatic' } } });
  const site = await visit(join(root, 'dist'));
  visits.push(site);
  return site;
}

/** The words of every quote on the page, a line for each paragraph. */
function quotes(page: Page): Promise<string[]> {
  return page.$$eval('blockquote', (all) =>
    all.map((quote) => [...quote.querySelectorAll('p')].map((p) => p.textContent).join('\n')),
  );
}

async function allQuotes(site: Visit): Promise<string[]> {
  const page = await site.open('/comments/');
  const found = await quotes(page);
  for (let next; (next = await page.$('a[rel="next"]')) !== null;) {
    await page.goto(site.origin + (await next.getAttribute('href')));
    found.push(...(await quotes(page)));
  }
  return found;
}

function asLines(comment: string): string {
  return comment
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

test('what people write is shown as they wrote it, whatever it looks like', async () => {
  const site = await siteOf(comments);
  const page = await site.open('/testimonials/', { viewport: { width: 320, height: 900 } });

  expect((await quotes(page)).sort()).toEqual(comments.map(asLines).sort());
  expect(await page.evaluate(() => (globalThis as { broken?: string }).broken)).toBeUndefined();
  expect(
    await page.$$eval('main :is(script, img, style, b, i, h2), main a[href^="http"]', (all) => all.length),
  ).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('words that turn the direction of writing do not turn what stands around them', async () => {
  const site = visits[0] ?? (await siteOf(comments));
  const page = await site.open('/testimonials/');
  const arabic = page.locator('blockquote', { hasText: '\u0639\u0627\u062f\u0644' });

  expect(await arabic.evaluate((quote) => getComputedStyle(quote).direction)).toBe('rtl');
  const card = page.locator('.candor-quote', { hasText: 'right to left' });
  expect(await card.locator('figcaption').evaluate((caption) => getComputedStyle(caption).direction)).toBe(
    'ltr',
  );
  expect(await card.locator('.candor-facts').innerText()).toMatch(/^Score 10 of 10/);
});

test.skipIf(!existsSync(list))('every naughty string of blns.json is shown as text', async () => {
  const strings = JSON.parse(readFileSync(list, 'utf8')) as string[];
  const words = [...new Set(strings)].filter((text) => text.trim() !== '');
  const shown = new Set(await allQuotes(await siteOf(words)));

  expect(words.map(asLines).filter((text) => !shown.has(text))).toEqual([]);
});
