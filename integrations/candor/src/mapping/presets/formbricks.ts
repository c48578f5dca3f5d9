import type { JsonItem } from '../../model/sample.js';
import { answered, choices, objectOf, objectsOf, prefixed } from './answers.js';
import type { Preset } from './preset.js';

/** Answers to surveys of Formbricks. */
export const formbricks: Preset = {
  name: 'formbricks',
  title: 'Formbricks',
  seenIn:
    'formbricks/formbricks: openapi.json of the management API, lib/response/utils.ts, lib/utils/file-conversion.ts',
  csv: {
    marks: ['Response ID', 'Timestamp', 'Finished', 'Survey ID', 'Formbricks ID (internal)'],
    columns: { id: 'Response ID', submittedAt: { column: 'Timestamp' }, tags: 'Tags' },
    dropped: [
      ...['User ID', 'Verified Email', 'person.email', 'url', 'country', 'ipAddress'],
      ...['userAgent - browser', 'userAgent - os', 'userAgent - device'],
    ],
    partial: { column: 'Finished', values: ['No'] },
    formulaGuard: true,
  },
  json: {
    // A list from the API, one response from a webhook.
    path: 'data',
    marks: ['surveyId', 'finished', 'data'],
    columns: { id: 'id', submittedAt: { column: 'createdAt' }, tags: 'tags' },
    dropped: ['meta'],
    partial: { column: 'finished', values: ['false'] },
    item,
  },
};

function item(response: JsonItem): JsonItem {
  const { id = null, createdAt = null, finished = null, language = null } = response;
  const person = objectOf(response.contact ?? response.person).id ?? null;
  const tags = choices(objectsOf(response.tags).map(({ name }) => name));
  const own = {
    id,
    createdAt,
    finished,
    language,
    tags,
    person,
    ...prefixed('variables', response.variables),
  };
  return answered(own, Object.entries(objectOf(response.data)));
}
