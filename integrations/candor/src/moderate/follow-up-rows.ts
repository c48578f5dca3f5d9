import { csvLine } from './export-rows.js';

/** Columns of a list of people to write to: what a mail merge needs, and what to look a person up by. */
export const followUpColumns = [
  'email',
  'name',
  'change',
  'status',
  'title',
  'relation',
  'sentence',
  'said_on',
  'link',
  'response',
  'opt_out',
] as const;

export type FollowUpRow = Record<(typeof followUpColumns)[number], string>;
export type ListFormat = 'csv' | 'json';

/** The whole text of a list. */
export function listText(rows: readonly FollowUpRow[], format: ListFormat): string {
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  const lines = rows.map((row) => csvLine(followUpColumns.map((column) => row[column])));
  return csvLine(followUpColumns) + lines.join('');
}
