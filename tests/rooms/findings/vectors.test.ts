import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  detectable,
  holm,
  pairedDifference,
  twoRounds,
} from '../../../integrations/candor/dist/findings/difference.js';
import {
  adjusted,
  finiteFactor,
  neededAnswers,
  observed,
  scoreInterval,
  stratified,
} from '../../../integrations/candor/dist/findings/interval.js';
import { netScore, type BucketCounts } from '../../../integrations/candor/dist/findings/net-score.js';
import { roundTo } from '../../../integrations/candor/dist/model/rounding.js';
import { criticalValue, twoSided } from '../../../integrations/candor/dist/findings/normal.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';
import { figured, scores, times } from './figured.js';

type Triple = readonly number[];
const counts = ([promoter, passive, detractor]: Triple): BucketCounts => ({
  promoter: promoter!,
  passive: passive!,
  detractor: detractor!,
});

/** Agreement to 1e-4, as the numbers were computed elsewhere. */
function agrees(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, index) => expect(Math.abs(value - expected[index]!)).toBeLessThan(1e-4));
}

function oneSample(triple: Triple): number[] {
  const [raw, estimate, interval] = [
    observed(counts(triple))!,
    adjusted(counts(triple)),
    scoreInterval(counts(triple), 95)!,
  ];
  return [raw.score, raw.error, estimate.score, estimate.error, interval.low, interval.high];
}

function twoSamples(before: Triple, after: Triple): number[] {
  const { score, error, z, p, interval } = twoRounds(counts(before), counts(after), 95);
  return [score, error, z, p, interval.low, interval.high];
}

describe('one round has the known score, standard errors and interval', () => {
  test.each<[string, Triple, number[]]>([
    ['V1', [60, 25, 15], [45, 7.399324, 43.68932, 7.319629, 29.343111, 58.03553]],
    ['V2', [6, 3, 1], [50, 21.213203, 38.461538, 19.727317, -0.203293, 77.12637]],
    ['V3', [10, 0, 0], [100, 0, 76.923077, 15.010238, 47.503552, 100]],
    ['V4', [0, 20, 0], [0, 0, 0, 5.324978, -10.436765, 10.436765]],
    ['V5', [0, 0, 5], [-100, 0, -62.5, 22.963966, -100, -17.491453]],
    ['V6', [1, 0, 0], [100, 0, 25, 37.5, -48.498649, 98.498649]],
    ['V7', [50, 0, 50], [0, 10, 0, 9.781282, -19.170961, 19.170961]],
    ['V8', [20, 35, 45], [-25, 7.664855, -24.271845, 7.547383, -39.064444, -9.479245]],
  ])('%s: %j', (_, triple, expected) => {
    agrees(oneSample(triple), expected);
  });

  test('nobody’s answers have none', () => {
    expect([observed(counts([0, 0, 0])), scoreInterval(counts([0, 0, 0]), 95)]).toEqual([null, null]);
  });

  test('only a single promoter and a single detractor lie outside their own interval, of all rounds up to 30', () => {
    const outside: Triple[] = [];
    for (let p = 0; p <= 30; p++)
      for (let a = 0; p + a <= 30; a++)
        for (let d = p + a === 0 ? 1 : 0; p + a + d <= 30; d++) {
          const { low, high } = scoreInterval(counts([p, a, d]), 95)!;
          const score = netScore(counts([p, a, d]))!;
          if (score < low || score > high) outside.push([p, a, d]);
        }
    expect(outside).toEqual([
      [0, 0, 1],
      [1, 0, 0],
    ]);
  });

  test('a higher level makes it wider', () => {
    const width = (level: 90 | 95 | 99): number => {
      const { low, high } = scoreInterval(counts([60, 25, 15]), level)!;
      return high - low;
    };
    agrees(
      [width(90), width(95), width(99)],
      [2 * 1.6448536 * 7.319629, 2 * 14.346209, 2 * 2.5758293 * 7.319629],
    );
  });
});

