/** The lowest and highest value a score may take, as declared for its source. */
export interface Scale {
  min: number;
  max: number;
}

/**
 * What may be computed on a scale. NPS exists on 0-10 only (Reichheld 2003, "The One Number You Need to Grow");
 * on 1-10 the same cuts give a net score that is not an NPS; on any other scale there is only a distribution and a mean.
 */
export type ScaleKind = 'nps' | 'one-to-ten' | 'other';

export function scaleKind({ min, max }: Scale): ScaleKind {
  if (max !== 10) return 'other';
  return min === 0 ? 'nps' : min === 1 ? 'one-to-ten' : 'other';
}

/** Promoter 9-10, passive 7-8, detractor 6 and below. Meaningful on scales that end at 10 only. */
export type Bucket = 'promoter' | 'passive' | 'detractor';

/** Whether an answer is a promoter's: 9 or 10 on a scale that ends at 10. */
export function isPromoter({ score, scale }: { score: number | null; scale: Scale }): boolean {
  return score !== null && scaleKind(scale) !== 'other' && bucketOf(score) === 'promoter';
}

export function bucketOf(score: number): Bucket {
  return score >= 9 ? 'promoter' : score >= 7 ? 'passive' : 'detractor';
}
