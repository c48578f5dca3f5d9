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

/** Four significant digits: a small probability must not become 0. */
export function significant(probability: number): number {
  return Number(probability.toPrecision(4));
}
