import type { CsvShape, Preset } from './preset.js';

/** Before 2017: codes, questions, and no third row. */
const legacy: CsvShape = {
  marks: ['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9', 'V10'],
  headerRows: 2,
  tells: ([, questions]) => questions?.[0]?.trim() === 'ResponseID' && questions[9]?.trim() === 'Finished',
  columns: { id: 'V1', submittedAt: { column: 'V9' } },
  // Name, reference, e-mail and IP address, by their codes.
  dropped: ['V3', 'V4', 'V5', 'V6', 'LocationLatitude', 'LocationLongitude', 'LocationAccuracy'],
  partial: { column: 'V10', values: ['0', 'False'] },
};

/** Codes, questions in the survey's language, and the ids by which Qualtrics would import them. */
export const qualtrics: Preset = {
  name: 'qualtrics',
  title: 'Qualtrics',
  seenIn: 'sample.csv and sample_legacy.csv of ropensci/qualtRics',
  csv: {
    marks: ['StartDate', 'EndDate', 'Status', 'Finished', 'RecordedDate', 'ResponseId'],
    headerRows: 3,
    tells: ([heads = [], , ids]) => ids?.[heads.indexOf('ResponseId')]?.includes('"ImportId"') ?? false,
    columns: { id: 'ResponseId', submittedAt: { column: 'EndDate' } },
    dropped: [
      'IPAddress',
      'RecipientLastName',
      'RecipientFirstName',
      'RecipientEmail',
      'ExternalReference',
      'LocationLatitude',
      'LocationLongitude',
    ],
    partial: { column: 'Finished', values: ['0', 'False'] },
  },
  otherCsv: [legacy],
};
