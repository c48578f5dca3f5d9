import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFinds, violations } from '../helpers/axe.js';
import { gluedWords, visit, withoutStyles, type Visit } from '../helpers/browser.js';

/** One of the changes, whichever there are. */
const change = `/changes/${readdirSync('content/changes')[0]!.replace(/\.mdx?$/, '')}/`;
const reference = inject('reference');
/** The page of one of the testimonials. */
const permalink = `/testimonials/${readdirSync(join(reference, 'testimonials')).find((name) => /^[\da-f]{12}$/.test(name))!}/`;
const paths = [
  '/',
  '/testimonials/',
  '/testimonials/2/',
  '/testimonials/tags/repairs/',
  permalink,
  '/comments/',
  '/comments/2/',
  '/findings/',
  '/findings/spring-2026/',
  '/findings/reports/spring-2026/',
  '/changes/',
  change,
  '/visit/',
  '/walls/',
  '/walls/paper/',
  '/feedback/policy/',
];
const full = process.env.CANDOR_FULL === '1';
/** One page of each kind, where time is short; changes and walls have tests of their own. */
const ofEachKind = [
  '/',
  '/testimonials/',
  permalink,
  '/comments/',
  '/findings/',
  '/findings/spring-2026/',
  '/feedback/policy/',
];
let site: Visit;

beforeAll(async () => {
  site = await visit(reference);
});
afterAll(async () => {
  await site.close();
});

test('axe finds nothing on any page, narrow or wide, light or dark', async () => {
  const page = await site.open('/');
  for (const path of full ? paths : ofEachKind) expect(await violations(page, site.origin, path)).toEqual([]);
});

test('axe finds nothing on the home page where the system chooses the colours', async () => {
  const page = await site.open('/', { forcedColors: 'active' });
  expect(await axeFinds(page)).toEqual([]);
});

test('no page scrolls sideways at 320 px, nor with text at 200 %', async () => {
  const page = await site.open('/', { viewport: { width: 320, height: 900 } });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  for (const path of paths) {
    await page.goto(site.origin + path);
    expect(await overflow(), path).toBe(0);
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    expect(await overflow(), `${path} at 200 %`).toBe(0);
  }
});

test('every page comes from its own origin and has no script, inline style or handler', async () => {
  const page = await site.open('/');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  for (const path of paths) {
    await page.goto(site.origin + path);
    const active = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => [
        ...(/^(script|iframe|object|embed)$/i.test(element.tagName) ? [element.outerHTML] : []),
        ...element
          .getAttributeNames()
          .filter((name) => name === 'style' || name.startsWith('on'))
          .map(() => element.outerHTML),
        ...(/^\s*javascript:/i.test(element.getAttribute('href') ?? '') ? [element.outerHTML] : []),
      ]),
    );
    expect(active, path).toEqual([]);
  }
  expect(requests.filter((url) => !url.startsWith(`${site.origin}/`))).toEqual([]);
});

test('with styles off the words stay apart and every statement stands before its quotes', async () => {
  const page = await site.open('/');
  for (const path of paths) {
    await page.goto(site.origin + path);
    await withoutStyles(page);
    expect(await gluedWords(page), path).toEqual([]);
    const early = await page.evaluate(() =>
      [...document.querySelectorAll('blockquote')].filter((quote) => {
        const statement = quote.closest('.candor')!.querySelector('.candor-statement')!;
        return !(statement.compareDocumentPosition(quote) & Node.DOCUMENT_POSITION_FOLLOWING);
      }),
    );
    expect(early, path).toEqual([]);
  }
  await page.goto(`${site.origin}/comments/`);
  const text = (await page.textContent('main'))!.replace(/\s+/g, ' ');
  expect(text).toMatch(/^All published comments ?How these were chosen\. \d+ /);
  expect(text).toMatch(/Name not published Score \d+ of 10 \S/);
});

test.for(full ? ['/', '/testimonials/', '/comments/2/', '/findings/', change] : ['/', '/comments/2/'])(
  'Tab reaches every link of %s, and what opens, in the order of the page, with a visible outline',
  async (path) => {
    const page = await site.open(path, { viewport: { width: 1280, height: 900 } });
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a, summary')].map((link, index) => {
        link.dataset.index = String(index);
        return index;
      }),
    );
    const reached: number[] = [];
    const unseen: string[] = [];
    for (const _ of links) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(document.activeElement!);
        const box = document.activeElement!.getBoundingClientRect();
        return {
          index: Number((document.activeElement as HTMLElement).dataset.index),
          html: document.activeElement!.outerHTML,
          seen:
            outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor),
          onScreen: box.width > 1 && box.height > 1,
        };
      });
      reached.push(focused.index);
      if (!focused.seen || !focused.onScreen) unseen.push(focused.html);
    }
    expect(reached).toEqual(links);
    expect(unseen).toEqual([]);
  },
);
