import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw } from '../../../integrations/candor/dist/publish/charts/draw.js';
import { withKey } from '../../../integrations/candor/dist/publish/charts/group-bar.js';
import {
  along,
  axisOf,
  ticksOf,
  wholeAxis,
} from '../../../integrations/candor/dist/publish/charts/score-axis.js';
import { scoreCell } from '../../../integrations/candor/dist/publish/charts/score-line.js';
import type { Chart, Shape } from '../../../integrations/candor/dist/publish/charts/shapes.js';
import { chartSvg } from '../../../integrations/candor/dist/publish/charts/svg-file.js';
import { groupView, scoreLineOf } from '../../../integrations/candor/dist/publish/group-view.js';
import { trendView } from '../../../integrations/candor/dist/publish/trend-view.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';
import { parseXml } from '../../helpers/xml.js';
import { inventedComparison, inventedFindings, inventedRound } from './invented.js';

const texts = createTexts('en', {});
const textsOf = ({ shapes }: Chart): string[] =>
  shapes.flatMap((shape) => (shape.tag === 'text' ? [shape.text] : []));
const marks = ({ shapes }: Chart, tone: Shape['tone']): Shape[] =>
  shapes.filter((shape) => shape.tone === tone);
const scores = fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10);

describe('the axis of scores', () => {
  test('has a score of 0 in the middle, and its ends at -100 and 100', () => {
    expect([-100, 0, 100].map((score) => along(score, wholeAxis))).toEqual([0, 50, 100]);
  });

  test('holds every score, every interval and 0, and names both its ends', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(scores, scores, scores), { maxLength: 12 }), (triples) => {
        const all = triples.map((triple) => {
          const [low, score, high] = triple.toSorted((a, b) => a - b) as [number, number, number];
          return { score, interval: { low, high } };
        });
        const axis = axisOf(all);
        for (const { interval } of [...all, { interval: { low: 0, high: 0 } }]) {
          expect(axis.low).toBeLessThanOrEqual(interval.low);
          expect(axis.high).toBeGreaterThanOrEqual(interval.high);
        }
        expect(ticksOf(axis)).toContain(0);
        expect([ticksOf(axis)[0], ticksOf(axis).at(-1)]).toEqual([axis.low, axis.high]);
      }),
    );
  });
});

describe('the whisker of a score', () => {
  test('covers the interval exactly, and the dot stands at the score', () => {
    const chart = scoreCell({ score: 45, interval: { low: 29.3, high: 58 } }, wholeAxis, 'ltr');
    expect(marks(chart, 'range')[0]).toMatchObject({ x1: along(29.3, wholeAxis), x2: along(58, wholeAxis) });
    expect(marks(chart, 'score')[0]).toMatchObject({ cx: along(45, wholeAxis) });
  });

  test('is not there without an interval, and nothing is without a score', () => {
    expect(marks(scoreCell({ score: 45, interval: null }, wholeAxis, 'ltr'), 'range')).toEqual([]);
    expect(marks(scoreCell({ score: null, interval: null }, wholeAxis, 'ltr'), 'score')).toEqual([]);
  });

  test('stands the other way round where people read from right to left', () => {
    const left = draw(scoreCell({ score: 50, interval: null }, wholeAxis, 'ltr'), String);
    const right = draw(scoreCell({ score: 50, interval: null }, wholeAxis, 'rtl'), String);
    expect(left.at(-1)!.attributes.cx).toBe('75');
    expect(right.at(-1)!.attributes.cx).toBe('25');
  });
});

describe('the bar of the groups', () => {
  test('is filled from end to end, each group as long as its share, and told apart without colour', () => {
    const { chart, groups, summary } = groupView(inventedRound(), texts)!;
    const parts = chart.shapes.filter((shape) => shape.tag === 'rect');
    expect(parts.map(({ x, width }) => [x, width])).toEqual([
      [0, 60],
      [60, 25],
      [85, 15],
    ]);
    expect(parts.map(({ tone }) => tone)).toEqual(['promoter', 'passive', 'detractor']);
    expect(marks(chart, 'stripes')).toMatchObject([{ x1: 85, x2: 100 }]);
    for (const { count, share } of groups)
      for (const number of [count, share]) expect(summary).toContain(number);
  });

  test('is not drawn where the groups are not told', () => {
    const hidden = { promoters: null, passives: null, detractors: null };
    expect(groupView(inventedRound(hidden), texts)).toBeNull();
  });

  test('leaves names to the table below it, and has a key of them all in a file, however small a group', () => {
    const view = groupView(inventedRound({ promoters: 96, passives: 3, detractors: 1 }), texts)!;
    expect(textsOf(view.chart)).toEqual([]);
    const keyed = withKey(view);
    expect(textsOf(keyed)).toEqual(['96.0%', 'Promoters', '3.0%', 'Passives', '1.0%', 'Detractors']);
    const swatches = keyed.shapes.slice(view.chart.shapes.length).filter(({ tag }) => tag === 'rect');
    expect(swatches.map(({ tone }) => tone)).toEqual(['promoter', 'passive', 'detractor']);
  });
});

