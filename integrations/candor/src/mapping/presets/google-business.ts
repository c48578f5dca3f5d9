import type { JsonItem } from '../../model/sample.js';
import { objectOf } from './answers.js';
import type { Preset } from './preset.js';

/** Reviews left on Google, as the Business Profile API lists them. */
export const googleBusiness: Preset = {
  name: 'google-business',
  title: 'Google Business Profile',
  seenIn: 'developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews',
  platform: 'Google',
  json: {
    path: 'reviews',
    marks: ['starRating', 'reviewId', 'createTime'],
    columns: {
      id: 'reviewId',
      score: {
        column: 'starRating',
        ...{ min: 1, max: 5 },
        values: { ONE: 1, TWO: 2, THREE: 3, FOUR: 4, FIVE: 5 },
        none: ['STAR_RATING_UNSPECIFIED'],
      },
      comment: 'comment',
      submittedAt: { column: 'createTime' },
      name: 'displayName',
    },
    dropped: [],
    item,
  },
};

function item({
  reviewId = null,
  starRating = null,
  comment = null,
  createTime = null,
  reviewer,
}: JsonItem): JsonItem {
  const { displayName, isAnonymous } = objectOf(reviewer);
  const shown = isAnonymous === true ? null : (displayName ?? null);
  return { reviewId, starRating, comment, createTime, displayName: shown };
}
