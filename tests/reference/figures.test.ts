import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Findings } from '../../integrations/candor/dist/model/finding.js';
import { visit, type Visit } from '../helpers/browser.js';
import { recount } from '../helpers/recount.js';

const reference = inject('reference');
let site: Visit;

beforeAll(async () => {
  site = await visit(reference);
});
afterAll(async () => {
  await site.close();
});

const file = (name: string): string => readFileSync(join(reference, 'findings', name), 'utf8');
/** As pages print them: one decimal, an explicit plus, a real minus. */
const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '\u2212' : ''}${Math.abs(value).toFixed(1)}`;
const share = (part: number, whole: number): string =>
  `${(Math.round((1000 * part) / whole) / 10).toFixed(1)}%`;

/** The cells of the tables whose caption says so, row by row. */
function tableRows(page: Page, caption: string): Promise<string[][]> {
  return page.evaluate((caption) => {
    const tables = [...document.querySelectorAll('table')];
    const table = tables.find((one) => one.caption?.textContent?.trim().startsWith(caption));
    return [...(table?.tBodies ?? [])]
      .flatMap(({ rows }) => [...rows])
      .map((row) => [...row.cells].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()));
  }, caption);
}

test('every figure is the same on the page, in the data, in the charts and in a report, and as recounted from the rows', async () => {
  const data = JSON.parse(file('data.json')) as Findings;
  const lines = parse(file('data.csv'), { columns: true }) as Record<string, string>[];
  const page = await site.open('/findings/');
  expect([...recount().keys()].sort()).toEqual(data.rounds.map(({ id }) => id).sort());
  const overview = await page.textContent('main');

  for (const [id, own] of recount()) {
    const { n, blank, promoters, passives, detractors, nps, distribution, bikes } = own;
    const round = data.rounds.find((one) => one.id === id)!;
    expect(round, id).toMatchObject({ n, blank, promoters, passives, detractors, nps, netScore: nps });
    expect(round.distribution.map(({ count }) => count)).toEqual(distribution);

    const line = lines.find((one) => one['id'] === id && one['segment'] === '')!;
    const cells = [n, blank, promoters, passives, detractors, nps, ...distribution].map(String);
    const names = ['n', 'blank', 'promoters', 'passives', 'detractors', 'nps'];
    expect([...names, ...distribution.map((_, at) => `score${at}`)].map((name) => line[name])).toEqual(cells);

    expect(overview).toContain(`NPS® ${signed(nps)}`);
    await page.goto(`${site.origin}/findings/${id}/`);
    expect(await page.textContent('.candor-headline')).toMatch(
      new RegExp(`NPS® ${signed(nps).replace('+', '\\+')}$`),
    );
    const groups = [
      ['Promoters', promoters],
      ['Passives', passives],
      ['Detractors', detractors],
    ] as const;
    expect(await tableRows(page, 'Promoters, passives and detractors')).toEqual(
      groups.map(([name, count]) => [name, String(count), share(count, n)]),
    );
    const counts = (await tableRows(page, 'Distribution of scores')).filter((row) => row.length === 3);
    expect(counts).toEqual(
      distribution.map((count, score) => [String(score), String(count), share(count, n)]).reverse(),
    );
    const widths = await page.$$eval('.candor-group-bar > svg rect', (parts) =>
      parts.map((part) => part.getAttribute('width')),
    );
    expect(widths).toEqual(groups.map(([, count]) => `${Number(share(count, n).slice(0, -1))}%`));

    for (const [name, count] of groups) {
      expect(file(`${id}/groups.svg`), name).toMatch(new RegExp(`\\b${count} (are )?from `));
      expect(file(`${id}/groups.svg`), name).toContain(`>${share(count, n)}</text>`);
    }
    const drawn = [...file(`${id}/distribution.svg`).matchAll(/<text[^>]*>([^<]*)</g)].map(
      ([, text]) => text,
    );
    expect(drawn).toEqual(expect.arrayContaining(distribution.map(String)));

    const shown = (await tableRows(page, 'NPS by bike')).filter(([, size]) => size !== '[c]');
    expect(shown.length).toBeGreaterThan(1);
    for (const [value, size] of shown) {
      const name = value!.replace(/ \[.\]$/, '');
      expect([id, name, Number(size)]).toEqual([id, name, bikes.get(name)]);
      expect(lines.find((one) => one['id'] === id && one['group'] === name)!['n']).toBe(size);
    }
  }
});

test('a report prints the figures of the data, and what the same sentences say elsewhere', async () => {
  const { rounds, comparisons } = JSON.parse(file('data.json')) as Findings;
  const own = recount().get('spring-2026')!;
  const round = rounds.find(({ id }) => id === 'spring-2026')!;
  const mentions = (theme: string): string => String(round.themes!.themes.find(({ id }) => id === theme)!.n);
  const change = comparisons.find(({ from, to }) => from === 'autumn-2025' && to === 'spring-2026')!;
  const page = await site.open('/findings/reports/spring-2026/');
  expect(await page.locator('.candor-figure-value').allTextContents()).toEqual([
    '420',
    String(own.n),
    share(own.n, 420),
    signed(own.nps),
    share(own.promoters, own.n),
    signed(change.difference!),
    mentions('waiting'),
    mentions('being-told'),
  ]);
  expect(change.difference).toBe(Math.round(10 * (own.nps - recount().get('autumn-2025')!.nps)) / 10);
  const story = (await page.textContent('main'))!;
  for (const text of ['No clear change', 'Up by ', `NPS ${signed(own.nps)}`]) expect(story).toContain(text);
  await page.goto(`${site.origin}/findings/spring-2026/`);
  expect((await page.textContent('main'))!).toContain(
    /No clear change[^.]*\.\d[^.]*\.\d[^)]*\)/.exec(story)![0],
  );
});