/** Three rounds of one series, asked otherwise from the third on. */
function threeRounds() {
  const ids = ['winter', 'spring', 'autumn'];
  const rounds = ids.map((id, index) =>
    inventedRound({
      id,
      title: id,
      to: `2026-0${3 * index + 1}-20`,
      n: 100 + index,
      netScore: 10 * index,
      interval: { low: 10 * index - 9, high: 10 * index + 9 },
    }),
  );
  const series = {
    id: 'invited-all',
    points: ids.map((round, index) => ({
      round,
      break: index === 2 ? ({ reason: 'wording' } as const) : null,
    })),
  };
  const untested = { untested: 'break', verdict: null, interval: null, difference: 10 } as const;
  const comparisons = [
    inventedComparison({ from: 'winter', to: 'spring' }),
    inventedComparison({ from: 'spring', to: 'autumn', ...untested }),
  ];
  const findings = inventedFindings({ rounds: rounds.toReversed(), series: [series], comparisons });
  return { series, findings, view: trendView(series, findings, texts) };
}

describe('the trend', () => {
  test('joins neighbours only where nothing broke, and marks and explains the break', () => {
    const { view } = threeRounds();
    expect(marks(view.chart, 'path')).toHaveLength(1);
    expect(marks(view.chart, 'break')).toHaveLength(1);
    expect(textsOf(view.chart)).toContain('[b]');
    expect(view.notes).toContain(
      '[b]: break before autumn; what stands before and after it is not compared: the question was worded differently.',
    );
    expect(view.rows[0]).toMatchObject({ round: 'autumn', marker: '[b]' });
  });

  test('prints in the chart what the table prints, and a whisker for each interval', () => {
    const { view } = threeRounds();
    for (const { score } of view.rows) expect(textsOf(view.chart)).toContain(score);
    expect(marks(view.chart, 'range')).toHaveLength(3);
    expect(view.rows.map(({ answers, interval }) => [answers, interval])).toEqual([
      ['102', '+11.0 to +29.0'],
      ['101', '+1.0 to +19.0'],
      ['100', '−9.0 to +9.0'],
    ]);
  });

  test('says of each round what became of the one before, newest first', () => {
    const { view } = threeRounds();
    expect(view.changes.map(({ label }) => label)).toEqual(['spring to autumn:', 'winter to spring:']);
    expect(view.changes[0]!.text).toContain('cannot be compared: the question was worded differently.');
    expect(view.summary).toContain('The newest of 3 rounds: NPS +20.0 in Jul 2026, from 102 answers.');
  });

  test('of an open form has no whiskers and no column for them, and says why', () => {
    const { series, findings } = threeRounds();
    const rounds = findings.rounds.map((round) => ({ ...round, kind: 'open-form' as const, interval: null }));
    const view = trendView(series, { ...findings, rounds }, texts);
    expect(marks(view.chart, 'range')).toEqual([]);
    expect(view.columns.interval).toBeNull();
    expect(view.notes.join()).toContain('no margin of error can be calculated');
  });

  test('of twelve rounds leaves out labels a narrow page has no room for, never the last', () => {
    const points = Array.from({ length: 12 }, (_, index) => ({ round: `r${index}`, break: null }));
    const rounds = points.map(({ round }, index) =>
      inventedRound({ id: round, title: round, to: `20${10 + index}-04-01` }),
    );
    const { chart } = trendView({ id: 's', points }, inventedFindings({ rounds }), texts);
    const months = chart.shapes.filter((shape) => shape.tag === 'text' && /^Apr/.test(shape.text));
    const always = months.filter(({ room }) => room === undefined);
    expect(always.length).toBeLessThanOrEqual(3);
    expect(months.length).toBeGreaterThan(always.length);
    expect(always.at(-1)).toMatchObject({ text: 'Apr 2021' });
  });
});

describe('a chart as a file', () => {
  const files: [string, Chart][] = [
    ['of a trend', threeRounds().view.chart],
    ['of the groups', withKey(groupView(inventedRound(), texts)!)],
    ['of a score', scoreLineOf(inventedRound(), inventedFindings(), texts)!],
  ];

  test.each(files)(
    '%s is well-formed, has its title and sentence, and every text of the chart',
    (_, chart) => {
      const svg = chartSvg(chart);
      const found = parseXml(svg);
      expect(found.title).toEqual([chart.title]);
      expect(found.desc).toEqual([chart.summary]);
      for (const text of textsOf(chart)) expect(found.text).toContain(text);
      expect(found.text!.join(' ')).toContain(chart.summary);
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+"/);
      expect(svg).not.toMatch(/class=|style=|var\(|%"/);
    },
  );

  test('stays well-formed whatever a title holds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff })), (points) => {
        const title = String.fromCodePoint(...points);
        const round = inventedRound({ title: `<b>&"${title}\u0000` });
        parseXml(chartSvg(withKey(groupView(round, texts)!)));
      }),
      { numRuns: 40 },
    );
  });
});
