import type { CsvShape, Preset } from './preset.js';
import { surveymonkeyJson } from './surveymonkey-api.js';

const csv: CsvShape = {
  marks: ['Respondent ID', 'Collector ID', 'Start Date', 'End Date'],
  headerRows: 2,
  tells: (rows) => isBelow(rows, 'Respondent ID'),
  columns: {
    id: 'Respondent ID',
    submittedAt: { column: 'End Date', format: 'MM/dd/yyyy hh:mm:ss a' },
  },
  dropped: ['IP Address', 'Email Address', 'First Name', 'Last Name'],
};

/** Its second header row says which choice, or what kind of answer, stands in the column. */
export const surveymonkey: Preset = {
  name: 'surveymonkey',
  title: 'SurveyMonkey',
  seenIn:
    'raw exports of cncf/surveys (2019); `respondent_id` and the like: public scripts that read newer exports',
  csv,
  json: surveymonkeyJson,
  otherCsv: [
    {
      ...csv,
      marks: ['respondent_id', 'collector_id', 'date_created', 'date_modified'],
      tells: (rows) => isBelow(rows, 'respondent_id'),
      // How these dates are written was not seen.
      columns: { id: 'respondent_id', submittedAt: { column: 'date_modified' } },
      dropped: ['ip_address', 'email_address', 'first_name', 'last_name'],
    },
  ],
};

/** Whether the second row is no answer: it has no id, or, where ids were taken out, says what kind of answer stands below. */
function isBelow([heads = [], below = []]: readonly (readonly string[])[], id: string): boolean {
  const slot = heads.findIndex((head) => head.trim() === id);
  return slot === -1
    ? below.some((cell) => /^(response|open-ended response)$/i.test(cell.trim()))
    : below[slot]?.trim() === '';
}
