/** Where something stands: a file and line, a column of it, or the response it belongs to. */
export interface Place {
  /** Path relative to the site's root. */
  file?: string;
  /** 1-based line of the file. */
  line?: number;
  /** 1-based character of the line, where a cell begins. */
  character?: number;
  /** Column header, or path inside a JSON row. */
  column?: string;
  response?: string;
}

/** Something wrong in data, configuration or output: a fixed rule id, where, what, and what to do about it. */
export interface Issue {
  rule: string;
  /** An error stops the build; a warning does not, unless the owner asked for `strict`. */
  severity: 'error' | 'warning';
  where: Place;
  what: string;
  remedy: string;
}

const shownIssues = 20;

/** Something that stops the build. Carries every issue found so far, so that one run tells the whole story. */
export class CandorError extends Error {
  override name = 'CandorError';
  /** Shown by Astro below the message. */
  hint: string;

  constructor(public readonly issues: readonly Issue[]) {
    const more = issues.length - shownIssues;
    const lines = issues.slice(0, shownIssues).map(namedIssue);
    super([...lines, ...(more > 0 ? [`... and ${more} more`] : [])].join('\n'));
    this.hint = [...new Set(issues.slice(0, shownIssues).map((issue) => issue.remedy))].join('\n');
  }
}

/** `file:line, column "x": what happened.` */
export function describeIssue({ where, what }: Issue): string {
  const file = where.file && where.line ? `${where.file}:${where.line}` : where.file;
  const column = where.column === undefined ? undefined : `column "${where.column}"`;
  const response = where.response === undefined ? undefined : `response ${where.response}`;
  const place = [file, column, response].filter((part) => part !== undefined).join(', ');
  return place === '' ? what : `${place}: ${what}`;
}

/** The same with the id of its rule at the end of its first line: what people look it up by. */
export function namedIssue(issue: Issue): string {
  const [first, ...more] = describeIssue(issue).split('\n');
  return [`${first} [${issue.rule}]`, ...more].join('\n');
}

export function errorIssue(rule: string, where: Place, what: string, remedy: string): Issue {
  return { rule, severity: 'error', where, what, remedy };
}

export function warningIssue(rule: string, where: Place, what: string, remedy: string): Issue {
  return { rule, severity: 'warning', where, what, remedy };
}

/** The issues that stop a build: errors, and warnings too where the owner is strict. */
export function stoppingIssues(issues: readonly Issue[], strict: boolean): Issue[] {
  return issues.filter(({ severity }) => strict || severity === 'error');
}

/** Throws a CandorError with those that stop a build, if there are any. */
export function throwStopping(issues: readonly Issue[], strict: boolean): void {
  const stopping = stoppingIssues(issues, strict);
  if (stopping.length > 0) throw new CandorError(stopping);
}
