import { headerText } from '../model/header-text.js';
import { CandorError, errorIssue } from '../model/issue.js';
import { mappingPathHint } from './hints.js';
import type { Plan } from './plan.js';
import type { Mapping } from './schema.js';

const total =
  /^(tot\.?|total|sum|count|share|gesamt|summe|anzahl|anteil)( (respond\w*|answers|responses))?$|%$/i;
const remedy =
  'Export the individual responses instead. If they are, say in the mapping which columns hold comments, dates, consent or ids, and "headerRows": 2 where the header has two rows.';

/** Refuses a table of totals: people see at once that it has no row per answer, a program has to be told. A mapping that finds more in it than scores is believed. */
export function refuseTotals(file: string, names: readonly string[], mapping: Mapping | undefined): void {
  const { comment, submittedAt, consent, id } = mapping?.columns ?? {};
  if ((comment ?? submittedAt ?? consent ?? id) !== undefined) return;
  const grouped = (mapping?.headerRows ?? 1) === 1 && isGrouped(names);
  if (!grouped && !isTotals(names)) return;
  const table = grouped ? 'a summary table with grouped headings' : 'a table of totals';
  const what = `this looks like ${table}, not one row for each person who answered`;
  throw new CandorError([errorIssue('not-responses', { file, line: 1 }, what, remedy)]);
}

/** Headings that span columns leave most names blank; spreadsheets leave blank ones at the end of ordinary tables too. */
function isGrouped(names: readonly string[]): boolean {
  const spanned = names.slice(0, names.findLastIndex((name) => name !== '') + 1);
  const blank = spanned.filter((name) => name === '').length;
  return spanned.length > 3 && blank > spanned.length / 2;
}

/** Totals make up half of a narrow table, or many columns of a wide one; a survey may well ask for some. */
function isTotals(names: readonly string[]): boolean {
  const totals = names.filter((name) => total.test(name)).length;
  return names.length < 4
    ? totals > 0 && totals >= names.length / 2
    : totals > 2 && totals >= names.length / 4;
}

/** Says what a file without a mapping would need. */
export function unmappedFile(file: string, names: readonly string[], preset: Plan['preset']): CandorError {
  const lacking = 'there is no "score" column and no mapping';
  const told =
    preset === null
      ? lacking
      : `no mapping says what its columns hold (${preset.preset.title}: ${preset.why})`;
  const what = names.length === 0 ? told : `${told}; ${headerText(names)}`;
  const remedy = `npx candor import ${file} shows what each column holds and what to write. ${mappingPathHint(file)}`;
  return new CandorError([errorIssue('mapping-missing', { file, line: 1 }, what, remedy)]);
}
