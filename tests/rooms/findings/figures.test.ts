import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byPeriod, roundFigures } from '../../../integrations/candor/dist/findings/figures.js';
import { Tallies } from '../../../integrations/candor/dist/findings/tally.js';
import type { RoundFigures } from '../../../integrations/candor/dist/model/finding.js';
import { roundSchema, undeclaredRound } from '../../../integrations/candor/dist/model/round.js';
import type { Scale } from '../../../integrations/candor/dist/model/scale.js';

const nps = { min: 0, max: 10 };
type Answer = number | null | { score: number | null; submittedAt: number };

function figures(answers: readonly Answer[], scale: Scale = nps, declared?: object): RoundFigures {
  const tallies = new Tallies();
  for (const answer of answers) {
    const { score, submittedAt } =
      typeof answer === 'object' && answer !== null ? answer : { score: answer, submittedAt: null };
    tallies.add({ round: 'spring', score, scale, submittedAt, segments: {} });
  }
  const round = declared
    ? { ...roundSchema.parse(declared), id: 'spring', declared: true }
    : undeclaredRound('spring');
  return roundFigures(tallies.list()[0]!, round);
}

const times = (count: number, score: number): number[] => Array.from({ length: count }, () => score);

describe('a round of answers on 0-10', () => {
  test('has counts, shares, an NPS and a distribution over the whole scale', () => {
    const { distribution, ...rest } = figures([...times(8, 9), ...times(9, 7), ...times(22, 3), null, null]);
    expect(rest).toMatchObject({
      n: 39,
      blank: 2,
      promoters: 8,
      passives: 9,
      detractors: 22,
      nps: -35.9,
      netScore: -35.9,
      mean: 5.15,
      scaleKind: 'nps',
    });
    expect(distribution).toHaveLength(11);
    expect(distribution.filter(({ count }) => count > 0)).toEqual([
      { score: 3, count: 22, share: 56.4 },
      { score: 7, count: 9, share: 23.1 },
      { score: 9, count: 8, share: 20.5 },
    ]);
  });

  test('all eights, and sixes with tens, have the same NPS and mean and another distribution', () => {
    const flat = figures(times(20, 8));
    const split = figures([...times(10, 6), ...times(10, 10)]);
    expect([flat.nps, flat.mean]).toEqual([split.nps, split.mean]);
    expect(flat.distribution).not.toEqual(split.distribution);
  });

  test('the distribution adds up to n, and so do the buckets, whatever was answered', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: 1 }), (answers) => {
        const { n, blank, distribution, promoters, passives, detractors, nps, mean } = figures(answers);
        expect(distribution.reduce((sum, { count }) => sum + count, 0)).toBe(n);
        expect(promoters! + passives! + detractors!).toBe(n);
        expect(n + blank).toBe(answers.length);
        if (n === 0) expect([nps, mean]).toEqual([null, null]);
        else expect(nps).toBeGreaterThanOrEqual(-100);
        expect(nps ?? 0).toBeLessThanOrEqual(100);
        expect(Object.is(nps, -0)).toBe(false);
      }),
    );
  });

  test('without a single score it has no figure, and no share is a division by nothing', () => {
    expect(figures([null, null])).toMatchObject({ n: 0, blank: 2, nps: null, netScore: null, mean: null });
    expect(figures([null]).distribution.every(({ count, share }) => count === 0 && share === 0)).toBe(true);
  });
});

describe('other scales', () => {
  test('1-10 has a net score that is no NPS', () => {
    const round = figures([...times(36, 10), ...times(26, 8), ...times(8, 1)], { min: 1, max: 10 });
    expect(round).toMatchObject({
      n: 70,
      promoters: 36,
      passives: 26,
      detractors: 8,
      netScore: 40,
      nps: null,
    });
    expect(round.distribution[0]).toEqual({ score: 1, count: 8, share: 11.4 });
  });

  test.each([
    [{ min: 1, max: 5 }, 5],
    [{ min: 0, max: 4 }, 5],
    [{ min: -2, max: 2 }, 5],
    [{ min: 1, max: 7 }, 7],
  ])('%j has a mean and a distribution, and neither buckets nor a net score', (scale, values) => {
    const round = figures([scale.min, scale.max, scale.max], scale);
    expect(round).toMatchObject({
      promoters: null,
      passives: null,
      detractors: null,
      nps: null,
      netScore: null,
    });
    expect(round.mean).toBe(Math.round(((scale.min + 2 * scale.max) / 3) * 100) / 100);
    expect(round.distribution).toHaveLength(values);
  });

  test('answers on different scales are never added up', () => {
    const tallies = new Tallies();
    const answer = { round: 'spring', score: 5, submittedAt: null, segments: {} };
    tallies.add({ ...answer, scale: { min: 0, max: 10 } });
    expect(() => tallies.add({ ...answer, scale: { min: 1, max: 5 } })).toThrow(
      'the round "spring" gets answers on different scales, which cannot be added up',
    );
    tallies.add({ ...answer, round: 'other', scale: { min: 1, max: 5 } });
    expect(tallies.list()).toHaveLength(2);
  });
});

describe('what is said about a round', () => {
  const at = (day: string): Answer => ({ score: 9, submittedAt: Date.parse(`${day}T12:00:00Z`) });

  test('its period is that of its scored answers, or the declared one', () => {
    const answers = [at('2026-03-05'), at('2026-03-02'), 9, { score: null, submittedAt: 0 }];
    expect(figures(answers)).toMatchObject({ from: '2026-03-02', to: '2026-03-05' });
    const declared = { opened: '2026-03-01', closed: '2026-03-31' };
    expect(figures(answers, nps, declared)).toMatchObject({ from: '2026-03-01', to: '2026-03-31' });
    expect(figures([9])).toMatchObject({ from: null, to: null });
  });

  test('a round nobody declared says so, and has no response rate', () => {
    expect(figures([9])).toMatchObject({
      title: 'spring',
      question: null,
      kind: 'imported-unknown',
      declared: false,
      asked: null,
      responseRate: null,
    });
  });

  test('the response rate counts scored answers', () => {
    expect(figures([9, 8, null], nps, { asked: 3 })).toMatchObject({ asked: 3, responseRate: 66.7 });
  });

  test('rounds stand newest first, undated ones last, by id where nothing else decides', () => {
    const round = (id: string, to: string | null): RoundFigures => ({ ...figures([9]), id, to });
    const rounds = [
      round('b', null),
      round('old', '2025-01-01'),
      round('a', null),
      round('new', '2026-01-01'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(rounds, { minLength: 4 }), (shuffled) => {
        expect(shuffled.toSorted(byPeriod).map(({ id }) => id)).toEqual(['new', 'old', 'a', 'b']);
      }),
    );
  });
});
