import type { Preset } from './preset.js';

/** Answers of a Google form: the sheet they are gathered in, or the Forms API. */
export const googleForms: Preset = {
  name: 'google-forms',
  title: 'Google Forms',
  seenIn: 'sheets of jupyter/surveys (2016)',
  csv: {
    marks: ['Timestamp'],
    // The sheet writes dates as its locale does.
    columns: { submittedAt: { column: 'Timestamp' } },
    dropped: ['Email Address'],
  },
};
