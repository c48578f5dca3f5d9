import { suggestion } from '../model/nearest.js';
import type { ModuleData } from '../publish/modules.js';
import { reviewsView, type ReviewsView } from '../publish/reviews-view.js';
import { siteTexts } from './site-texts.js';

/** What `<PlatformReviews>` prints: each platform that has reviews to show. Throws for a platform that is none of them, unless there is none yet. */
export function reviewsSection(
  all: ModuleData['reviews'],
  { platform, limit }: { platform?: string | undefined; limit?: number | undefined },
  config: ModuleData['config'],
): ReviewsView[] {
  const names = [...new Set(all.map((each) => each.platform))];
  if (platform !== undefined && names.length > 0 && !names.includes(platform))
    throw new Error(
      `<PlatformReviews platform="${platform}">: no reviews of it were imported. ${suggestion(platform, names)}`,
    );
  return all
    .filter((each) => each.shown.length > 0 && (platform === undefined || each.platform === platform))
    .map((each) => reviewsView(each, limit, siteTexts(config)));
}
