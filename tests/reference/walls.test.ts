import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFinds } from '../helpers/axe.js';
import { visit, type Visit } from '../helpers/browser.js';
import { layoutFaults } from '../helpers/layout-faults.js';

const full = process.env.CANDOR_FULL === '1';
const looks = ['own', 'paper', 'plain', 'poster'] as const;
type Look = (typeof looks)[number];
const pathOf = (look: Look): string => (look === 'own' ? '/walls/' : `/walls/${look}/`);
const section = '[data-layout]';
const sheets = fileURLToPath(new URL('../../.tmp/contact-sheets/', import.meta.url));

let site: Visit;
beforeAll(async () => {
  site = await visit(inject('reference'));
});
afterAll(async () => {
  await site.close();
});

const modes = {
  light: {},
  dark: { colorScheme: 'dark' },
  'right to left': {},
  'forced colours': { forcedColors: 'active' },
  'reduced motion': { reducedMotion: 'reduce' },
} as const satisfies Record<string, BrowserContextOptions>;
type Mode = keyof typeof modes;
const widths = [320, 768, 1280] as const;

async function open(look: Look, mode: Mode, width: number): Promise<Page> {
  const page = await site.open(pathOf(look), { ...modes[mode], viewport: { width, height: 900 } });
  if (mode === 'right to left')
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('html, [dir=ltr]')) element.dir = 'rtl';
    });
  return page;
}

const matrix: [Look, Mode, number][] = full
  ? looks.flatMap((look) =>
      (Object.keys(modes) as Mode[]).flatMap((mode) =>
        widths.map((width): [Look, Mode, number] => [look, mode, width]),
      ),
    )
  : [
      ['paper', 'right to left', 320],
      ['plain', 'dark', 768],
      ['poster', 'forced colours', 1280],
    ];

test.for(matrix)(
  'every layout in the look %s, %s, %i px wide, is clean for axe and keeps its place',
  async ([look, mode, width]) => {
    const page = await open(look, mode, width);
    expect(await axeFinds(page)).toEqual([]);
    expect(await layoutFaults(page, section)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  },
);

/** The layouts the pages show, in this order. */
const shown = [
  'wall',
  'grid',
  'list',
  'carousel',
  'marquee',
  'featured',
  'badge',
  'avatars',
  'summary',
  'inline',
];

test.skipIf(!full)(
  'a sheet for each look has every layout, light, dark and narrow',
  { timeout: 600_000 },
  async () => {
    mkdirSync(sheets, { recursive: true });
    for (const look of looks) {
      const views: Buffer[] = [];
      for (const [mode, width] of [
        ['light', 1280],
        ['dark', 1280],
        ['light', 320],
      ] as const) {
        const page = await open(look, mode, width);
        const found = await page
          .locator(section)
          .evaluateAll((all) => all.map(({ dataset }) => dataset.layout));
        expect(found, look).toEqual(shown);
        expect(await layoutFaults(page, section), `${look}, ${mode}, ${width} px`).toEqual([]);
        views.push(await page.locator('main').screenshot({ animations: 'disabled' }));
      }
      writeFileSync(join(sheets, `${look}.png`), await sideBySide(views));
    }
    console.log('Contact sheets of all layouts: .tmp/contact-sheets/');
  },
);

async function sideBySide(views: readonly Buffer[]): Promise<Buffer> {
  const page = await site.open('/favicon.svg', { viewport: { width: 2960, height: 900 } });
  const images = views.map((view) => `<img src="data:image/png;base64,${view.toString('base64')}">`);
  await page.setContent(`<body style="margin:0;display:flex;gap:40px;align-items:start">${images.join('')}`);
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  return page.screenshot({ fullPage: true });
}

test('a row to scroll cuts off no quotation mark that hangs out of its words', async () => {
  for (const look of full ? looks : (['own', 'poster'] as const)) {
    const page = await open(look, 'light', 1280);
    const room = await page.locator('.candor-slides').evaluate((slides) =>
      [...slides.querySelectorAll('.candor-words > p:first-child')].map((words) => {
        const [{ x }, { left }] = [words.getBoundingClientRect(), slides.getBoundingClientRect()];
        return x + parseFloat(getComputedStyle(words).textIndent) - left;
      }),
    );
    expect(Math.min(...room), look).toBeGreaterThanOrEqual(0);
  }
});

test('on paper every look is dark on white, also of a screen that was dark', async () => {
  for (const look of full ? looks : (['poster'] as const)) {
    const page = await open(look, 'dark', 1280);
    await page.emulateMedia({ media: 'print' });
    const inks = await page.locator('.candor-quote, .candor-badge').evaluateAll((all) =>
      all.map((element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        return { ink: Math.max(...color.match(/\d+/g)!.slice(0, 3).map(Number)), backgroundColor };
      }),
    );
    expect(inks.length, look).toBeGreaterThan(20);
    expect(
      inks.filter(({ ink }) => ink > 110),
      look,
    ).toEqual([]);
  }
});

test('the sheets would show what is cut off, wide, on top of another or gone', async () => {
  const broken = {
    'wider than its place': '.candor-grid .candor-quote { margin-inline-end: -4rem }',
    'overlaps its neighbour': '.candor-grid > :nth-child(2) { translate: -6rem }',
    'cut off': '.candor-author { overflow: hidden; inline-size: 2rem; white-space: nowrap }',
    'taller than its place': '.candor-list .candor-words > p { block-size: 1rem }',
    'nothing to be seen': '.candor-testimonials > * { visibility: hidden }',
  };
  const page = await open('plain', 'light', 1280);
  for (const [fault, css] of Object.entries(broken)) {
    const style = await page.addStyleTag({ content: css });
    expect((await layoutFaults(page, section)).join(), fault).toContain(fault);
    await style.evaluate((element) => (element as Element).remove());
  }
});
