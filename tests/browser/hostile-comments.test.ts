import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
  `\u0e14${'\u0e49\u0e47'.repeat(60)}`,
  `${'unbroken'.repeat(60)}`,
  `1 < 2 && 3 > 2, "quoted" 'twice', back\\slash, 100 %`,
];
/** Hundreds of them, in full runs: hostile-walls.test.ts holds their kinds every time. */
const naughty =
  process.env.CANDOR_FULL === '1' && existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as string[]).filter((text) => text.trim() !== '')
    : [];
const everyQuote = `---
import { Testimonials } from 'astro-candor/components';
---
<html lang="en"><body><main><Testimonials /></main></body></html>`;
let root: string;
let site: Visit;

beforeAll(async () => {
  const rows = [...new Set([...comments, ...naughty])].map((comment, index) =>
    JSON.stringify({ id: `h${index}`, score: 10, comment, consent: 'quote' }),
  );
  root = temporaryFolder(
    { 'content/responses/hostile.jsonl': rows.join('\n'), 'src/pages/all.astro': everyQuote },
    true,
  );
  await buildSite({ root, options: { asOf: '2026-06-30', policy: { approval: 'automatic' } } });
  site = await visit(join(root, 'dist'));
});
afterAll(async () => {
  await site.close();
  rmSync(root, { recursive: true, force: true });
});

/** The words of every quote, a line for each paragraph. */
async function shownWords(): Promise<Set<string>> {
  const page = await site.open('/all/');
  const words = await page.$$eval('.candor-quote', (all) =>
    all.map((card) => [...card.querySelectorAll('blockquote p')].map((p) => p.textContent).join('\n')),
  );
  return new Set(words);
}

function asLines(comment: string): string {
  return comment
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

test('what people write is shown as they wrote it, whatever it looks like', async () => {
  const shown = await shownWords();
  expect(comments.map(asLines).filter((text) => !shown.has(text))).toEqual([]);
});

test.skipIf(naughty.length === 0)('every naughty string of blns.json is shown as text', async () => {
  const shown = await shownWords();
  expect(naughty.map(asLines).filter((text) => !shown.has(text))).toEqual([]);
});

test('nothing that people write becomes an element, runs, or widens the page', async () => {
  const page = await site.open('/all/', { viewport: { width: 320, height: 900 } });
  const elements = 'main :is(script, img, svg, style, iframe, b, i, h2), main a[href^="http"]';
  expect(await page.$$eval(elements, (all) => all.map((element) => element.outerHTML))).toEqual([]);
  expect(await page.evaluate(() => (globalThis as { broken?: string }).broken)).toBeUndefined();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('words that turn the direction of writing do not turn what stands around them', async () => {
  const page = await site.open('/all/');
  const directionOf = (selector: string, words: string): Promise<string> =>
    page
      .locator('.candor-quote', { hasText: words })
      .first()
      .locator(selector)
      .evaluate((element) => getComputedStyle(element).direction);

  expect(await directionOf('blockquote', '\u0627\u0644\u0633\u0639\u0631 \u0639\u0627\u062f\u0644')).toBe(
    'rtl',
  );
  expect(await directionOf('blockquote', 'right to left')).toBe('ltr');
  expect(await directionOf('figcaption', 'right to left')).toBe('ltr');
  const facts = page.locator('.candor-quote', { hasText: 'right to left' }).locator('.candor-facts');
  expect(await facts.innerText()).toMatch(/^Score 10 of 10/);
});
