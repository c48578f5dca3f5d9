import { CandorError, errorIssue } from '../model/issue.js';
import { dateReader, type DateReader } from './dates.js';

/** The reader of a source's dates; a format or zone that cannot be used is an error naming the file. */
export function dateReaderOf(
  file: string,
  dates: { format?: string | undefined; zone?: string | undefined } | undefined,
  field = 'submittedAt',
): DateReader {
  try {
    return dateReader(dates?.format, dates?.zone ?? 'UTC');
  } catch (error) {
    const what = `the mapping's "${field}" cannot be used: ${(error as Error).message}`;
    throw new CandorError([
      errorIssue('mapping-date', { file }, what, 'Correct "format" or "zone" in the mapping.'),
    ]);
  }
}
