import { csvLine } from './export-rows.js';

/** Columns of the log of consent. */
export const consentColumns = [
  'response',
  'source',
  'round',
  'scopes',
  'consented_at',
  'consented_at_is',
  'wording',
  'wording_text',
  'withdrawn_at',
  'withdrawn_by',
  'erased_at',
  'erased_by',
  'reconfirmed_at',
  'reconfirmed_by',
] as const;

/**
 * One consent and what became of it. `consented_at_is` tells what the moment is: `stated` by the source, taken from the `answer` itself,
 * or empty where nothing is known.
 */
export type ConsentRow = Record<(typeof consentColumns)[number], string>;
export type ConsentFormat = 'csv' | 'json';

export const emptyConsent = Object.fromEntries(consentColumns.map((column) => [column, ''])) as ConsentRow;

/** The parts of a log, each as its text. JSON is one array. */
export async function* consentText(
  rows: AsyncIterable<ConsentRow> | Iterable<ConsentRow>,
  format: ConsentFormat,
): AsyncGenerator<string> {
  if (format === 'csv') yield csvLine(consentColumns);
  let first = true;
  for await (const row of rows) {
    yield format === 'csv'
      ? csvLine(consentColumns.map((column) => row[column]))
      : `${first ? '[' : ','}\n${JSON.stringify(bare(row))}`;
    first = false;
  }
  if (format === 'json') yield first ? '[]\n' : '\n]\n';
}

/** As data: what is not known is null, and scopes are a list. */
function bare(row: ConsentRow): Record<string, unknown> {
  const known = Object.entries(row).map(([column, text]) => [column, text === '' ? null : text]);
  return { ...Object.fromEntries(known), scopes: row.scopes === '' ? null : row.scopes.split(' ') };
}
