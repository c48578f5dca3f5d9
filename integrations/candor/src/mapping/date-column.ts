import { CandorError, errorIssue } from '../model/issue.js';
import { dateReader, type DateReader } from './dates.js';
import type { Mapping } from './schema.js';

/** The reader of a source's dates; a format or zone that cannot be used is an error naming the file. */
export function dateReaderOf(file: string, submittedAt: Mapping['columns']['submittedAt']): DateReader {
  try {
    return dateReader(submittedAt?.format, submittedAt?.zone ?? 'UTC');
  } catch (error) {
    const what = `the mapping's "submittedAt" cannot be used: ${(error as Error).message}`;
    throw new CandorError([
      errorIssue('mapping-date', { file }, what, 'Correct "format" or "zone" in the mapping.'),
    ]);
  }
}
