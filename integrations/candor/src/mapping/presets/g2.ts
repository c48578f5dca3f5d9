import type { JsonItem } from '../../model/sample.js';
import { answered, nameOf, objectOf, type Answer } from './answers.js';
import type { Preset } from './preset.js';

/** Reviews left on G2, as its API lists them. */
export const g2: Preset = {
  name: 'g2',
  title: 'G2',
  seenIn: 'data.g2.com/api/docs, the fields that programs in public repositories read',
  platform: 'G2',
  json: {
    path: 'data',
    marks: ['attributes.star_rating', 'attributes.comment_answers'],
    columns: {
      id: 'id',
      score: { column: 'star_rating', min: 0, max: 5, values: {}, none: [] },
      title: 'title',
      comment: 'answers',
      submittedAt: { column: 'submitted_at' },
      name: 'user_name',
    },
    dropped: [],
    item,
  },
};

/** The answers make one text, each below its question, as they stand on G2: none of them is the whole review. */
function item({ id = null, attributes }: JsonItem): JsonItem {
  const told = objectOf(attributes);
  const { star_rating = null, title = null, submitted_at = null, user_name = null } = told;
  const answers = answersOf(told.comment_answers);
  const text = answers.map(([question, value]) => `${question}\n${nameOf(value)}`).join('\n\n');
  return answered({ id, star_rating, title, submitted_at, user_name, answers: text }, [
    ...answers,
    ...answersOf(told.secondary_answers),
  ]);
}

function answersOf(value: unknown): Answer[] {
  return Object.entries(objectOf(value)).flatMap(([key, each]): Answer[] => {
    const { text, value: answer = null } = objectOf(each);
    return answer === null || answer === '' ? [] : [[nameOf(text ?? key), answer, key]];
  });
}
