import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { csv } from 'astro-candor';
import { expect, test } from 'vitest';
import { buildSite } from '../helpers/site.js';
import { temporaryFolder } from '../helpers/temporary.js';

const exports = fileURLToPath(new URL('../../../shared/data/exports/', import.meta.url));
const here = existsSync(exports);

function siteWith(...names: string[]): string {
  const root = temporaryFolder();
  mkdirSync(join(root, 'content/responses'), { recursive: true });
  for (const name of names) copyFileSync(join(exports, name), join(root, 'content/responses', name));
  return root;
}

const source = (
  name: string,
  round: string,
  column: string | { index: number },
  scale: object,
  format?: string,
) =>
  csv(`content/responses/${name}`, {
    round,
    columns: { score: { column, min: 0, max: 10, ...scale }, ...(format && { submittedAt: { format } }) },
  });

const sheet = 'M/d/yyyy H:mm:ss';
const resaved = 'yyyy-MM-dd HH:mm:ss';

const absolutely = { min: 1, values: { Absolutely: 10 } };
const sources = {
  'sudzilla-nps-googleforms-us-dates.csv': [
    'sudzilla',
    'On a scale of 0-10, how would you rate Sudzilla?',
    {},
    sheet,
  ],
  'carpentrycon-2020-nps-mojibake.csv': ['carpentrycon', 'nps', {}],
  'carpentries-instructor-2018-nps.csv': ['instructor', 'LikelyToRecommend', {}],
  'cncf-maintainers-2019h2.csv': ['maintainers', { index: 63 }, absolutely, resaved],
} as const;

test.skipIf(!here)('real exports give exactly their known n and NPS in /findings/data.json', async () => {
  const site = await buildSite({
    root: siteWith(...Object.keys(sources)),
    options: {
      sources: Object.entries(sources).map(([name, [round, column, scale, format]]) =>
        source(name, round, column, scale, format),
      ),
    },
  });
  const { rounds } = JSON.parse(site.read('findings/data.json')) as { rounds: { id: string }[] };
  const byId = Object.fromEntries(rounds.map((round) => [round.id, round]));
  expect(byId).toMatchObject({
    sudzilla: { n: 39, promoters: 8, passives: 9, detractors: 22, nps: -35.9 },
    carpentrycon: { n: 124, promoters: 84, passives: 33, detractors: 7, nps: 62.1 },
    instructor: { n: 889, blank: 78, promoters: 501, passives: 317, detractors: 71, nps: 48.4 },
    maintainers: { n: 70, promoters: 36, passives: 26, detractors: 8, netScore: 40, nps: null },
  });
  expect(site.read('findings/index.html')).toContain('Net score (1-10 scale, not an NPS)');
});

test.skipIf(!here)('a label nobody declared fails the build with row, column, value and remedy', async () => {
  const root = siteWith('cncf-maintainers-2019h2.csv');
  const options = {
    sources: [source('cncf-maintainers-2019h2.csv', 'maintainers', { index: 63 }, { min: 1 }, resaved)],
  };
  await expect(buildSite({ root, options })).rejects.toThrow(
    /^content\/responses\/cncf-maintainers-2019h2\.csv:\d+, column "number 63": the value "Absolutely" is not declared in the mapping \(and on 20 more rows\)/,
  );
});

test.skipIf(!here)(
  'a 1-5 scale gives no NPS and says why; a table of totals is refused in a plain sentence',
  async () => {
    const site = await buildSite({
      root: siteWith('cncf-maintainers-2018h1.csv'),
      options: {
        sources: [
          source('cncf-maintainers-2018h1.csv', 'satisfaction', { index: 2 }, { min: 1, max: 5 }, sheet),
        ],
      },
    });
    const [round] = JSON.parse(site.read('findings/data.json')).rounds;
    expect(round).toMatchObject({
      n: 56,
      nps: null,
      netScore: null,
      noNps: expect.stringContaining('on a scale of 1 to 5') as string,
    });
    expect(site.read('findings/index.html')).toContain(
      'No NPS: it exists on a scale of 0 to 10 only, and this question was asked on a scale of 1 to 5.',
    );

    await expect(buildSite({ root: siteWith('fte-nfl-fandom-grouped-header.csv') })).rejects.toThrow(
      'this looks like a summary table with grouped headings, not one row for each person who answered',
    );
  },
);
