import type { Preset } from './preset.js';

/** Alchemer, once SurveyGizmo. Its response ids count from 1 in every survey, so they name no answer for good. */
export const alchemer: Preset = {
  name: 'alchemer',
  title: 'Alchemer (SurveyGizmo)',
  seenIn: 'an export of jupyter/surveys (2015); the other columns and states: apihelp.alchemer.com',
  csv: {
    marks: ['Time Started', 'Date Submitted', 'Status'],
    columns: { submittedAt: { column: 'Date Submitted' } },
    dropped: [
      'Contact ID',
      'Referer',
      'SessionID',
      'User Agent',
      'IP Address',
      'Longitude',
      'Latitude',
      'City',
      'Postal',
    ],
    partial: { column: 'Status', values: ['Partial', 'Disqualified'] },
  },
};
