import type { CsvShape, Preset } from './preset.js';

/** The head of a column, of its code and its English text. */
type HeadOf = (code: string, text: string) => string;

/** Ids count from 1 in every survey, so they name no answer for good. A blank submit date is an answer not completed. */
function shape(head: HeadOf): CsvShape {
  const submitted = head('submitdate', 'Date submitted');
  const language = head('startlanguage', 'Start language');
  return {
    marks: [head('id', 'Response ID'), submitted, head('lastpage', 'Last page'), language],
    columns: { submittedAt: { column: submitted }, language },
    dropped: [head('ipaddr', 'IP address'), head('refurl', 'Referrer URL')],
    partial: { column: submitted, values: [''] },
  };
}

/** An export is made with response codes as heads, with both, or with full questions; then what is not a question is in the language of the export. */
export const limesurvey: Preset = {
  name: 'limesurvey',
  title: 'LimeSurvey',
  seenIn:
    'CsvWriter.php of LimeSurvey/LimeSurvey, and public scripts that read `submitdate` and `submitdate. Date submitted`',
  csv: shape((code) => code),
  otherCsv: [shape((_, text) => text), shape((code, text) => `${code}. ${text}`)],
};
