import type { JsonItem } from '../../model/sample.js';
import { answered, choices, nameOf, objectOf, objectsOf, type Answer } from './answers.js';
import type { Preset } from './preset.js';

/** Answers of a Tally form. */
export const tally: Preset = {
  name: 'tally',
  title: 'Tally',
  seenIn:
    'tally.so/help/webhooks, webhook bodies and CSV heads in public repositories, learnwithcc/tally-mcp tally-schemas.ts',
  csv: {
    marks: ['Submission ID', 'Respondent ID', 'Submitted at'],
    columns: { id: 'Submission ID', submittedAt: { column: 'Submitted at' } },
    dropped: [],
  },
  json: {
    // What the API lists, and the one response of a webhook.
    path: ['submissions', 'data'],
    marks: ['formId', 'respondentId'],
    columns: { id: 'id', submittedAt: { column: 'submittedAt' } },
    dropped: [],
    partial: { column: 'isCompleted', values: ['false'] },
    item,
  },
};

function item(response: JsonItem): JsonItem {
  const { id, submissionId, responseId, submittedAt, createdAt, isCompleted = null } = response;
  const own = {
    id: id ?? submissionId ?? responseId ?? null,
    submittedAt: submittedAt ?? createdAt ?? null,
    isCompleted,
  };
  return answered(own, [
    ...objectsOf(response.fields).flatMap(fieldAnswers),
    ...objectsOf(response.responses).map(({ questionId, value }): Answer => [
      nameOf(questionId),
      plain(value),
    ]),
  ]);
}

/** A matrix has an answer for each of its rows. */
function fieldAnswers({ key, label, value, options, rows, columns }: JsonItem): Answer[] {
  const name = nameOf(label ?? key);
  if (!Array.isArray(rows)) return [[name, plain(value, options), nameOf(key)]];
  const chosen = objectOf(value);
  return objectsOf(rows).map(({ id, text }) => [
    `${name}: ${nameOf(text)}`,
    plain(Object.hasOwn(chosen, nameOf(id)) ? chosen[nameOf(id)] : null, columns),
    nameOf(key),
  ]);
}

/** Choices are told by the ids of their options; a text that is no id was typed. */
function plain(value: unknown, options?: unknown): unknown {
  const texts = new Map(objectsOf(options).map(({ id, text }) => [id, text]));
  if (!Array.isArray(value)) return texts.get(value) ?? value ?? null;
  return value.some((each) => typeof each === 'object')
    ? value
    : choices(value.map((each: unknown) => texts.get(each) ?? each));
}
