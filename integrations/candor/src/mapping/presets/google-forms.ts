import type { JsonItem } from '../../model/sample.js';
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
    item: ({ answers, ...rest }) => ({ ...rest, ...answersOf(answers) }),
  },
};

type Answers = Readonly<Record<string, { textAnswers?: { answers?: { value?: unknown }[] } } | null>>;

function answersOf(answers: unknown): JsonItem {
  const entries = Object.entries((answers ?? {}) as Answers).map(([question, answer]) => {
    const values = (answer?.textAnswers?.answers ?? []).map(({ value }) => value ?? '');
    return [question, values.length > 1 ? values : (values[0] ?? '')] as const;
  });
  return Object.fromEntries(entries);
}