describe('two rounds have the known change, z, p and interval', () => {
  test.each<[string, Triple, Triple, number[]]>([
    ['T1', [60, 25, 15], [70, 20, 10], [14.563107, 9.871851, 1.475215, 0.140155, -4.785365, 33.911579]],
    ['T2', [250, 150, 100], [300, 130, 70], [15.904573, 4.759343, 3.341758, 0.000832, 6.576432, 25.232713]],
    ['T3', [6, 3, 1], [9, 1, 0], [30.769231, 25.333461, 1.214569, 0.224531, -18.883441, 80.421902]],
    ['T4', [20, 35, 45], [35, 35, 30], [29.126214, 10.927801, 2.665332, 0.007691, 7.708117, 50.54431]],
  ])('%s: %j to %j', (_, before, after, expected) => {
    agrees(twoSamples(before, after), expected);
  });

  test('the other way round it is the same change downwards', () => {
    const up = twoSamples([20, 35, 45], [35, 35, 30]);
    const down = twoSamples([35, 35, 30], [20, 35, 45]);
    agrees(down, [-up[0]!, up[1]!, -up[2]!, up[3]!, -up[5]!, -up[4]!]);
  });

  test('a change of the detectable size would have shown in four of five', () => {
    // Chance of z beyond the critical value where the true change is the detectable one; the other side is negligible.
    const error = 9.871851;
    const shift = detectable({ score: 0, error }, 95) / error;
    expect(1 - twoSided(shift - criticalValue(95)) / 2).toBeCloseTo(0.8, 10);
  });
});

const file = fileURLToPath(new URL('../../../../shared/nps-vectors.json', import.meta.url));
interface Vectors {
  one_sample: Record<string, number>[];
  two_sample: (Record<string, number> & { A: number[]; B: number[] })[];
}

describe.skipIf(!existsSync(file))('the vectors beside the checkout', () => {
  const read = (): Vectors => JSON.parse(readFileSync(file, 'utf8')) as Vectors;
  const fields = (vector: Record<string, number>, names: string): number[] =>
    names.split(' ').map((name) => vector[name]!);

  test('one sample', () => {
    const { one_sample: vectors } = read();
    expect(vectors.length).toBeGreaterThan(7);
    for (const vector of vectors)
      agrees(oneSample(fields(vector, 'P A D')), fields(vector, 'nps se nps_adj se_adj adj_lo_c adj_hi_c'));
  });

  test('two samples', () => {
    const { two_sample: vectors } = read();
    expect(vectors.length).toBeGreaterThan(3);
    for (const vector of vectors)
      agrees(twoSamples(vector.A, vector.B), fields(vector, 'delta se z p lo hi'));
  });
});

describe('the same people asked twice', () => {
  test('five of them, computed by hand: the mean of the differences and its error', () => {
    // +1 +1 0 -1 +2: mean 0.6, squares 0.16 + 0.16 + 0.36 + 2.56 + 1.96 = 5.2, sd = sqrt(1.3), SE = sqrt(0.26).
    const { score, error, z, interval } = pairedDifference([1, 1, 0, -1, 2], 95)!;
    agrees([score, error, z], [60, 50.990195, 1.176697]);
    agrees([interval.low, interval.high], [60 - 1.959963985 * 50.990195, 60 + 1.959963985 * 50.990195]);
  });

  test('tells less than 200 points either way, and needs two people', () => {
    expect(pairedDifference([2, -2, 2], 99)!.interval.high).toBe(200);
    expect([pairedDifference([], 95), pairedDifference([1], 95)]).toEqual([null, null]);
  });

  test('is more exact than the test of independent rounds where people hardly change', () => {
    // 40 of 100 are promoters, 40 detractors; five of the detractors become passives.
    const paired = pairedDifference([...times(95, 0), ...times(5, 1)], 95)!;
    const independent = twoRounds(counts([40, 20, 40]), counts([40, 25, 35]), 95);
    expect(paired.score).toBe(5);
    expect([paired.p < 0.05, independent.p < 0.05]).toEqual([true, false]);
  });
});

