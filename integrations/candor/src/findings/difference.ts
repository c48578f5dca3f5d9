import type { Interval } from '../model/finding.js';
import { adjusted, type Estimate } from './interval.js';
import { significant, type BucketCounts } from './net-score.js';
import { criticalValue, twoSided, type Level } from './normal.js';

/** A change between two scores in points, unrounded. */
export interface Difference extends Estimate {
  z: number;
  /** Two-sided. */
  p: number;
  interval: Interval;
}

/** A figure and the test behind it; null where there is none. */
export interface Tested<Figure> {
  figure: Figure;
  test: Difference | null;
}

/** What a test says once it is corrected for how many are shown. */
interface Corrected {
  adjustedP: number;
  among: number;
  verdict: 'up' | 'down' | 'unclear';
}

/** 80 % of such comparisons show a change of the detectable size: the standard normal quantile of 0.8. */
const powerQuantile = 0.8416212335729143;

/**
 * The change from one independent sample to another, from their adjusted scores: z = d / sqrt(SE1^2 + SE2^2), interval d +- z SE
 * (Rocks 2016; Lewis and Sauro). Not for the same people asked twice: see `pairedDifference`.
 */
export function twoRounds(before: BucketCounts, after: BucketCounts, level: Level): Difference {
  const [a, b] = [adjusted(before), adjusted(after)];
  return difference({ score: b.score - a.score, error: Math.hypot(a.error, b.error) }, level);
}

/**
 * The change of people who answered twice, each counted as the difference of +1, 0 or -1: mean of the differences, SE = sd / sqrt(n)
 * (paired test; sd with n - 1). Null below two people.
 */
export function pairedDifference(differences: readonly number[], level: Level): Difference | null {
  const n = differences.length;
  if (n < 2) return null;
  const mean = differences.reduce((sum, value) => sum + value, 0) / n;
  const squares = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return difference({ score: 100 * mean, error: 100 * Math.sqrt(squares / (n - 1) / n) }, level);
}

/**
 * The change from one share of independent comments to another, in percentage points, from shares to which one comment that mentions
 * it and one that does not were added each (Agresti and Caffo 2000, "Simple and effective confidence intervals for proportions and
 * differences of proportions", The American Statistician 54:4).
 */
export function twoShares(
  before: { n: number; comments: number },
  after: { n: number; comments: number },
  level: Level,
): Difference {
  const estimate = ({ n, comments }: typeof before): Estimate => {
    const share = (n + 1) / (comments + 2);
    return { score: 100 * share, error: 100 * Math.sqrt((share * (1 - share)) / (comments + 2)) };
  };
  const [a, b] = [estimate(before), estimate(after)];
  const { interval, ...rest } = difference(
    { score: b.score - a.score, error: Math.hypot(a.error, b.error) },
    level,
  );
  return { ...rest, interval: { low: Math.max(-100, interval.low), high: Math.min(100, interval.high) } };
}

/** The smallest change that would have shown in four of five comparisons as exact as this one, in points. */
export function detectable({ error }: Estimate, level: Level): number {
  return (criticalValue(level) + powerQuantile) * error;
}

/**
 * p values corrected for being looked at together, in the order given (Holm 1979: the i-th smallest of m times m - i + 1, at most 1,
 * never below the one before).
 */
export function holm(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]! || a - b);
  const corrected = new Array<number>(values.length);
  let least = 0;
  order.forEach((index, rank) => {
    least = Math.max(least, Math.min(1, values[index]! * (values.length - rank)));
    corrected[index] = least;
  });
  return corrected;
}

/** Corrects all tests that are shown, of whatever kind, for being looked at together (Holm). */
export function corrected(tests: readonly Difference[], level: Level): Map<Difference, Corrected> {
  const adjustedPs = holm(tests.map(({ p }) => p));
  return new Map(
    tests.map((test, index) => {
      const adjustedP = adjustedPs[index]!;
      const verdict = verdictOf(test, adjustedP, level);
      return [test, { adjustedP: significant(adjustedP), among: tests.length, verdict }];
    }),
  );
}

function verdictOf({ score }: Difference, p: number, level: Level): Corrected['verdict'] {
  if (p >= 1 - level / 100) return 'unclear';
  return score > 0 ? 'up' : 'down';
}

/** An error of 0 (all differences alike) gives p = 0 or 1, which says nothing of other people: no test is made of it. */
function difference({ score, error }: Estimate, level: Level): Difference {
  const z = error === 0 ? (score === 0 ? 0 : Math.sign(score) * Number.POSITIVE_INFINITY) : score / error;
  const margin = criticalValue(level) * error;
  const within = (value: number): number => Math.max(-200, Math.min(200, value));
  return {
    score,
    error,
    z,
    p: twoSided(z),
    interval: { low: within(score - margin), high: within(score + margin) },
  };
}
