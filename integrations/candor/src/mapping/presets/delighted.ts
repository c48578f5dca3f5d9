import type { JsonItem } from '../../model/sample.js';
import { answered, choices, nameOf, objectOf, objectsOf, prefixed, type Answer } from './answers.js';
import type { Preset } from './preset.js';

/** Answers to Delighted's surveys, as its API lists them. */
export const delighted: Preset = {
  name: 'delighted',
  title: 'Delighted',
  seenIn: 'delightedapp.com/docs/api/listing-survey-responses, delighted/delighted-ruby',
  json: {
    marks: ['survey_type', 'permalink', 'created_at'],
    columns: {
      id: 'id',
      // Which scale it is depends on the survey's type.
      score: { column: 'score', values: {}, none: [] },
      comment: 'comment',
      submittedAt: { column: 'created_at', format: 'unix' },
      name: 'name',
      tags: 'tags',
      person: 'person',
    },
    dropped: ['email'],
    item,
  },
};

function item(response: JsonItem): JsonItem {
  const { id = null, score = null, comment = null, created_at = null, survey_type, tags, person } = response;
  const known = objectOf(person);
  const own = {
    ...{ id, score, comment, created_at, survey_type, tags: tags ?? null },
    person: known.id ?? (typeof person === 'object' ? null : person),
    name: known.name ?? null,
    email: known.email ?? null,
    ...prefixed('person_properties', response.person_properties),
  };
  return answered(own, objectsOf(response.additional_answers).map(additional));
}

function additional({ id, question, value }: JsonItem): Answer {
  const asked = objectOf(question);
  const { free_response, scale, select_one, select_many } = objectOf(value);
  const texts = objectsOf([select_one, select_many ?? []].flat()).map(({ text }) => text);
  return [nameOf(asked.text ?? asked.id), free_response ?? scale ?? choices(texts), nameOf(asked.id ?? id)];
}
