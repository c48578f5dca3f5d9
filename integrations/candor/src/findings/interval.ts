import type { Interval } from '../model/finding.js';
import type { BucketCounts } from './net-score.js';
import { criticalValue, type Level } from './normal.js';

/** A score, -100 to 100, with its standard error in points. Unrounded. */
export interface Estimate {
  score: number;
  error: number;
}

/**
 * Variance of one answer counted as +1, 0 or -1: v = p + d - (p - d)^2, at most 1, for the shares of promoters and detractors
 * (Rocks 2016, "Interval Estimation for the Net Promoter Score", The American Statistician 70:4).
 */
export function variance({ promoter, passive, detractor }: BucketCounts): number {
  const n = promoter + passive + detractor;
  const [p, d] = [promoter / n, detractor / n];
  return p + d - (p - d) ** 2;
}

/** Net score and standard error 100 * sqrt(v / n) as they were observed; null at n = 0. */
export function observed(counts: BucketCounts): Estimate | null {
  const n = total(counts);
  if (n === 0) return null;
  return {
    score: (100 * (counts.promoter - counts.detractor)) / n,
    error: 100 * Math.sqrt(variance(counts) / n),
  };
}

/**
 * The adjusted Wald estimate: 3/4 promoter, 3/2 passives and 3/4 detractor are added before counting (Rocks 2016; recommended by
 * Lewis and Sauro for small and large samples). Defined at n = 0 too.
 */
export function adjusted(counts: BucketCounts): Estimate {
  return observed({
    promoter: counts.promoter + 0.75,
    passive: counts.passive + 1.5,
    detractor: counts.detractor + 0.75,
  })!;
}

/**
 * Adjusted Wald interval of a net score, within -100 and 100. `population`, where it is known, narrows it by the finite-population
 * factor f = sqrt((N - n) / (N - 1)) (Cochran 1977, Sampling Techniques, 2.6); the adjustment of the score shrinks by the same factor,
 * so that where everybody answered the interval is the score itself. Null at n = 0.
 */
export function scoreInterval(counts: BucketCounts, level: Level, population?: number): Interval | null {
  const n = total(counts);
  if (n === 0) return null;
  const { score } = observed(counts)!;
  const estimate = adjusted(counts);
  const factor = finiteFactor(n, population);
  return around({ score: score + (estimate.score - score) * factor, error: estimate.error * factor }, level);
}

/** The interval around an estimate, within -100 and 100. */
export function around({ score, error }: Estimate, level: Level): Interval {
  const margin = criticalValue(level) * error;
  return { low: Math.max(-100, score - margin), high: Math.min(100, score + margin) };
}

/** Factor of the standard error when `n` of `population` people answered; 1 where the population is not known, or cannot be right. */
export function finiteFactor(n: number, population: number | undefined): number {
  if (population === undefined || population <= 1 || population < n) return 1;
  return Math.sqrt((population - n) / (population - 1));
}

/**
 * Answers needed for an interval of `margin` points to each side of a score like this one: n = v z^2 / m^2 - 3, rounded up, which
 * works back from the adjusted Wald interval (Lewis and Sauro 2021); of a known population of N, with u = v z^2 / m^2, it is
 * (u N - 3 (N - 1)) / (N - 1 + u), which works back from the interval with the finite-population factor. Null where all answered alike:
 * such answers do not tell how much others vary.
 */
export function neededAnswers(
  counts: BucketCounts,
  margin: number,
  level: Level,
  population?: number,
): number | null {
  const unlimited = (variance(counts) * criticalValue(level) ** 2) / (margin / 100) ** 2;
  if (unlimited === 0) return null;
  const needed =
    population === undefined
      ? unlimited - 3
      : (unlimited * population - 3 * (population - 1)) / (population - 1 + unlimited);
  return Math.max(1, Math.ceil(needed));
}

/** One group of a weighted score: its counts and its share of the population, 0 to 1. */
export interface Stratum {
  counts: BucketCounts;
  weight: number;
}

/**
 * Stratified estimate: the score is the sum of W_h times the group's score, its standard error 100 sqrt(sum of W_h^2 v_h / n_h)
 * (Cochran 1977, 5.3). Every group needs an answer. `effectiveN` is (sum of w)^2 / sum of w^2 over the people, each weighted by
 * W_h / n_h (Kish 1965).
 */
export function stratified(strata: readonly Stratum[]): Estimate & { effectiveN: number } {
  let [score, squared, kish] = [0, 0, 0];
  for (const { counts, weight } of strata) {
    const n = total(counts);
    score += weight * observed(counts)!.score;
    squared += (weight ** 2 * variance(counts)) / n;
    kish += weight ** 2 / n;
  }
  const whole = strata.reduce((sum, { weight }) => sum + weight, 0);
  return { score, error: 100 * Math.sqrt(squared), effectiveN: whole ** 2 / kish };
}

export function total({ promoter, passive, detractor }: BucketCounts): number {
  return promoter + passive + detractor;
}