describe('several comparisons', () => {
  test('are corrected for being looked at together', () => {
    agrees(holm([0.012, 0.03, 0.2]), [0.036, 0.06, 0.2]);
    agrees(holm([0.2, 0.012, 0.03]), [0.2, 0.036, 0.06]);
    expect(holm([])).toEqual([]);
    expect(holm([0.04])).toEqual([0.04]);
  });

  test('never become smaller, exceed 1 or change their order', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 12 }), (values) => {
        const corrected = holm(values);
        corrected.forEach((value, index) => {
          expect(value).toBeGreaterThanOrEqual(values[index]!);
          expect(value).toBeLessThanOrEqual(Math.min(1, values[index]! * values.length));
        });
        for (const [i, a] of values.entries())
          for (const [j, b] of values.entries())
            if (a < b) expect(corrected[i]).toBeLessThanOrEqual(corrected[j]!);
      }),
    );
  });
});

describe('weighted groups', () => {
  test('two of them, computed by hand', () => {
    // A: 45 with v 0.5475 at n 100, weight 0.6. B: 0 with v 0.4 at n 50, weight 0.4.
    const strata = [
      { counts: counts([60, 25, 15]), weight: 0.6 },
      { counts: counts([10, 30, 10]), weight: 0.4 },
    ];
    const { score, error, effectiveN } = stratified(strata);
    // 0.36 * 0.5475 / 100 + 0.16 * 0.4 / 50 = 0.003251; Kish: 1 / (0.36 / 100 + 0.16 / 50) = 1 / 0.0068.
    agrees([score, error, effectiveN], [27, 100 * Math.sqrt(0.003251), 147.058824]);
  });

  test('weighted as they are in the sample, the score is the plain one and no answer is lost', () => {
    const { score, effectiveN } = stratified([
      { counts: counts([6, 3, 1]), weight: 0.25 },
      { counts: counts([15, 9, 6]), weight: 0.75 },
    ]);
    agrees([score, effectiveN], [netScore(counts([21, 12, 7]))!, 40]);
  });
});

describe('a population of known size', () => {
  const margin = (n: number, population?: number): number => {
    const { low, high } = scoreInterval(counts([0.6 * n, 0.25 * n, 0.15 * n]), 95, population)!;
    return (high - low) / 2;
  };

  test('narrows the interval by sqrt((N - n) / (N - 1))', () => {
    agrees([finiteFactor(100, 200), finiteFactor(1, 1000)], [Math.sqrt(100 / 199), 1]);
    agrees([margin(100, 200)], [14.346209 * Math.sqrt(100 / 199)]);
    agrees([margin(100, 10_000_000)], [14.346209]);
    expect(finiteFactor(5, undefined)).toBe(1);
  });

  test('a wider sample needs so many answers: an interval of that n is about the margin', () => {
    expect(neededAnswers(counts([60, 25, 15]), 5, 95)).toBe(
      Math.ceil((0.5475 * 1.959963985 ** 2) / 0.0025 - 3),
    );
    for (const level of [90, 95, 99] as const)
      for (const wanted of [3, 5, 10]) {
        const n = neededAnswers(counts([60, 25, 15]), wanted, level)!;
        const { low, high } = scoreInterval(counts([0.6 * n, 0.25 * n, 0.15 * n]), level)!;
        expect(Math.abs((high - low) / 2 - wanted)).toBeLessThan(0.05 * wanted);
      }
    expect(margin(neededAnswers(counts([60, 25, 15]), 5, 95, 1000)!, 1000)).toBeCloseTo(5, 1);
  });

  test('where everybody answered there is nothing to doubt, and more answers than people say nothing', () => {
    expect(scoreInterval(counts([60, 25, 15]), 95, 100)).toEqual({ low: 45, high: 45 });
    agrees([margin(100, 99)], [14.346209]);
    expect(finiteFactor(100, 99)).toBe(1);
  });

  test('answers all alike do not tell how many are needed', () => {
    for (const alike of [
      [40, 0, 0],
      [0, 40, 0],
      [0, 0, 40],
    ])
      expect(neededAnswers(counts(alike), 5, 95)).toBeNull();
  });

  test('so many answers of a known population are enough, and one fewer is not', () => {
    for (const population of [40, 100, 412, 5000]) {
      const n = neededAnswers(counts([60, 25, 15]), 5, 95, population)!;
      // The formula takes the variance as it is observed, so the margin is worked out from that as well.
      const of = (answers: number): number =>
        195.9963985 * Math.sqrt(0.5475 / (answers + 3)) * finiteFactor(answers, population);
      expect(of(n)).toBeLessThanOrEqual(5);
      expect(of(n - 1)).toBeGreaterThan(5);
    }
  });

  test('never needs more people than there are', () => {
    for (const population of [10, 50, 1000])
      expect(neededAnswers(counts([50, 0, 50]), 5, 95, population)).toBeLessThanOrEqual(population);
  });
});

