import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import node from '@astrojs/node';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openOutput } from '../../integrations/candor/dist/check/output.js';
import { PageChecks } from '../../integrations/candor/dist/check/run-rules.js';
import { browserIssues, type Measured } from '../../integrations/candor/dist/check/browser/issues.js';
import { choosePages } from '../../integrations/candor/dist/check/browser/chosen-pages.js';
import { launchBrowser } from '../../integrations/candor/dist/check/browser/launch.js';
import { measurePages } from '../../integrations/candor/dist/check/browser/measure.js';
import { isProbe, probePath } from '../../integrations/candor/dist/check/probe.js';
import type { CheckReport } from '../../integrations/candor/dist/check/check-report.js';
import type { CandorError } from '../../integrations/candor/dist/model/issue.js';
import { formFacts } from '../helpers/form-page.js';
import { buildSite } from '../helpers/site.js';
import { temporaryFolder, type Files } from '../helpers/temporary.js';

const head = `<!doctype html><html lang="en"><meta name="color-scheme" content="light dark"><style>
* { box-sizing: border-box } body { margin: 0; font: 16px/1.5 sans-serif }
.tile { position: relative; display: inline-block; width: 44px; height: 44px }
.tile input { position: absolute; opacity: 0; width: 100%; height: 100%; margin: 0 }
.tile span { display: grid; height: 100%; place-items: center; border: 2px solid #767676 }
.tile input:checked + span { background: CanvasText; color: Canvas }
.candor-labels { font-size: 15px } .candor-facts { font-size: 14px }
.candor-mark-promoter { fill: #178055 }
@keyframes run { to { translate: -50% } } .belt { overflow: hidden } .track { animation: run 60s linear infinite }
.pause:has(:checked) + .belt .track { animation-play-state: paused }
</style>`;
const tiles = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  .map((n) => `<label class="tile"><input type="radio" name="score" value="${n}"><span>${n}</span></label>`)
  .join(' ');
const good = `${head}<div class="candor candor-testimonials"><div class="candor-statement"><p>We chose these 2 of 9.</p></div>
<div data-candor-quote="a"><blockquote>Fast</blockquote><div class="candor-labels">Employee</div><div class="candor-facts">10</div></div>
<label class="pause"><input type="checkbox"> Hold still</label><div class="belt"><div class="track">Words pass by</div></div>
<svg class="candor-bar" width="100%" height="12"><rect class="candor-mark-promoter" width="50%" height="12"/></svg></div>
<div class="candor candor-feedback"><form data-candor-form="f">${tiles}</form></div>`;

const bad: Record<string, [rule: string, what: string, style: string, from?: string, to?: string]> = {
  small: ['W-2.5.8', 'smaller than 24 by 24', '.tile { width: 20px }'],
  covered: ['W-2.5.8', 'lie over each other', '.tile { margin-inline-end: -12px }'],
  wide: ['W-1.4.10', 'scrolls sideways', '.candor-feedback { width: 500px }'],
  border: ['W-1.4.11', 'borders of choices', '.tile span { border-color: #8883 }'],
  chosen: [
    'W-1.4.11',
    'look like the others',
    '.tile input:checked + span { background: none; color: inherit }',
  ],
  dark: ['W-1.4.11', 'marks of charts', '.candor-mark-promoter { fill: #222 }'],
  hidden: ['US-DISC', 'cannot be seen', '.candor-labels { opacity: 0 }'],
  folded: [
    'US-DISC',
    'cannot be seen',
    '',
    '<div class="candor-labels">Employee</div>',
    '<details><summary>More</summary><div class="candor-labels">Employee</div></details>',
  ],
  cut: ['US-DISC', 'cut off', '.candor-statement { height: 10px; overflow: hidden }'],
  spoken: [
    'US-DISC',
    'cut off',
    '.candor-labels { position: absolute; width: 2px; height: 2px; clip-path: inset(50%) }',
  ],
  tiny: ['US-DISC', 'smaller', '.candor-statement { font-size: 11px }'],
  pale: ['US-DISC', 'too pale', '.candor-labels { color: #8888 }'],
  moving: [
    'W-2.2.2',
    'nothing stops it',
    '.pause:has(:checked) + .belt .track { animation-play-state: running }',
  ],
};

