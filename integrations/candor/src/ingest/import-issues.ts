import { headerText } from '../model/header-text.js';
import { errorIssue, warningIssue, type Issue } from '../model/issue.js';
import { nearest } from '../model/nearest.js';
import { holdsPrivate, notShown, withoutPrivate } from '../mapping/private-values.js';

/** A mapped column that a file does not have. */
export function absentIssue(
  file: string,
  { field, column, problem }: { field: string; column: string; problem: string },
  names: readonly string[],
): Issue {
  const what = `"${field}" was not found: ${problem}`;
  return withSuggestion(errorIssue('mapping-column', { file, column }, what, `Correct "${field}".`), names);
}

/** Names the column that was meant, most likely. A first row that is somebody's answer suggests nothing. */
export function withSuggestion(issue: Issue, names: readonly string[]): Issue {
  const { column } = issue.where;
  const several = issue.what.includes('several columns');
  if (issue.rule !== 'mapping-column' || column === undefined || several) return issue;
  const known = names.filter(Boolean);
  const near = headerText(names).startsWith('its first row') ? undefined : nearest(column, known);
  return near === undefined ? issue : { ...issue, remedy: `Did you mean "${near}"? ${issue.remedy}` };
}

/** Somebody's address where a column's name should be tells that the file has no header. */
export function headerIssue(file: string, names: readonly string[]): Issue | undefined {
  if (!names.some(holdsPrivate)) return undefined;
  const what = 'the first row looks like an answer, not like the names of the columns';
  const remedy = 'Put a row with the names of the columns above it, or export the file again with one.';
  return warningIssue('header-missing', { file, line: 1 }, what, remedy);
}

/** Options of the command that say what a remedy tells to write into the mapping. */
const options: Record<string, string> = {
  'json-shape': '--path data.items',
  'source-encoding': '--encoding windows-1252',
  'source-mojibake': '--repair mojibake',
  'not-responses': '--comment, --date or --consent with a column, and --header-rows 2',
};

/** Tells the option of the command too. */
export function withOption(issue: Issue): Issue {
  const option = options[issue.rule];
  return option === undefined ? issue : { ...issue, remedy: `${issue.remedy} Here: ${option}` };
}

const valueFaults: Record<string, string> = {
  'score-undeclared': 'a value is not declared in the mapping',
  'consent-undeclared': 'a value is not declared in the mapping',
  'score-outside-scale': 'a value is no answer on the scale',
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
