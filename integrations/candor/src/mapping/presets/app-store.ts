import type { JsonItem } from '../../model/sample.js';
import { objectOf } from './answers.js';
import type { Preset } from './preset.js';

/** Reviews left in Apple's App Store, as App Store Connect lists them. */
export const appStore: Preset = {
  name: 'app-store',
  title: 'App Store Connect',
  seenIn: 'EvanBacon/App-Store-Connect-OpenAPI-Spec specs/3.0.json, CustomerReview',
  platform: 'App Store',
  json: {
    path: 'data',
    marks: ['attributes.rating', 'attributes.reviewerNickname'],
    columns: {
      id: 'id',
      score: { column: 'rating', min: 1, max: 5, values: {}, none: [] },
      title: 'title',
      comment: 'body',
      submittedAt: { column: 'createdDate' },
      name: 'reviewerNickname',
    },
    dropped: [],
    item,
  },
};

function item({ id = null, attributes }: JsonItem): JsonItem {
  const told = objectOf(attributes);
  const { rating = null, title = null, body = null, reviewerNickname = null, createdDate = null } = told;
  return { id, rating, title, body, reviewerNickname, createdDate, territory: told.territory ?? null };
}
