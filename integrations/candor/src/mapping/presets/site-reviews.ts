import type { Preset } from './preset.js';

/** The WordPress plugin of that name. Its `score` is how helpful others found a review; the stars are in `rating`, up to as many as the site says. */
export const siteReviews: Preset = {
  name: 'site-reviews',
  title: 'Site Reviews',
  seenIn: 'ExportManager.php and ExportReviews.php of pryley/site-reviews',
  csv: {
    marks: ['date_gmt', 'content', 'rating', 'is_approved', 'is_pinned', 'is_verified'],
    columns: {
      score: { column: 'rating', values: {}, none: [] },
      comment: 'content',
      name: 'name',
      submittedAt: { column: 'date_gmt', zone: 'UTC' },
    },
    dropped: ['email', 'avatar', 'ip_address'],
    formulaGuard: true,
  },
};
