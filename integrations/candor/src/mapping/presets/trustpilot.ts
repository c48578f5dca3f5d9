import type { JsonItem } from '../../model/sample.js';
import { nameOf, objectOf } from './answers.js';
import type { Preset } from './preset.js';

/** Reviews left on Trustpilot, as its API lists them. */
export const trustpilot: Preset = {
  name: 'trustpilot',
  title: 'Trustpilot',
  seenIn: 'apis.io/examples/trustpilot (a third party’s), developers.trustpilot.com/business-units-api',
  platform: 'Trustpilot',
  json: {
    path: 'reviews',
    marks: ['stars', 'consumer', 'createdAt'],
    columns: {
      id: 'id',
      score: { column: 'stars', min: 1, max: 5, values: {}, none: [] },
      title: 'title',
      comment: 'text',
      submittedAt: { column: 'createdAt' },
      name: 'displayName',
      language: 'language',
      link: 'link',
    },
    dropped: ['email', 'referenceId'],
    item,
  },
};

function item(review: JsonItem): JsonItem {
  const { id = null, stars = null, title = null, text = null, language = null, createdAt = null } = review;
  const displayName = objectOf(review.consumer).displayName ?? null;
  const link = id === null ? null : `https://www.trustpilot.com/reviews/${encodeURIComponent(nameOf(id))}`;
  return { id, stars, title, text, language, createdAt, displayName, link };
}
