import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bucketCounts, netScore } from '../../../integrations/candor/dist/findings/net-score.js';
import { roundTo } from '../../../integrations/candor/dist/model/rounding.js';
import { scaleKind } from '../../../integrations/candor/dist/model/scale.js';

const nps = { min: 0, max: 10 };
const score = (promoter: number, passive: number, detractor: number) =>
  netScore({ promoter, passive, detractor });

describe('the net score', () => {
  test.each([
    ['a textbook round', 60, 25, 15, 45],
    ['a small one', 6, 3, 1, 50],
    ['promoters only', 10, 0, 0, 100],
    ['passives only', 0, 20, 0, 0],
    ['detractors only', 0, 0, 5, -100],
    ['one promoter', 1, 0, 0, 100],
    ['opposite halves', 50, 0, 50, 0],
    ['more detractors', 20, 35, 45, -25],
    ['250/150/100', 250, 150, 100, 30],
    ['300/130/70', 300, 130, 70, 46],
    ['70/20/10', 70, 20, 10, 60],
    ['9/1/0', 9, 1, 0, 90],
    ['35/35/30', 35, 35, 30, 5],
  ])('%s', (_, promoters, passives, detractors, expected) => {
    expect(score(promoters, passives, detractors)).toBe(expected);
  });

  test('nobody’s answers have none', () => {
    expect(score(0, 0, 0)).toBeNull();
  });

  test('is made from counts, not from rounded shares: 56 % and 22 % are 33, not 34', () => {
    expect(roundTo(score(5, 2, 2)!, 0)).toBe(33);
    expect([roundTo(500 / 9, 0), roundTo(200 / 9, 0)]).toEqual([56, 22]);
  });

  test.each([
    [0, 'detractor'],
    [6, 'detractor'],
    [7, 'passive'],
    [8, 'passive'],
    [9, 'promoter'],
    [10, 'promoter'],
  ] as const)('a %d is a %s on 0-10 and on 1-10, and nothing on other scales', (value, bucket) => {
    const one = new Map([[value, 1]]);
    expect(bucketCounts(one, nps)![bucket]).toBe(1);
    expect(bucketCounts(one, { min: 1, max: 10 })![bucket]).toBe(1);
    for (const scale of [
      { min: 1, max: 5 },
      { min: 0, max: 100 },
      { min: -5, max: 10 },
    ])
      expect(bucketCounts(one, scale)).toBeNull();
  });

  test.each([
    [nps, 'nps'],
    [{ min: 1, max: 10 }, 'one-to-ten'],
    [{ min: 2, max: 10 }, 'other'],
    [{ min: 0, max: 5 }, 'other'],
    [{ min: 0, max: 11 }, 'other'],
  ])('the scale %j is of the kind %s', (scale, kind) => {
    expect(scaleKind(scale)).toBe(kind);
  });
});

describe('rounding', () => {
  test.each([
    [-12.5, 0, -13],
    [12.5, 0, 13],
    [0.05, 1, 0.1],
    [-0.05, 1, -0.1],
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.675, 2, 2.68],
    [33.349999, 1, 33.3],
    [33.35, 1, 33.4],
    [100, 1, 100],
  ])('%d to %d digits is %d: half goes away from zero', (value, digits, expected) => {
    expect(roundTo(value, digits)).toBe(expected);
  });

  test('never gives a negative zero', () => {
    for (const value of [-0, -0.04, -1e-9, 0]) expect(Object.is(roundTo(value, 1), 0)).toBe(true);
  });

  test('of any share of people agrees with whole-number arithmetic', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat({ max: 1_000_000 }), (n, k) => {
        const part = k % (n + 1);
        const tenths = (2n * 1000n * BigInt(part) + BigInt(n)) / (2n * BigInt(n));
        expect(roundTo((100 * part) / n, 1)).toBe(Number(tenths) / 10);
        const negative = roundTo((-100 * part) / n, 1);
        expect(negative).toBe(tenths === 0n ? 0 : -Number(tenths) / 10);
      }),
      { numRuns: 1000 },
    );
  });
});
