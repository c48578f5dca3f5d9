import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundsOf } from '../../../integrations/candor/dist/findings/rounds.js';
import { Tallies } from '../../../integrations/candor/dist/findings/tally.js';
import {
  asOf,
  declaredRound,
  figured,
  june,
  scores,
  settingsOf,
  tallied,
  times,
  type Answer,
} from './figured.js';

describe('a round of answers on 0-10', () => {
  test('has counts, shares, an NPS and a distribution over the whole scale', () => {
    const { distribution, ...rest } = figured([...times(8, 9), ...times(9, 7), ...times(22, 3), null, null]);
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
    const flat = figured(times(20, 8));
    const split = figured([...times(10, 6), ...times(10, 10)]);
    expect([flat.nps, flat.mean]).toEqual([split.nps, split.mean]);
    expect(flat.distribution).not.toEqual(split.distribution);
  });

  test('the distribution adds up to n, and so do the buckets, whatever was answered', () => {
    const answers = fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: 20 });
    fc.assert(
      fc.property(answers, (given) => {
        const { n, blank, distribution, promoters, passives, detractors, nps, mean } = figured(given);
        if (n < 10) return;
        expect(distribution.reduce((sum, { count }) => sum + count, 0)).toBe(n);
        expect(promoters! + passives! + detractors!).toBe(n);
        expect(n + blank!).toBe(given.length);
        expect(Math.abs(nps!)).toBeLessThanOrEqual(100);
        expect(mean).toBeLessThanOrEqual(10);
        expect(Object.is(nps, -0)).toBe(false);
      }),
    );
  });

  test('without a single score it has no figure, and no share is a division by nothing', () => {
    const none = { n: 0, marker: null, blank: null, nps: null, netScore: null, mean: null, distribution: [] };
    expect(figured([null, null])).toMatchObject(none);
    expect(figured([])).toMatchObject({ ...none, received: 0 });
  });

  test('below the minimum it tells how many answered, and nothing of what they answered', () => {
    const { n, marker, received, ...rest } = figured([...times(9, 9), null]);
    expect({ n, marker, received }).toEqual({ n: 9, marker: 'c', received: 9 });
    expect(rest).toMatchObject({
      blank: null,
      promoters: null,
      passives: null,
      detractors: null,
      nps: null,
      netScore: null,
      interval: null,
      weighted: null,
      mean: null,
      distribution: [],
      responseRate: null,
      neededForFive: null,
      breakdowns: [],
      themes: null,
    });
    expect(figured(times(10, 9))).toMatchObject({ n: 10, marker: 'u', nps: 100 });
    expect(figured(times(30, 9)).marker).toBeNull();
  });
});

describe('other scales', () => {
  test('1-10 has a net score that is no NPS', () => {
    const round = figured([...times(36, 10), ...times(26, 8), ...times(8, 1)], {
      scale: { min: 1, max: 10 },
    });
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
    const round = figured([...times(5, scale.min), ...times(10, scale.max)], { scale });
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
    const tallies = new Tallies({ asOf, minimumGroup: 10, isOpen: () => false, themes: 0 });
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
  const at = (date: number): Answer => ({ score: 9, at: june(date) });
  const closed = { opened: '2026-06-01', closed: '2026-06-20' };

  test('its period is that of its scored answers, or the declared one', () => {
    const answers = [...times(9, 9), at(5), at(2), { score: null, at: 0 }];
    expect(figured(answers)).toMatchObject({ from: '2026-06-02', to: '2026-06-05' });
    expect(figured(answers, { round: declaredRound(closed) })).toMatchObject({
      from: '2026-06-01',
      to: '2026-06-20',
    });
    expect(figured([9])).toMatchObject({ from: null, to: null });
    // One answer's day would be all that is known of it.
    expect(figured([at(5)])).toMatchObject({ n: 1, from: null, to: null });
  });

  test('a round nobody declared says so, and has neither interval, response rate nor disclosure', () => {
    expect(figured(times(40, 9))).toMatchObject({
      title: 'spring',
      question: null,
      kind: 'imported-unknown',
      declared: false,
      asked: null,
      responseRate: null,
      interval: null,
      neededForFive: null,
      disclosure: null,
    });
  });

  test('the response rate counts scored answers of those invited', () => {
    const round = declaredRound({ ...closed, kind: 'invited-all', asked: 30 });
    expect(figured([...times(20, 9), null], { round })).toMatchObject({ asked: 30, responseRate: 66.7 });
    // More answers than people asked: the declaration is wrong, and no share over 100 % is printed.
    expect(figured(times(31, 9), { round }).responseRate).toBeNull();
  });

  test.each([
    ['invited-all', { asked: 100 }, true],
    ['invited-random', { asked: 100 }, true],
    ['open-form', {}, false],
    ['imported-unknown', { asked: 100 }, false],
  ])('%s: inference follows how people were chosen', (kind, more, inferred) => {
    const round = declaredRound({ ...closed, kind, ...more });
    const { nps, interval, neededForFive, responseRate } = figured(scores(20, 10, 10), { round });
    expect(nps).toBe(25);
    for (const figure of [interval, neededForFive, responseRate]) expect(figure !== null).toBe(inferred);
  });

  test('an interval needs as many answers as the options say', () => {
    const round = declaredRound({ ...closed, kind: 'invited-all', asked: 100 });
    const interval = (n: number, intervalFrom: number) =>
      figured([...times(n - 1, 9), 2], { round, settings: settingsOf(10, { intervalFrom }) }).interval;
    expect([interval(19, 20), interval(20, 20) === null]).toEqual([null, false]);
    expect(interval(14, 15)).toBeNull();
    expect(interval(15, 15)).not.toBeNull();
  });

  test('rounds stand newest first, undated ones last, by id where nothing else decides', () => {
    const round = (id: string, at: number | null) => ({
      ...tallied([...times(9, 9), { score: 9, at }]),
      round: id,
    });
    const rounds = [round('b', null), round('old', june(1)), round('a', null), round('new', june(9))];
    fc.assert(
      fc.property(fc.shuffledSubarray(rounds, { minLength: 4 }), (shuffled) => {
        const settings = settingsOf();
        const options = { ...settings.options, undeclared: 'show' as const };
        const listed = roundsOf(shuffled, new Map(), { ...settings, options });
        expect(listed.map(({ id }) => id)).toEqual(['new', 'old', 'a', 'b']);
      }),
    );
  });
});
