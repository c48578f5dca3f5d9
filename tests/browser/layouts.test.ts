import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visit, type Visit } from '../helpers/browser.js';
import { ownCsv } from '../helpers/responses.js';
import { buildSite } from '../helpers/site.js';
import { temporaryFolder } from '../helpers/temporary.js';

const long =
  'They rang on Friday, as they had said, and the bill was what they had named. '.repeat(8) + 'The end.';
const words = Array.from({ length: 12 }, (_, at) => ({
  comment: at === 3 ? long : `${'Straight answers, and tea. '.repeat((at % 4) + 1)}Number ${at}.`,
  ...{ name: `Ada Number${at}`, role: 'Nurse', organisation: 'Kelmouth Hospital', language: 'en' },
  submitted_at: `2026-05-${String(28 - at)}`,
}));
const silent = Array.from({ length: 20 }, (_, at) => ({ comment: '', consent: '', score: at % 11 }));
/** A site with Tailwind's layers and two utilities, and styles of bare elements besides. */
const host = `@layer theme, base, candor, utilities;
@layer base { *, ::before, ::after { margin: 0; padding: 0; border: 0 solid } ol, ul { list-style: none } }
@layer utilities { .p-2 { padding: 0.5rem } .border-4 { border: 4px solid } .m-4 { margin: 1rem } }
body { font: 16px/1.4 sans-serif } blockquote { margin: 2em; padding: 1em } p { margin: 1.5em 0 }`;
const sections = [
  ['wall', ''],
  ['rows', 'flow="rows"'],
  ['grid', 'layout="grid"'],
  ['list', 'layout="list" limit={4}'],
  ['carousel', 'layout="carousel" heading="In their words" headingLevel={3}'],
  ['marquee', 'layout="marquee"'],
  ['single', 'layout="single"'],
  ['badge', 'layout="badge"'],
  ['avatars', 'layout="avatars"'],
  ['summary', 'layout="summary"'],
  ['few', 'layout="marquee" limit={2}'],
  ['alone', 'limit={1}'],
  ['classed', 'layout="grid" limit={2} classes={{ card: "p-2 border-4", words: "m-4" }}'],
  [
    'shown',
    'layout="grid" limit={2} nameDisplay="initials" dateDisplay="month" hide={["role", "score", "tags"]}',
  ],
] as const;
const page = `---
import { Testimonial, Testimonials } from 'astro-candor/components';
import published from 'virtual:candor/published';
import '../host.css';
---
<html lang="en"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>Layouts</title></head><body><main><h1>Layouts</h1>
${sections.map(([id, props]) => `<section id="${id}"><Testimonials ${props} /></section>`).join('\n')}
<section id="inline"><p>Before.</p><Testimonial id={published.quotables[0].id} layout="inline" /><p>After.</p></section>
<section id="none"><Testimonials tags={['boats']}><p slot="fallback">Nothing about boats.</p></Testimonials></section>
<section id="slots"><Testimonials layout="grid" limit={2}>
  <fragment slot="card">{(quote) => <p class="mine">{quote.author}: {quote.quote}</p>}</fragment>
  <p slot="before">Before all</p><p slot="after">After all</p>
</Testimonials></section>
<section id="parts"><Testimonials layout="grid" limit={2} avatars>
  <fragment slot="avatar">{(quote) => <i>{quote.initials}</i>}</fragment>
</Testimonials></section>
</main></body></html>`;

let root: string;
let site: Visit;

