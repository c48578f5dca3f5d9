import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { ShareComparison } from '../../../integrations/candor/dist/model/finding.js';
import { findingsCsv, findingsJson } from '../../../integrations/candor/dist/publish/findings-data.js';
import { inventedBreakdown, inventedFindings, inventedGroup, inventedRound } from './invented.js';

const told = {
  ...{ blank: null, promoters: null, passives: null, detractors: null, nps: null, netScore: null },
  ...{ interval: null, mean: null, responseRate: null, neededForFive: null },
};
const small = inventedRound({ ...told, id: 'pilot', n: 7, marker: 'c', distribution: [] });
const whole = inventedRound({
  distribution: [
    { score: 4, count: 15, share: 15 },
    { score: 10, count: 85, share: 85 },
  ],
  breakdowns: [inventedBreakdown([inventedGroup('large', { marker: 'u', n: 25 }), inventedGroup('')], 2)],
});
const changed = { reason: 'wording' } as const;
const series = [
  {
    id: 'invited-all',
    points: [
      { round: 'pilot', break: null },
      { round: 'spring', break: changed },
    ],
  },
];
const share: ShareComparison = {
  ...{ theme: 'waiting', from: 'autumn', to: 'spring', untested: null },
  ...{ before: { n: 30, comments: 100, share: 30 }, after: { n: 12, comments: 80, share: 15 } },
  ...{ difference: -15, estimate: -14.6, interval: { low: -26.4, high: -2.8 }, z: -2.4, p: 0.016 },
  ...{ adjustedP: 0.016, among: 1, verdict: 'down', detectable: 17 },
};
const findings = inventedFindings({ rounds: [whole, small], series, shares: [share], hash: 'abc' });

describe('data.json', () => {
  const data = JSON.parse(findingsJson(findings, '2026-06-30')) as Record<string, unknown> & {
    rounds: Record<string, unknown>[];
  };

  test('has what the pages print, the hash, and the meaning of each marker', () => {
    expect(data).toMatchObject({
      asOf: '2026-06-30',
      hash: 'abc',
      minimumGroup: 10,
      intervalFrom: 20,
      series,
      shares: [share],
    });
    expect(Object.keys(data.markers as object)).toEqual(['c', 'u', 'b']);
    expect(data.rounds[0]).toMatchObject({ nps: 45, noNps: null });
  });

  test('has null and a marker where a figure is suppressed, and never 0', () => {
    const [, pilot] = data.rounds;
    expect(pilot).toMatchObject({ ...told, n: 7, marker: 'c' });
    expect(pilot!.noNps).toBe('7 of 10 answers needed before figures are shown.');
    expect(Object.values(pilot!)).not.toContain(0);
  });
});

describe('data.csv', () => {
  const lines = parse(findingsCsv(findings), { columns: true }) as unknown as Record<string, string>[];

  test('has a line for each round, then one for each group, those too small to be named included', () => {
    expect(lines.map(({ id, segment, group, n, marker }) => [id, segment, group, n, marker])).toEqual([
      ['spring', '', '', '100', '[b]'],
      ['spring', 'plan', 'large', '25', '[u]'],
      ['spring', 'plan', '', '40', ''],
      ['spring', 'plan', '[c]', '', '[c]'],
      ['spring', 'plan', '[c]', '', '[c]'],
      ['pilot', '', '', '7', '[c]'],
    ]);
  });

  test('leaves the cells of a suppressed round empty', () => {
    const { id, title, kind, from, to, n, asked, marker, ...rest } = lines.at(-1)!;
    expect([...new Set(Object.values(rest))]).toEqual(['']);
  });

  test('has the interval and the distribution of a round, and never promoters of a group', () => {
    expect(lines[0]).toMatchObject({
      ...{ promoters: '60', nps: '45', intervalLow: '29.3', intervalHigh: '58' },
      ...{ score4: '15', score10: '85', score5: '' },
    });
    expect(lines[1]).toMatchObject({
      promoters: '',
      passives: '',
      detractors: '',
      nps: '10',
      intervalLow: '-5',
    });
  });
});
