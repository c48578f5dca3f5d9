import { headerText } from '../model/header-text.js';
import { errorIssue, warningIssue, type Issue } from '../model/issue.js';
import { nearest } from '../model/nearest.js';
import type { Declarations } from '../mapping/declare.js';
import { holdsPrivate, notShown, withoutPrivate } from '../text/private-values.js';

/** A mapped column that a file does not have. */
export function absentIssue(
  file: string,
  { field, column, problem }: { field: string; column: string; problem: string },
  names: readonly string[],
): Issue {
  const what = `"${field}" was not found: ${problem}`;
  return withSuggestion(errorIssue('mapping-column', { file, column }, what, `Correct "${field}".`), names);
}

/** Names the column that was meant, most likely. A first row that is somebody's answer suggests nothing. The columns themselves are told elsewhere. */
export function withSuggestion(issue: Issue, names: readonly string[]): Issue {
  const { column } = issue.where;
  const several = issue.what.includes('several columns');
  if (issue.rule !== 'mapping-column' || column === undefined || several) return issue;
  const known = names.filter(Boolean);
  const near = headerText(names).startsWith('its first row') ? undefined : meant(column, known);
  const what = issue.what.replace(/; the columns are: .*$/s, '; see the columns above');
  return {
    ...issue,
    what,
    remedy: near === undefined ? issue.remedy : `Did you mean "${near}"? ${issue.remedy}`,
  };
}

/** The one name that begins with, or holds, what was written; else the nearest. */
function meant(column: string, known: readonly string[]): string | undefined {
  const part = column.trim().toLowerCase();
  const only = (fits: (name: string) => boolean): string | undefined => {
    const found = known.filter((name) => fits(name.toLowerCase()));
    return part !== '' && found.length === 1 ? found[0] : undefined;
  };
  return (
    only((name) => name.startsWith(part)) ?? only((name) => name.includes(part)) ?? nearest(column, known)
  );
}

/** A column that was named on the command line is corrected there. */
export function asGiven(issue: Issue, given: Declarations): Issue {
  const { id, score, comment, date, consent } = given;
  const named = Object.entries({ id, score, comment, date, consent: consent?.column });
  const option = named.find(([, name]) => name !== undefined && name === issue.where.column)?.[0];
  if (issue.rule !== 'mapping-column' || option === undefined) return issue;
  return {
    ...issue,
    what: issue.what.replace(/^(the mapping's )?"[^"]*" was not found/, `--${option} names no column`),
    remedy: issue.remedy.replace(/Correct "[^"]*"[^.]*\.$/, `Correct --${option}.`),
  };
}

/** Somebody's address where a column's name should be tells that the file has no header. */
export function headerIssue(file: string, names: readonly string[]): Issue | undefined {
  if (!names.some(holdsPrivate)) return undefined;
  const what = 'the first row looks like an answer, not like the names of the columns';
  const remedy = 'Put a row with the names of the columns above it, or export the file again with one.';
  return warningIssue('header-missing', { file, line: 1 }, what, remedy);
}

/** Options of the command that say what a remedy tells to write into the mapping. */
const options: Record<string, (remedy: string) => string | undefined> = {
  'json-shape': (remedy) => optionIn(remedy, 'path'),
  'source-encoding': (remedy) => optionIn(remedy, 'encoding'),
  'source-mojibake': (remedy) => optionIn(remedy, 'repair'),
  'not-responses': () => '--comment, --date, --consent or --id with a column, and --header-rows 2',
  'mapping-date': () => '--date-format "d/M/yyyy" or --zone Europe/London, with what is right',
  'score-outside-scale': () => '--scale with the lowest and the highest possible answer, if that was wrong',
};

function optionIn(remedy: string, key: string): string | undefined {
  const value = new RegExp(`"${key}": "([^"]+)"`).exec(remedy)?.[1];
  return value === undefined ? undefined : `--${key} ${/^[\w.-]+$/.test(value) ? value : `"${value}"`}`;
}

/** Tells the option of the command too. */
export function withOption(issue: Issue): Issue {
  const option = options[issue.rule]?.(issue.remedy);
  return option === undefined ? issue : { ...issue, remedy: `${issue.remedy} With this command: ${option}` };
}

const valueFaults: Record<string, string> = {
  'score-undeclared': 'a value is not declared in the mapping',
  'consent-undeclared': 'a value is not declared in the mapping',
  'score-outside-scale': 'a value is no answer on the scale',
  'relationship-undeclared': 'a value is not declared in the mapping',
  'language-undeclared': 'a value is not declared in the mapping',
  'customer-until': 'a value is no day that can be read',
  'experience-at': 'a value is no day that can be read',
  'consented-at': 'a value is no day that can be read',
  'ai-generated-undeclared': 'a value is not declared in the mapping',
  'date-format': 'a value is not a date in the declared format',
};

/** An issue without the values of private columns, and without what looks private anywhere. */
export function safeIssue(issue: Issue, isPrivate: (column: string) => boolean): Issue {
  const { rule, where } = issue;
  const fault = valueFaults[rule];
  if (fault !== undefined && where.column !== undefined && isPrivate(where.column))
    return {
      ...issue,
      what: `${fault} ${notShown}`,
      remedy: 'Map another column: this one holds private data.',
    };
  return { ...issue, what: withoutPrivate(issue.what), remedy: withoutPrivate(issue.remedy) };
}