beforeAll(async () => {
  const rows = [
    ...words.map((row) => ({ consent: 'quote name role organisation', score: 10, ...row })),
    ...silent,
  ];
  root = temporaryFolder(
    {
      'content/responses/spring.csv': ownCsv(rows),
      'src/host.css': host,
      'src/pages/layouts.astro': page,
      'src/pages/wall.astro': `---\nimport { Testimonials } from 'astro-candor/components';\n---\n<html lang="en"><head><title>Wall</title></head><body><Testimonials /></body></html>`,
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

const open = (width: number, window: BrowserContextOptions = {}, path = '/layouts/'): Promise<Page> =>
  site.open(path, { viewport: { width, height: 900 }, ...window });

/** The numbers of the quotes of a part as they follow each other on the page. */
const order = (part: Locator): Promise<number[]> =>
  part
    .locator('.candor-quotes > li')
    .evaluateAll((all) => all.map((li) => Number(/Number(\d+)/.exec(li.textContent ?? '')![1])));

/** What the Tab key reaches inside a part. */
async function tabStops(page: Page, id: string): Promise<string[]> {
  await page.evaluate((id) => {
    const part = document.getElementById(id)!;
    const button = (name: string) => Object.assign(document.createElement('button'), { id: name });
    part.before(button('before-all'));
    part.after(button('after-all'));
    document.getElementById('before-all')!.focus();
  }, id);
  const stops: string[] = [];
  for (let at = 0; at < 60; at++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => document.activeElement!.id || document.activeElement!.tagName);
    if (stop === 'after-all') return stops;
    stops.push(stop);
  }
  return stops;
}

const moving = (page: Page): Promise<boolean> =>
  page
    .locator('#marquee .candor-track')
    .first()
    .evaluate(async (track) => {
      const at = (): number => track.getBoundingClientRect().left;
      const before = at();
      for (let frame = 0; frame < 8; frame++) await new Promise(requestAnimationFrame);
      return at() !== before;
    });

test('in every layout quotes stand in the page in their order of priority, and the statement before them', async () => {
  const layouts = await open(1280);
  for (const id of ['wall', 'rows', 'grid', 'carousel', 'marquee']) {
    const part = layouts.locator(`#${id}`);
    const twice = id === 'marquee' ? [...words.keys(), ...words.keys()] : [...words.keys()];
    expect(await order(part), id).toEqual(twice);
    const text = await part.evaluate((element) => element.textContent!);
    expect(text.indexOf('promoters only'), id).toBeLessThan(text.indexOf('Straight'));
  }
  const across = await layouts
    .locator('#rows .candor-quotes > li')
    .evaluateAll((all) => all.slice(0, 3).map((li) => Math.round(li.getBoundingClientRect().top)));
  expect(new Set(across).size).toBe(1);
  const down = await layouts
    .locator('#wall .candor-quotes > li')
    .evaluateAll((all) => all.slice(0, 2).map((li) => Math.round(li.getBoundingClientRect().left)));
  expect(new Set(down).size).toBe(1);
});

function twoFrames(page: Page): Promise<unknown> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** How much has shifted on a page since it was opened, when something was done; a push at the end proves that it would be seen. */
async function shiftsWhile(page: Page, act: (page: Page) => Promise<unknown>): Promise<number> {
  const shifts = await page.evaluateHandle(() => {
    const seen: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number }[]) seen.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
    return seen;
  });
  const sum = (): Promise<number> =>
    shifts.evaluate((seen) => seen.reduce((total, value) => total + value, 0));
  await act(page);
  await twoFrames(page);
  const found = await sum();
  await page.evaluate(() => (document.body.style.paddingBlockStart = '300px'));
  await expect.poll(sum).toBeGreaterThan(found);
  return found;
}

test.for([320, 768, 1280])('no layout makes a page of %i pixels scroll sideways or shift', async (width) => {
  const layouts = await open(width);
  expect(await layouts.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  const shift = await shiftsWhile(layouts, twoFrames);
  expect(shift).toBe(0);
});

test('on a telephone the quotes of a wall are laid out when they come near, and nothing shifts on the way down and up', async () => {
  const wall = await open(320, {}, '/wall/');
  const quotes = wall.locator('.candor-wall > li > *');
  const laidOut = (at: number): Promise<boolean> =>
    quotes.nth(at).evaluate((card) => card.checkVisibility({ contentVisibilityAuto: true }));
  expect([await laidOut(0), await laidOut(-1)]).toEqual([true, false]);
  const height = (): Promise<number> => wall.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  const shift = await shiftsWhile(wall, () =>
    wall.evaluate(async () => {
      const root = document.documentElement;
      for (const step of [300, -300])
        for (let was = -1; was !== root.scrollTop;) {
          was = root.scrollTop;
          root.scrollBy(0, step);
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        }
    }),
  );
  expect(shift).toBe(0);
  // About as much room is kept for them as they take.
  expect(Math.abs(before / (await height()) - 1)).toBeLessThan(0.05);
});

test('a page with a wall loads one style sheet and no script, and nothing of other layouts', async () => {
  const wall = await open(1280, {}, '/wall/');
  expect(await wall.locator('script').count()).toBe(0);
  const loaded = await wall.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((name) => !name.endsWith('.css'))).toEqual([]);
  const rules = await wall.evaluate(() =>
    [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n'),
  );
  expect(rules).toContain('.candor-wall');
  for (const other of [
    'candor-slides',
    'candor-track',
    'candor-badge',
    'candor-pile',
    'candor-form',
    'candor-hero',
  ])
    expect(rules, other).not.toContain(other);
});

describe('a long quote', () => {
  test('opens without a script, all of its words being there once, and moves nothing beside it', async () => {
    const layouts = await open(1280, { javaScriptEnabled: false });
    const card = layouts.locator('#wall .candor-quotes > li', { hasText: 'They rang' });
    const said = (await card.locator('blockquote').allTextContents()).join(' ');
    expect(said.replace(/\s+/g, ' ').trim()).toBe(long);
    const ending = card.locator('blockquote').last();
    expect(await ending.isVisible()).toBe(false);
    const others = layouts.locator('#wall .candor-quotes > li:not(:has(details))');
    const lefts = async (): Promise<number[]> => {
      const boxes = await Promise.all((await others.all()).map((other) => other.boundingBox()));
      return boxes.map((box) => box!.x);
    };
    const before = await lefts();
    await card.locator('summary').press('Enter');
    expect(await ending.isVisible()).toBe(true);
    expect(await card.locator('summary').innerText()).toBe('Show less');
    expect(await lefts()).toEqual(before);
  });

  test('has its marks where the words begin and end, and a mark where they are cut', async () => {
    const layouts = await open(1280);
    const content = (index: number, which: 'first' | 'last', pseudo: string): Promise<string> =>
      layouts
        .locator('#wall li:has(details) blockquote')
        .nth(index)
        .locator('p')
        [which]()
        .evaluate((p, pseudo) => getComputedStyle(p, pseudo).content, pseudo);
    expect(await content(0, 'first', '::before')).toContain('open-quote');
    expect(await content(0, 'last', '::after')).toMatch(/\[…\].*close-quote/);
    await layouts.locator('#wall summary').click();
    expect(await content(0, 'last', '::after')).toBe('none');
    expect(await content(1, 'first', '::before')).toBe('none');
    expect(await content(1, 'last', '::after')).toContain('close-quote');
  });
});

describe('the marquee', () => {
  test('moves until it is stopped by keyboard or pointer, with scripts off', async () => {
    const layouts = await open(1280);
    expect(await layouts.locator('script').count()).toBe(0);
    const marquee = layouts.locator('#marquee');
    await marquee.scrollIntoViewIfNeeded();
    expect(await moving(layouts)).toBe(true);
    await marquee.locator('.candor-belt').hover();
    expect(await moving(layouts)).toBe(false);
    await layouts.mouse.move(0, 0);
    const control = layouts.getByRole('checkbox', { name: 'Stop the movement' });
    await control.focus();
    await layouts.keyboard.press('Space');
    await control.blur();
    expect(await moving(layouts)).toBe(false);
    await control.uncheck();
    await control.blur();
    expect(await moving(layouts)).toBe(true);
  });

  test('takes one stop of the Tab key besides those of the statement', async () => {
    const layouts = await open(1280);
    const links = await layouts.locator('#marquee .candor-statement a').count();
    expect(await tabStops(layouts, 'marquee')).toEqual([...Array(links).fill('A'), 'INPUT']);
  });

  test('says everything once: what it repeats is hidden from everybody who does not see it', async () => {
    const layouts = await open(1280);
    const tracks = layouts.locator('#marquee .candor-track');
    expect(
      await tracks.evaluateAll((all) => all.map((track) => [track.ariaHidden, (track as HTMLElement).inert])),
    ).toEqual([
      [null, false],
      ['true', true],
    ]);
    expect((await layouts.locator('#marquee').ariaSnapshot()).match(/Number 0\./g)).toHaveLength(1);
  });

  test('stands still as a wall for people who asked for less movement, and when there are few quotes', async () => {
    const calm = await open(1280, { reducedMotion: 'reduce' });
    const marquee = calm.locator('#marquee');
    await marquee.scrollIntoViewIfNeeded();
    expect(await moving(calm)).toBe(false);
    expect(await marquee.locator('.candor-pause').isVisible()).toBe(false);
    expect(await marquee.locator('[inert]').isVisible()).toBe(false);
    const tops = await marquee
      .locator('.candor-track:not([inert]) li')
      .evaluateAll((all) => all.map((li) => Math.round(li.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBeGreaterThan(2);
    expect(await calm.locator('#few .candor-pause, #few [inert]').count()).toBe(0);
  });
});

describe('the carousel', () => {
  test('is scrolled by keyboard', async () => {
    const layouts = await open(1280);
    const slides = layouts.getByRole('region', { name: 'In their words' });
    await slides.focus();
    await layouts.keyboard.press('ArrowRight');
    await expect.poll(() => slides.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(200);
  });

  test('takes few stops of the Tab key, and cards of one height', async () => {
    const layouts = await open(1280);
    const links = await layouts.locator('#carousel .candor-statement a').count();
    // the row itself, a button of the browser, and the one long quote
    expect((await tabStops(layouts, 'carousel')).length - links).toBeLessThanOrEqual(4);
    const heights = await layouts
      .locator('#carousel .candor-quote')
      .evaluateAll((all) => all.map((card) => Math.round(card.getBoundingClientRect().height)));
    expect(new Set(heights).size).toBe(1);
    expect(await layouts.locator('#carousel h3').innerText()).toBe('In their words');
  });
});

test('badge and summary count all answers, never the quotes that are shown', async () => {
  const layouts = await open(1280);
  expect(await layouts.locator('#badge').innerText()).toMatch(/from 32 answers/);
  expect(await layouts.locator('#badge a').first().getAttribute('href')).toMatch(/^\/findings\//);
  expect(await layouts.locator('#summary').innerText()).toContain('32 answers');
  expect(await layouts.locator('#summary table').count()).toBe(1);
  expect(await layouts.locator('#avatars').innerText()).toContain('12 people agreed to be quoted.');
  expect(await layouts.locator('#avatars .candor-avatar').count()).toBe(8);
  expect(await layouts.locator('#avatars').ariaSnapshot()).not.toContain('AN');
});

test('a class of the site wins over ours, and bare elements of the site never do', async () => {
  const layouts = await open(1280);
  const style = (
    part: string,
    of: string,
    property: 'padding' | 'margin' | 'borderTopWidth',
  ): Promise<string> =>
    layouts
      .locator(`#${part} ${of}`)
      .first()
      .evaluate((element, property) => getComputedStyle(element)[property], property);
  expect(await style('classed', '.candor-quote', 'padding')).toBe('8px');
  expect(await style('classed', '.candor-quote', 'borderTopWidth')).toBe('4px');
  expect(await style('grid', '.candor-quote', 'padding')).toBe('24px');
  expect(await style('grid', '.candor-words', 'margin')).toBe('0px');
  expect(await style('grid', '.candor-words > p', 'margin')).toBe('0px');
});

test('names, days and parts are shown as the page says', async () => {
  const layouts = await open(1280);
  expect(await layouts.locator('#shown figcaption').first().innerText()).toBe(
    'AN\nKelmouth Hospital\nMay 2026',
  );
  expect(await layouts.locator('#inline figcaption').innerText()).toContain('Ada Number0');
  expect(await layouts.locator('#single blockquote').count()).toBe(1);
  expect((await layouts.locator('#alone .candor-quote').boundingBox())!.width).toBeGreaterThan(600);
});

test('a site puts cards, parts and words of its own in place of ours', async () => {
  const layouts = await open(1280);
  expect(await layouts.locator('#none').innerText()).toContain('Nothing about boats.');
  expect(await layouts.locator('#none .candor-empty').count()).toBe(0);
  expect(await layouts.locator('#slots .mine').allInnerTexts()).toEqual([
    'Ada Number0: Straight answers, and tea. Number 0.',
    'Ada Number1: Straight answers, and tea. Straight answers, and tea. Number 1.',
  ]);
  expect(await layouts.locator('#slots').innerText()).toMatch(
    /promoters only[^]*Before all[^]*Number0[^]*After all/,
  );
  expect(await layouts.locator('#parts i').allInnerTexts()).toEqual(['AN', 'AN']);
  expect(await layouts.locator('#parts .candor-avatar').count()).toBe(0);
});
