import { describe, expect, test } from 'vitest';
import type { Movement } from '../../../integrations/candor/dist/model/finding.js';
import { movementView } from '../../../integrations/candor/dist/publish/movement-view.js';
import { segmentTrendsView } from '../../../integrations/candor/dist/publish/segment-trends-view.js';
import { segmentsView } from '../../../integrations/candor/dist/publish/segments-view.js';
import { themesView } from '../../../integrations/candor/dist/publish/themes-view.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';
import { inventedBreakdown, inventedFindings, inventedGroup, inventedRound } from './invented.js';

const texts = createTexts('en', {});
const thresholds = { minimumGroup: 10, intervalFrom: 20 };
const hiddenGroup = inventedGroup('boats', {
  n: null,
  share: null,
  netScore: null,
  interval: null,
  marker: 'c',
});

describe('the groups of a round', () => {
  test('print a marker for what is suppressed, never 0 and never nothing, and explain it', () => {
    const scoreless = inventedGroup('vans', { netScore: null, interval: null, marker: 'c' });
    const view = segmentsView(
      inventedRound(),
      inventedBreakdown([scoreless, hiddenGroup], 2),
      thresholds,
      texts,
    );
    expect(view.rows).toMatchObject([
      { group: 'vans', answers: '40', share: '40.0%', score: '[c]', marker: '' },
      { group: 'boats', answers: '[c]', share: '[c]', score: '[c]', marker: '' },
    ]);
    expect(view.markers).toHaveLength(1);
    expect(view.markers[0]).toContain('fewer than 10 people');
    expect(view.notes).toContain('2 groups are not shown [c].');
  });

  test('of an open round say in what groups answers are counted', () => {
    const breakdown = { ...inventedBreakdown([inventedGroup('vans')]), open: true };
    const view = segmentsView(inventedRound(), breakdown, { ...thresholds, minimumGroup: 15 }, texts);
    expect(view.notes).toContain(
      'The round is still open, so each group counts answers in whole groups of 15 only.',
    );
  });

  test('stand on one axis with their intervals, and the sentence names both ends', () => {
    const groups = [
      inventedGroup('bikes'),
      inventedGroup('', { n: 22, share: 22, netScore: -12.5, interval: { low: -40, high: 15 }, marker: 'u' }),
    ];
    const view = segmentsView(inventedRound(), inventedBreakdown(groups), thresholds, texts);
    expect(view.rows[1]).toMatchObject({
      group: 'Not stated',
      score: '−12.5',
      interval: '−40.0 to +15.0',
      marker: '[u]',
    });
    expect(view.summary).toBe(
      '2 groups, 62 answers; the scores go from −12.5 (Not stated) to +10.0 (bikes).',
    );
    const zeros = view.rows.map(({ chart }) => chart!.shapes.find(({ tone }) => tone === 'zero'));
    expect(zeros[0]).toEqual(zeros[1]);
  });

  test('from round to round a group that a round does not name is hidden or nobody, whichever is known', () => {
    const round = (id: string, groups: string[], hidden: number) =>
      inventedRound({
        id,
        title: id,
        breakdowns: [
          inventedBreakdown(
            groups.map((value) => inventedGroup(value)),
            hidden,
          ),
        ],
      });
    const rounds = [round('c', ['bikes', 'boats'], 0), round('b', ['bikes'], 0), round('a', ['bikes'], 1)];
    const series = { id: 's', points: ['a', 'b', 'c'].map((id) => ({ round: id, break: null })) };
    const view = segmentTrendsView('plan', series, inventedFindings({ rounds }), texts)!;
    expect(view.rows[1]!.cells.map(({ score }) => score)).toEqual(['[c]', 'none', '+10.0']);
    expect(view.rows[0]!.cells.map(({ score }) => score)).toEqual(['+10.0', '+10.0', '+10.0']);
    expect(view.charts.map(({ group }) => group)).toEqual(['bikes', 'boats']);
    expect(segmentTrendsView('region', series, inventedFindings({ rounds }), texts)).toBeNull();
  });
});

describe('what the same people said', () => {
  const movement: Movement = {
    from: 'a',
    to: 'b',
    n: 60,
    cells: [
      [26, 9, 8],
      [7, 2, 0],
      [6, 2, 0],
    ],
    up: 15,
    down: 17,
    change: -6.7,
    untested: null,
    interval: { low: -35, high: 21.6 },
    p: 0.6434,
    adjustedP: 0.6434,
    among: 1,
    verdict: 'unclear',
  };
  const titles = { from: 'Spring', to: 'Summer' };

  test('is told in a table whose rows add up, and in sentences with the same numbers', () => {
    const view = movementView(movement, titles, 95, texts);
    expect(view.rows.map(({ total }) => total)).toEqual(['43', '9', '8']);
    expect(view.rows[1]!.cells.map(({ arrow, count, word }) => `${arrow}${count} ${word}`)).toEqual([
      '↑7 rose',
      '2 stayed',
      '↓0 fell',
    ]);
    expect(view.sentences).toEqual([
      'Stayed promoters: 26 of 43 (60.5%).',
      'Passives and detractors who rose by one level or more: 15 of 17 (88.2%).',
      'Rose: 15; fell: 17; net: −2.',
    ]);
    expect(view.summary).toBe(
      '60 people answered both rounds. No clear change of their score: −6.7 points, which may be anything from −35.0 to +21.6 (95% confidence).',
    );
  });

  test('has no interval where there can be none, and says why', () => {
    const summary = (untested: Movement['untested']): string =>
      movementView({ ...movement, untested, interval: null, verdict: null }, titles, 95, texts).summary;
    expect(summary('few')).toContain(
      'changed by −6.7 points; there are too few of them for a margin of error.',
    );
    expect(summary('kind')).toContain('can only be calculated where people were invited');
    expect(summary('alike')).toContain('all of them moved by the same number of levels');
  });

  test('is not clear where only an uncorrected interval leaves out 0, and says so', () => {
    const lucky = { ...movement, change: 21.6, interval: { low: 0.8, high: 42.3 }, among: 5 };
    expect(movementView(lucky, titles, 95, texts).summary).toContain(
      'No clear change of their score: +21.6 points, which may be anything from +0.8 to +42.3 (95% confidence). That interval leaves out 0, but 5 comparisons are shown',
    );
  });
});

test('themes print their base, what mentions none, and no statement without quotes', () => {
  const themes = {
    comments: 40,
    none: 6,
    themes: [
      { id: 'wait', name: 'Waiting', n: 22, share: 55, examples: ['gone'] },
      { id: 'price', name: 'Prices', n: 0, share: 0, examples: [] },
    ],
  };
  const view = themesView(inventedRound({ themes }), null, texts)!;
  expect(view.summary).toBe('Most often they are about “Waiting”: 22 of 40 comments (55.0%).');
  expect(view.without).toBe('6 of 40 comments mention none of these themes.');
  expect(view.bars.map(({ count, length }) => [count, length])).toEqual([
    ['22', 55],
    ['0', 0],
  ]);
  expect(view.examples).toBeNull();
  expect(themesView(inventedRound(), null, texts)).toBeNull();
});