function badPage([, , style, from = '', to = '']: (typeof bad)[string]): string {
  expect(good).toContain(from);
  return good.replace('</style>', `${style}</style>`).replace(from, to);
}

describe('in a browser', () => {
  let root: string;
  let found: Measured;
  const faultsOf = (name: string) =>
    found.issues
      .filter(({ where }) => where.file!.startsWith(`${name}/`))
      .map(({ rule, severity, what }) => [rule, severity, what]);

  beforeAll(async () => {
    const pages = Object.entries(bad).map(([name, page]) => [`${name}/page/index.html`, badPage(page)]);
    const alike = ['a', 'b', 'c', 'd'].map((name) => [`good/${name}/index.html`, good]);
    root = temporaryFolder(Object.fromEntries([...pages, ...alike]) as Files, true);
    found = await browserIssues([root], formFacts());
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('a page where all is well has no fault, and three of a kind are enough', () => {
    expect(faultsOf('good')).toEqual([]);
    const faulty = Object.keys(bad).length;
    expect(found).toMatchObject({ measured: faulty + 3, of: faulty + 4 });
  });

  test.each(Object.entries(bad))(
    'a fault is found by its rule, and by no other: %s',
    (name, [rule, what]) => {
      expect(faultsOf(name)).toEqual([[rule, 'error', expect.stringContaining(what)]]);
    },
  );

  test('a fault says in which windows it is', () => {
    expect(faultsOf('dark')[0]![2]).toMatch(
      /promoter \(1\.\d\d to 1\); at 320 pixels, dark and 1280 pixels, dark$/,
    );
  });
});

test('a browser that does not start is named with what to do about it', async () => {
  vi.stubEnv('CHROME_PATH', '/nowhere/chromium');
  const error = await launchBrowser().catch((error: unknown) => error);
  vi.unstubAllEnvs();
  expect((error as CandorError).issues).toMatchObject([
    { what: expect.stringContaining('/nowhere/chromium'), remedy: expect.stringContaining('CHROME_PATH') },
  ]);
});

describe('a check of a site that receives answers itself', () => {
  const layout =
    '<html lang="en"><head><title>Shop · {Astro.props.title}</title></head><body><main><slot /></main></body></html>';
  const files = { 'src/Late.astro': layout };
  test('prints the form in its states, holds those pages to the rules and measures them', async () => {
    const root = temporaryFolder(files);
    const config = { adapter: node({ mode: 'standalone' }), session: false as const };
    const options = { layout: './src/Late.astro', organisation: { name: 'Shop' } };
    const result = join(root, '.astro/result.json');
    vi.stubEnv('CANDOR_CHECK', result);
    await buildSite({ root, options, config });
    vi.unstubAllEnvs();
    const { issues, folders } = JSON.parse(readFileSync(result, 'utf8')) as CheckReport;
    const errors = issues.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule, where }) => [rule, where.file])).toEqual([
      ['W-gov-err', `client${probePath}errors/index.html`],
      ['W-gov-err', `client${probePath}receipt-unknown/index.html`],
    ]);

    const client = folders[1]!;
    const checks = new PageChecks(formFacts({ organisation: { name: 'Shop' } }));
    openOutput([client]).each((name, bytes) => checks.look(name, bytes));
    const onProbe = checks.finish().filter(({ where }) => isProbe(where.file ?? ''));
    expect(onProbe.filter(({ rule }) => rule !== 'W-gov-err')).toEqual([]);

    const states = ['errors', 'thanks-with-receipt', 'answer-before-erasing'];
    const some = states.map((state) => `${probePath.slice(1)}${state}/index.html`);
    const pages = process.env.CANDOR_FULL === '1' ? choosePages(client).pages : some;
    expect(await measurePages(client, pages)).toEqual(new Map());
  });
});
