import type { JsonItem } from '../../model/sample.js';
import { answered, choices, nameOf, objectOf, objectsOf, prefixed, type Answer } from './answers.js';
import type { CsvShape, Preset } from './preset.js';

const partial = { values: ['partial', 'started'] };

const table: CsvShape = {
  marks: ['#', 'Submit Date (UTC)'],
  columns: { id: '#', submittedAt: { column: 'Submit Date (UTC)', zone: 'UTC' } },
  dropped: ['Network ID'],
  // Telephone numbers stand as '+44 in exports of today.
  formulaGuard: true,
};

/** Answers of a Typeform. */
export const typeform: Preset = {
  name: 'typeform',
  title: 'Typeform',
  seenIn:
    'freeCodeCamp/2016-new-coder-survey (2016), exports of 2023 to 2025 in public repositories, Typeform/js-api-client typeform-types.ts, webhook bodies in public tests',
  csv: {
    ...table,
    marks: [...table.marks, 'Response Type'],
    partial: { column: 'Response Type', ...partial },
  },
  // Older exports tell of no answers that were broken off.
  otherCsv: [table],
  json: {
    // What the API lists, and the one response of a webhook.
    path: ['items', 'form_response'],
    marks: ['token', 'landed_at', 'submitted_at'],
    columns: { id: 'response_id', submittedAt: { column: 'submitted_at' } },
    dropped: ['metadata', 'email'],
    partial: { column: 'response_type', ...partial },
    item,
  },
};

function item(response: JsonItem): JsonItem {
  const { response_id, token, response_type = null, submitted_at = null, landed_at = null } = response;
  const titles = titlesOf(objectsOf(objectOf(response.definition).fields));
  const own = {
    ...{ response_id: response_id ?? token ?? null, response_type, submitted_at, landed_at },
    ...prefixed('hidden', response.hidden),
    ...prefixed('calculated', response.calculated),
  };
  const answers = objectsOf(response.answers).map((answer): Answer => {
    const { id, ref } = objectOf(answer.field);
    const name = nameOf(ref ?? id);
    return [titles.get(nameOf(id)) ?? name, valueOf(answer), name];
  });
  return answered(own, answers);
}

/** The questions by their ids; those that are asked in the same words keep their refs. */
function titlesOf(fields: readonly JsonItem[]): Map<string, string> {
  const titles = fields.map(({ title }) => nameOf(title));
  const told = fields.filter(({ title }) => titles.filter((other) => other === title).length === 1);
  return new Map(told.map(({ id, title }) => [nameOf(id), nameOf(title)]));
}

function valueOf(answer: JsonItem): unknown {
  const type = nameOf(answer.type);
  const value = Object.hasOwn(answer, type) ? answer[type] : null;
  const { label, labels, other } = objectOf(value);
  if (answer.type === 'choice') return choices([label, other]);
  return answer.type === 'choices' ? choices([labels ?? [], other].flat()) : value;
}