describe('the two-sided p', () => {
  test.each([
    [0, 1],
    [1, 0.3173105078629141],
    [1.6448536269514722, 0.1],
    [1.959963984540054, 0.05],
    [2.5758293035489004, 0.01],
    [2.8, 0.005110260660855874],
    [2.83, 0.004654800413463109],
    [3.341758, 0.0008324960803539805],
    [6, 1.973175290075e-9],
    [10, 1.523970604832e-23],
    [Infinity, 0],
  ])('of z = %d is %d, whatever its sign', (z, p) => {
    for (const value of [z, -z]) {
      expect(Math.abs(twoSided(value) - p)).toBeLessThan(1e-12);
      if (p > 0 && z > 5) expect(twoSided(value) / p).toBeCloseTo(1, 6);
    }
  });

  test('falls without a step where its two formulas meet', () => {
    const z = 2 * Math.SQRT2;
    const [before, at, after] = [twoSided(z - 1e-9), twoSided(z), twoSided(z + 1e-9)];
    expect(before).toBeGreaterThan(at);
    expect(at).toBeGreaterThan(after);
    expect(before - after).toBeLessThan(1e-10);
  });
});

describe('what is printed', () => {
  test('X7: the score comes from counts, where 56 % less 22 % would be 34', () => {
    const round = figured(scores(5, 2, 2), { minimumGroup: 5 });
    expect(round).toMatchObject({ promoters: 5, detractors: 2, nps: 33.3 });
    expect(roundTo(round.nps!, 0)).toBe(33);
    expect(roundTo(500 / 9, 0) - roundTo(200 / 9, 0)).toBe(34);
  });

  test('X7: rounded shares do not add up to the rounded score in 1118 rounds of up to 30', () => {
    let differing = 0;
    for (let n = 1; n <= 30; n++)
      for (let p = 0; p <= n; p++)
        for (let d = 0; p + d <= n; d++) {
          const shares = roundTo((100 * p) / n, 0) - roundTo((100 * d) / n, 0);
          if (shares !== roundTo((100 * (p - d)) / n, 0)) differing++;
        }
    expect(differing).toBe(1118);
  });

  test('X9: all eights, and sixes with tens, differ in the distribution only', () => {
    const [flat, split] = [figured(times(20, 8)), figured([...times(10, 6), ...times(10, 10)])];
    expect([flat.mean, flat.nps]).toEqual([8, 0]);
    expect([split.mean, split.nps]).toEqual([8, 0]);
    expect(flat.distribution).not.toEqual(split.distribution);
  });

  test('X10: half goes away from zero, zero has no sign, and signs are written out', () => {
    expect([roundTo(-12.5, 0), roundTo(12.5, 0)]).toEqual([-13, 13]);
    expect(Object.is(roundTo(-0.04, 1), 0)).toBe(true);
    const { signed } = createTexts('en', {});
    expect([signed(12.5), signed(-12.5), signed(0), signed(-0), signed(-0.04)]).toEqual([
      '+12.5',
      '\u221212.5',
      signed(0),
      signed(0),
      signed(0),
    ]);
    expect(signed(0)).not.toMatch(/[-\u2212]/);
  });
});
