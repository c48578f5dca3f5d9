import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { changeStatuses } from '../../integrations/candor/dist/model/change.js';
import { visit, type Visit } from '../helpers/browser.js';
import { recountChanges, recountThemes } from '../helpers/recount.js';

const reference = inject('reference');
let site: Visit;

beforeAll(async () => {
  site = await visit(reference);
});
afterAll(async () => {
  await site.close();
});

const percent = (n: number, of: number): string => `${((100 * n) / of).toFixed(1)}%`;
const said = ({ n, base }: { n: number; base: number }): RegExp =>
  new RegExp(
    String.raw`\b${n} of ${base} comments (of|from) .+ \(${percent(n, base).replace('.', String.raw`\.`)}\)[.:]`,
  );

test('every count of every change is the same on the list, on its page and in the feed, and as recounted from the rows', async () => {
  const recounted = recountChanges();
  const page = await site.open('/changes/');
  const cards = await page.$$eval('li[id]:has(.candor-change)', (all) =>
    all.map(({ id, textContent }) => [id, (textContent ?? '').replace(/\s+/g, ' ')] as const),
  );
  expect(cards.map(([id]) => id).sort()).toEqual([...recounted.keys()].sort());
  const feed = JSON.parse(readFileSync(join(reference, 'changes/feed.json'), 'utf8')) as {
    items: { id: string; content_text: string }[];
  };

  for (const [id, text] of cards) {
    const own = recounted.get(id)!;
    expect(text, id).toMatch(said(own));
    const alone = await page.evaluate(
      (html) => new DOMParser().parseFromString(html, 'text/html').querySelector('main')!.textContent,
      readFileSync(join(reference, `changes/${id}/index.html`), 'utf8'),
    );
    expect(alone.replace(/\s+/g, ' '), id).toMatch(said(own));
    for (const { content_text } of feed.items.filter((item) => item.id.includes(`/changes/${id}/#`)))
      expect(content_text, id).toMatch(said(own));
  }
});

test('there are changes of every status, and the summary counts them', async () => {
  const page = await site.open('/changes/');
  const statuses = await page.$$eval('li[id]:has(.candor-change)', (all) =>
    all.map((one) => one.querySelector('[data-status]')!.getAttribute('data-status')!),
  );
  expect(new Set(statuses)).toEqual(new Set(changeStatuses));
  const counted = [...Map.groupBy(statuses, (status) => status)].map(([, list]) => list.length);
  const summary = (await page.textContent('main'))!.match(/(\d+) changes: ([^.]+)\./)!;
  expect(Number(summary[1])).toBe(statuses.length);
  expect([...summary[2]!.matchAll(/\d+/g)].map(Number).sort()).toEqual(counted.sort());
});

test('what was measured since is as worked out by hand from the rows', async () => {
  const page = await site.open('/changes/price-as-told/');
  const text = ((await page.textContent('main')) ?? '').replace(/\s+/g, ' ');
  const [before, after] = ['autumn-2025', 'spring-2026'].map((round) => recountThemes(round).get('price')!);
  // Agresti and Caffo 2000: one more of each kind in both rounds.
  const [p, q] = [before!, after!].map(({ n, base }) => (n + 1) / (base + 2));
  const error = Math.sqrt((p! * (1 - p!)) / (before!.base + 2) + (q! * (1 - q!)) / (after!.base + 2));
  const [low, high] = [-1, 1].map((sign) => 100 * (q! - p! + sign * 1.959963984540054 * error));
  const signed = (value: number): string =>
    `${value > 0 ? '+' : value < 0 ? '\u2212' : ''}${Math.abs(value).toFixed(1)}`;

  expect(low).toBeLessThan(0);
  expect(text).toContain('No clear change since then');
  expect(text).toContain(`from ${signed(low!)} to ${signed(high!)}`);
  for (const { n, base } of [before!, after!])
    expect(text).toMatch(
      new RegExp(String.raw`${percent(n, base)}( of comments mentioned it)? \(${n} of ${base}\)`),
    );
});
