import { dayOf } from '../model/day.js';
import type { PlatformReview, ReviewVerdict } from '../model/platform-review.js';
import type { WithheldReason } from '../model/published.js';
import type { Platform, Response } from '../model/response.js';
import { isTooOld } from './age.js';
import { assertVerbatim } from './assert-verbatim.js';
import { publicId } from './public-id.js';
import type { Standing } from './standing.js';

/** The moments between which words may have been said. */
export interface Span {
  oldest: number | null;
  lastMoment: number;
}

/** Judges a review of a platform: shown only where somebody decided so, whatever the policy says, and never counted. */
export function judgeReview(
  response: Response,
  platform: Platform,
  standing: Standing,
  span: Span,
): ReviewVerdict {
  const withheld = withholding(response, standing, span);
  return { shown: withheld === null ? reviewOf(response, platform, standing) : null, withheld };
}

function withholding(
  response: Response,
  standing: Standing,
  { oldest, lastMoment }: Span,
): WithheldReason | null {
  if (standing.erased) return 'erased';
  if (standing.withdrawn) return 'withdrawn';
  if (standing.declined !== null) return `declined:${standing.declined}`;
  if (response.submittedAt !== null && response.submittedAt > lastMoment) return 'after-as-of';
  if (!response.commented()) return 'no-comment';
  if (isTooOld(response, standing, oldest)) return 'too-old';
  return standing.approved ? null : 'awaiting-approval';
}

function reviewOf(
  response: Response,
  { platform, url, title, link }: Platform,
  standing: Standing,
): PlatformReview {
  const { comment, name, language } = response.words();
  const { redaction } = standing;
  assertVerbatim(response, 'redacted comment', redaction, comment);
  const given = (text: string | undefined): string | null => text || null;
  return {
    id: publicId(response.id),
    platform,
    link: given(link) ?? url,
    stars: response.score,
    scale: { min: response.scale.min, max: response.scale.max },
    submittedOn: response.submittedAt === null ? null : dayOf(response.submittedAt),
    author: given(name),
    title: redaction === null ? given(title) : null,
    text: redaction ?? comment,
    redacted: redaction !== null,
    language: given(language),
  };
}
