import type { JsonItem } from '../../model/sample.js';
import { answered, choices, objectOf, objectsOf, type Answer } from './answers.js';
import type { CsvShape, Preset } from './preset.js';

/** The sheet writes dates as its locale does, so their format is not given here. */
function sheet(time: string, email: string): CsvShape {
  return {
    marks: [time],
    tells: ([heads]) => heads?.[0]?.trim() === time,
    columns: { submittedAt: { column: time } },
    dropped: [email],
  };
}

/** Answers of a Google form: the sheet they are gathered in, or the Forms API, which names questions by their ids. */
export const googleForms: Preset = {
  name: 'google-forms',
  title: 'Google Forms',
  seenIn:
    'sheets of jupyter/surveys (2016); in German: public scripts that read such sheets; developers.google.com/workspace/forms/api/reference/rest/v1/forms.responses',
  csv: sheet('Timestamp', 'Email Address'),
  otherCsv: [sheet('Zeitstempel', 'E-Mail-Adresse')],
  json: {
    path: 'responses',
    marks: ['responseId', 'createTime', 'lastSubmittedTime'],
    columns: { id: 'responseId', submittedAt: { column: 'lastSubmittedTime' } },
    dropped: ['respondentEmail'],
    item,
  },
};

function item({ responseId = null, lastSubmittedTime = null, answers, ...rest }: JsonItem): JsonItem {
  return answered({ ...rest, responseId, lastSubmittedTime }, Object.entries(objectOf(answers)).map(answer));
}

function answer([question, given]: [string, unknown]): Answer {
  const texts = objectsOf(objectOf(objectOf(given).textAnswers).answers);
  return [question, choices(texts.map(({ value }) => value))];
}
