import { rmSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approvals, ownCsv, type OwnRow } from '../helpers/responses.js';
import { buildSite, type BuiltSite } from '../helpers/site.js';
import { temporaryFolder } from '../helpers/temporary.js';

/** Everything a published round states. */
const stated = `
question: How likely are you to recommend us?
scaleLabels: { lowest: Not at all likely, highest: Extremely likely }
strategy: A survey by e-mail.
askedBy: Ourselves
population: Everybody who had a bicycle repaired.
chosen: Everybody with an e-mail address.
mode: Web form
languages: [en]
weighting: none
limitations: People without an e-mail address were not asked.
incentive: none
`;
const invited = (title: string, opened: string, closed: string, more = ''): string =>
  `title: ${title}\nkind: invited-all\nopened: ${opened}\nclosed: ${closed}\nasked: 120\nprocessing: none\n${stated}${more}`;

const rounds = {
  'content/rounds/autumn-2025.yaml': invited('Autumn 2025', '2025-10-01', '2025-10-31'),
  'content/rounds/spring-2026.yaml': invited(
    'Spring 2026',
    '2026-03-01',
    '2026-03-31',
    'delivered: 118\nrevisions: [{ date: 2026-05-02, what: The number of people asked was corrected. }]\n',
  ).replace('processing: none', 'processing: [{ what: Second answers were removed, removed: 3 }]'),
  'content/rounds/counter.yaml': `title: At the counter\nkind: open-form\nopened: 2026-05-01\nprocessing: none\n${stated}`,
  'content/rounds/pilot.yaml': invited('Pilot', '2026-01-01', '2026-01-31', 'series: pilot\n'),
  'content/rounds/hidden.yaml': 'title: Hidden round\npublish: false\n',
};

const rows = (prefix: string, n: number, row: (index: number) => OwnRow): OwnRow[] =>
  Array.from({ length: n }, (_, index) => ({ id: `${prefix}${index}`, ...row(index) }));
const mixed = (index: number): number => [10, 9, 8, 4, 9][index % 5]!;
const day = (month: string, index: number): string => `${month}-${String((index % 28) + 1).padStart(2, '0')}`;
const said = { comment: 'The wait was long, the work good.', consent: 'quote' };

const responses = {
  'content/responses/autumn-2025.csv': ownCsv(
    rows('a', 60, (i) => ({ score: [10, 8, 4, 3][i % 4]!, submitted_at: day('2025-10', i) })),
  ),
  'content/responses/spring-2026.csv': ownCsv(
    rows('s', 80, (i) => ({ score: mixed(i), submitted_at: day('2026-03', i), ...(i === 3 ? said : {}) })),
  ),
  'content/responses/counter.csv': ownCsv(
    rows('c', 27, (i) => ({ score: mixed(i), submitted_at: day('2026-05', i) })),
  ),
  'content/responses/pilot.csv': ownCsv(
    rows('p', 7, (i) => ({ score: mixed(i), submitted_at: day('2026-01', i) })),
  ),
  'content/responses/old-export.csv': ownCsv(
    rows('o', 12, (i) => ({ score: mixed(i), submitted_at: day('2024-05', i) })),
  ),
  'content/responses/hidden.csv': ownCsv(
    rows('h', 30, () => ({ score: 10, comment: 'Words of the hidden round.', consent: 'quote' })),
  ),
  'content/decisions.jsonl': approvals('s3', 'h1'),
};

const report = `---
title: What spring told us
description: Of bicycles and waiting.
date: 2026-06-01
---

Our score is <Figure show="nps" round="spring-2026" /> from <Figure show="n" round="spring-2026" /> answers, of the pilot it is <Figure show="nps" round="pilot" />.

<Compare from="autumn-2025" to="spring-2026" />

<Nps round="spring-2026" />
`;
const files = {
  ...rounds,
  ...responses,
  'content/reports/spring.mdx': report,
  'src/content.config.ts': `import { candorCollections } from 'astro-candor/content';\nexport const collections = { ...candorCollections() };\n`,
};
const request = {
  files,
  options: { asOf: '2026-06-30', language: 'en-GB' },
  config: { integrations: [mdx()], site: 'https://example.org' },
};

interface Data {
  hash: string;
  rounds: Record<string, unknown>[];
  comparisons: unknown[];
}

