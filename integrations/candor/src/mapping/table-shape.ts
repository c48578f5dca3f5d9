import { CandorError, errorIssue } from '../model/issue.js';
import { mappingPathHint } from './hints.js';

const totals = /^(tot\.?|total|sum|count|gesamt)\b|%$/i;

/** Refuses a table of totals: people see at once that it has no row per answer, a program has to be told. */
export function refuseTotals(file: string, names: readonly string[], headerRows: number): void {
  const blank = names.filter((name) => name === '').length;
  const grouped = headerRows === 1 && names.length > 3 && blank > names.length / 2;
  const summed = names.filter((name) => totals.test(name)).length >= 2;
  if (!grouped && !summed) return;
  const what = grouped
    ? 'this looks like a summary table with grouped headings, not one row for each person who answered'
    : 'this looks like a table of totals, not one row for each person who answered';
  throw new CandorError([
    errorIssue('not-responses', { file, line: 1 }, what, 'Export the individual responses instead.'),
  ]);
}

/** Says what a file without a mapping would need. */
export function unmappedFile(file: string, names: readonly string[]): CandorError {
  const what = `there is no "score" column and no mapping; the columns are: ${names.filter(Boolean).join(', ')}`;
  return new CandorError([errorIssue('mapping-missing', { file, line: 1 }, what, mappingPathHint(file))]);
}
