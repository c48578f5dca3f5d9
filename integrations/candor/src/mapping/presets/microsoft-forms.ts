import type { CsvShape, Preset } from './preset.js';

/** Ids count from 1 in every form, so they name no answer for good. Dates are written as the locale of the workbook does. */
function workbook(id: string, start: string, completion: string, email: string): CsvShape {
  return {
    marks: [id, start, completion, email, 'Name'],
    columns: { submittedAt: { column: completion }, name: 'Name' },
    dropped: [email],
  };
}

/** A workbook saved as CSV. */
export const microsoftForms: Preset = {
  name: 'microsoft-forms',
  title: 'Microsoft Forms',
  seenIn: 'public scripts that read such exports, with `ID` and with `Id`, in English and in German',
  csv: workbook('ID', 'Start time', 'Completion time', 'Email'),
  otherCsv: [
    workbook('Id', 'Start time', 'Completion time', 'Email'),
    workbook('ID', 'Startzeit', 'Fertigstellungszeit', 'E-Mail'),
    workbook('Id', 'Startzeit', 'Fertigstellungszeit', 'E-Mail'),
  ],
};