describe('a site with rounds of every kind', () => {
  let site: BuiltSite;
  let overview: string;
  const page = (round: string): string => site.read(`findings/${round}/index.html`);
  beforeAll(async () => {
    site = await buildSite({ ...request, root: temporaryFolder(files, true) });
    overview = site.read('findings/index.html');
  });
  afterAll(() => rmSync(site.root, { recursive: true, force: true }));

  test('has a page and charts for each published round, and none for a hidden one', () => {
    const pages = site.files().filter((file) => /^findings\/.*(html|svg)$/.test(file));
    expect(pages).toEqual([
      'findings/autumn-2025/distribution.svg',
      'findings/autumn-2025/groups.svg',
      'findings/autumn-2025/index.html',
      'findings/counter/distribution.svg',
      'findings/counter/groups.svg',
      'findings/counter/index.html',
      'findings/index.html',
      'findings/old-export/distribution.svg',
      'findings/old-export/groups.svg',
      'findings/old-export/index.html',
      'findings/pilot/index.html',
      'findings/reports/spring/index.html',
      'findings/spring-2026/distribution.svg',
      'findings/spring-2026/groups.svg',
      'findings/spring-2026/index.html',
      'findings/trend.svg',
    ]);
    const published = site.files().map((file) => (/\.(html|json|csv)$/.test(file) ? site.read(file) : ''));
    expect(published.join('')).not.toMatch(/hidden round/i);
  });

  test('leads from the overview to every round, report, file and chart', () => {
    for (const round of ['autumn-2025', 'spring-2026', 'counter', 'pilot', 'old-export'])
      expect(overview).toContain(`href="/findings/${round}/"`);
    expect(overview).toContain('href="/findings/reports/spring/"');
    for (const file of ['data.json', 'data.csv', 'trend.svg'])
      expect(overview).toContain(`href="/findings/${file}"`);
    expect(page('spring-2026')).toContain('href="/findings/spring-2026/distribution.svg"');
    expect(page('spring-2026')).toContain('<a href="/findings/">All findings</a>');
    expect(page('spring-2026')).toContain(
      '<link rel="canonical" href="https://example.org/findings/spring-2026/">',
    );
  });

  test('an invited round has its interval, response rate, change and everything it declares', () => {
    const html = page('spring-2026');
    expect(html).toContain('with 95% confidence between');
    expect(html).toContain('80 of 120 people asked answered: a response rate of 66.7%.');
    expect(html).toContain('Up by 65 points since then');
    for (const words of [
      'A survey by e-mail.',
      'Ourselves',
      '0 is “Not at all likely”, 10 is “Extremely likely”',
      'Everybody who had a bicycle repaired.',
      'No reward was offered for answering.',
      '118 invitations arrived.',
      'Second answers were removed (3 answers)',
      'People without an e-mail address were not asked.',
      '2 May 2026: The number of people asked was corrected.',
    ])
      expect(html).toContain(words);
  });

  test('an open round speaks of its first whole groups and never has an interval or a rate', () => {
    const html = page('counter');
    expect(html).toContain('27 answers have come in so far; these figures are those of the first 20');
    expect(html).toContain('People decided for themselves whether to answer');
    expect(html).toContain('1 May 2026 to now, still open');
    expect(html).not.toMatch(/confidence between|response rate of|interval:/);
  });

  test('a round of seven answers says how many more are needed and nothing else', () => {
    const html = page('pilot');
    expect(html).toContain('7 of 10 answers needed before figures are shown.');
    expect(html.slice(html.indexOf('<body'))).not.toMatch(/candor-bars|candor-headline|response rate of|NPS/);
  });

  test('an undeclared round says that nobody declared it', () => {
    const html = page('old-export');
    expect(html).toContain('Nobody has declared how people were asked in this round.');
    expect(html).toContain('How people were chosen is not known, so no margin of error can be calculated.');
  });

  test('a report prints live figures without an import, and says where one is hidden', () => {
    const html = site.read('findings/reports/spring/index.html');
    expect(html).toMatch(/<span class="candor-figure-value"[^>]*>\+40\.0<\/span>/);
    expect(html).toMatch(/<span class="candor-figure-value"[^>]*>80<\/span>/);
    expect(html).toMatch(
      /candor-figure-value"[^>]*>\[c\]<span class="candor-hidden"> \(not shown, to protect/,
    );
    expect(html).toMatch(/<th scope="row">NPS, Autumn 2025<\/th> ?<td>−25.0<\/td>/);
    expect(html).toContain('<time datetime="2026-06-01">');
  });

  test('data.json and data.csv say the same, with a marker where a figure is suppressed', () => {
    const { hash, rounds, comparisons } = JSON.parse(site.read('findings/data.json')) as Data;
    expect(rounds.find(({ id }) => id === 'pilot')).toMatchObject({
      ...{ n: 7, nps: null, promoters: null, marker: 'c' },
      noNps: '7 of 10 answers needed before figures are shown.',
    });
    expect(rounds.find(({ id }) => id === 'counter')).toMatchObject({ n: 20, received: 27, interval: null });
    expect(comparisons).toHaveLength(1);
    expect(overview).toContain(hash.slice(0, 12));
    const [head, ...lines] = site.read('findings/data.csv').trim().split('\r\n');
    const pilot = lines.find((line) => line.startsWith('pilot,'))!.split(',');
    const cell = (name: string): string => pilot[head!.split(',').indexOf(name)]!;
    expect([cell('n'), cell('nps'), cell('blank'), cell('score10'), cell('marker')]).toEqual([
      ...['7', '', '', '', '[c]'],
    ]);
  });

  test('the charts are whole SVG files with the numbers in words', () => {
    for (const name of ['trend', 'spring-2026/groups', 'spring-2026/distribution']) {
      const svg = site.read(`findings/${name}.svg`);
      expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg).toMatch(/<desc>[^<]*\d[^<]*<\/desc>/);
    }
  });
});

test('a report that names a round which is not there fails the build with file, line and the nearest one', async () => {
  const wrong = report.replace('<Nps round="spring-2026" />', '<Nps round="spring-2025" />');
  await expect(
    buildSite({ ...request, files: { ...rounds, ...responses, 'content/reports/spring.mdx': wrong } }),
  ).rejects.toMatchObject({
    message: expect.stringMatching(
      /^content\/reports\/spring\.mdx:11: <Nps round="spring-2025">: there is no published round/,
    ) as string,
    hint: expect.stringContaining('Did you mean "spring-2026"?') as string,
  });
});

test('where rounds have no pages the findings print each in full', async () => {
  const page = `---\nimport { Findings } from 'astro-candor/components';\n---\n<h1>Figures</h1><Findings />\n`;
  const site = await buildSite({
    files: { ...rounds, ...responses, 'src/pages/figures.astro': page },
    options: { asOf: '2026-06-30', pages: { findings: false } },
  });
  const html = site.read('figures/index.html');
  expect(html.match(/How we asked/g)).toHaveLength(5);
  expect(html).toContain('href="#round-spring-2026"');
  expect(html).toContain('id="round-spring-2026"');
  expect(site.files().filter((file) => file.startsWith('findings/'))).toEqual([]);
});
