import type { JsonItem } from '../../model/sample.js';
import { answered, choices, nameOf, objectsOf, prefixed, type Answer } from './answers.js';
import type { JsonShape } from './preset.js';

/** What SurveyMonkey's API gives at `responses/bulk`. Choices are ids in it: their labels, and what they weigh, stand in the survey's details. */
export const surveymonkeyJson: JsonShape = {
  path: 'data',
  marks: ['response_status', 'collector_id', 'pages'],
  columns: { id: 'id', submittedAt: { column: 'date_created' } },
  dropped: ['ip_address', 'email_address', 'first_name', 'last_name'],
  partial: { column: 'response_status', values: ['partial', 'disqualified', 'overquota'] },
  item,
};

function item(response: JsonItem): JsonItem {
  const { id = null, response_status = null, date_created = null, date_modified = null } = response;
  const { email_address = null, first_name = null, last_name = null } = response;
  const own = {
    ...{ id, response_status, date_created, date_modified, email_address, first_name, last_name },
    ...prefixed('custom_variables', response.custom_variables),
  };
  const questions = objectsOf(response.pages).flatMap(({ questions }) => objectsOf(questions));
  return answered(own, questions.flatMap(questionAnswers));
}

/** A question by its id; where it has rows, each of them by its own too: `q1.r1`. */
function questionAnswers({ id, answers }: JsonItem): Answer[] {
  const given = objectsOf(answers);
  const rows = new Set(given.flatMap(({ row_id }) => (row_id === undefined ? [] : [row_id])));
  const name = nameOf(id);
  return [
    [name, choices(given.map(valueOf))],
    ...[...rows].map((row): Answer => {
      const values = given.filter(({ row_id }) => row_id === row).map(valueOf);
      return [`${name}.${nameOf(row)}`, choices(values)];
    }),
  ];
}

function valueOf({ text, choice_id, other_id }: JsonItem): unknown {
  return text ?? choice_id ?? other_id;
}
