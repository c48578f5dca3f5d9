import { bucketOf, scaleKind, type Bucket, type Scale } from '../model/scale.js';

export type BucketCounts = Record<Bucket, number>;

/** Promoters, passives and detractors of a distribution; null on scales that do not end at 10. */
export function bucketCounts(distribution: ReadonlyMap<number, number>, scale: Scale): BucketCounts | null {
  if (scaleKind(scale) === 'other') return null;
  const counts: BucketCounts = { promoter: 0, passive: 0, detractor: 0 };
  for (const [score, count] of distribution) counts[bucketOf(score)] += count;
  return counts;
}

/**
 * Share of promoters minus share of detractors in points, -100 to 100, unrounded; null when nobody answered.
 * On a 0-10 scale this is the NPS (Reichheld 2003); on 1-10 it is a net score and no NPS.
 */
export function netScore({ promoter, passive, detractor }: BucketCounts): number | null {
  const n = promoter + passive + detractor;
  return n === 0 ? null : (100 * (promoter - detractor)) / n;
}

/** Rounds half away from zero and never gives -0, so that -12.5 and 12.5 read alike. */
export function roundTo(value: number, digits: number): number {
  const factor = 10 ** digits;
  const scaled = Math.abs(value) * factor;
  // The relative nudge undoes representation error only: 1.005 * 100 is 100.49999999999999.
  const rounded = Math.floor(scaled + 0.5 + scaled * Number.EPSILON * 2) / factor;
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}

/** Four significant digits: a small probability must not become 0. */
export function significant(probability: number): number {
  return Number(probability.toPrecision(4));
}
