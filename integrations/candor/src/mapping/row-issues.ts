import { errorIssue, warningIssue, type Issue } from '../model/issue.js';

/** Gathers what is wrong in the rows of one source: each undeclared value once, with its first line and how often it stands. */
export class RowIssues {
  readonly #undeclared = new Map<string, { issue: Issue; more: number }>();
  readonly #rejected: Issue[] = [];
  rejected = 0;

  constructor(readonly file: string) {}

  undeclared(rule: string, line: number, column: string, value: string, remedy: string): void {
    const key = `${rule}\n${column}\n${rule === 'date-format' ? '' : value}`;
    const known = this.#undeclared.get(key);
    if (known !== undefined) {
      known.more++;
      return;
    }
    const where = { file: this.file, line, column };
    const meaning =
      rule === 'date-format' ? 'is not a date in the declared format' : 'is not declared in the mapping';
    this.#undeclared.set(key, {
      issue: errorIssue(rule, where, `the value ${shown(value)} ${meaning}`, remedy),
      more: 0,
    });
  }

  reject(rule: string, line: number, column: string, why: string): void {
    this.rejected++;
    const remedy = 'This answer is not counted. Correct the file if the value is wrong.';
    if (this.#rejected.length < 20)
      this.#rejected.push(warningIssue(rule, { file: this.file, line, column }, why, remedy));
  }

  list(): Issue[] {
    const undeclared = [...this.#undeclared.values()].map(({ issue, more }) =>
      more === 0
        ? issue
        : { ...issue, what: `${issue.what} (and on ${more} more ${more === 1 ? 'row' : 'rows'})` },
    );
    return [...undeclared, ...this.#rejected];
  }
}

/** Long values are cut: an issue must not print a whole comment. */
function shown(value: string): string {
  return JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value);
}
