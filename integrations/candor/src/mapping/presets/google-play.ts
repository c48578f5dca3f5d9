import type { JsonItem } from '../../model/sample.js';
import { objectOf, objectsOf } from './answers.js';
import type { Preset } from './preset.js';

const stars = { min: 1, max: 5, values: {}, none: [] };

/** Reviews of an app: a month's file of the Console, in UTF-16, or the API, which leaves out stars without words. */
export const googlePlay: Preset = {
  name: 'google-play',
  title: 'Google Play',
  seenIn:
    'a Console file of rtanglao/rt-fennec-gplay (2018); developers.google.com/android-publisher/api-ref/rest/v3/reviews',
  platform: 'Google Play',
  csv: {
    marks: ['Package Name', 'Review Last Update Date and Time', 'Star Rating', 'Review Text', 'Review Link'],
    columns: {
      id: 'Review Link',
      score: { column: 'Star Rating', ...stars },
      comment: 'Review Text',
      submittedAt: { column: 'Review Last Update Date and Time' },
      language: 'Reviewer Language',
    },
    idOf: reviewId,
    dropped: ['Device'],
  },
  json: {
    path: 'reviews',
    marks: ['reviewId', 'authorName', 'comments'],
    columns: {
      id: 'reviewId',
      score: { column: 'starRating', ...stars },
      comment: 'text',
      submittedAt: { column: 'lastModified', format: 'unix' },
      name: 'authorName',
      language: 'reviewerLanguage',
    },
    dropped: ['device', 'deviceMetadata'],
    item: reviewOf,
  },
};

/** The link leads into the Console and names the account; the review's id is in it, and stars without words have none. */
function reviewId(link: string): string {
  const id = /[?&#]reviewid=([^&#]+)/i.exec(link)?.[1] ?? '';
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** What the person wrote, without the developer's reply. */
function reviewOf({ reviewId = null, authorName = null, comments }: JsonItem): JsonItem {
  const comment = objectsOf(comments).find(({ userComment }) => userComment);
  const { lastModified, ...said } = objectOf(comment?.userComment);
  const { text = null, starRating = null, reviewerLanguage = null, ...more } = said;
  return {
    ...more,
    ...{ reviewId, authorName, text, starRating, reviewerLanguage },
    lastModified: objectOf(lastModified).seconds ?? null,
  };
}
