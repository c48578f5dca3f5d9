import { errorIssue, warningIssue, type Issue, type Place } from '../model/issue.js';
import { onMoreRows, shown } from './hints.js';
import type { MappableRow } from './mappable-row.js';

const shownRejections = 20;
const shownErrors = 100;

type Line = Pick<MappableRow, 'line' | 'at'>;

/** A cell of a row, by the column's name in the mapping. */
interface Cell {
  column: string;
  slot: number;
}

/** Gathers what is wrong in the rows of one source: each kind of fault once, with its first line and how often it stands. */
export class RowIssues {
  readonly #errors = new Map<string, { issue: Issue; more: number }>();
  readonly #rejections: Issue[] = [];
  #unlisted = 0;
  rejected = 0;

  constructor(readonly file: string) {}

  /** A value nobody declared. */
  undeclared(rule: string, row: Line, cell: Cell, value: string, hint: (value: string) => string): void {
    const what = `the value ${shown(value)} is not declared in the mapping`;
    this.#once(`${rule}\n${value}`, () => errorIssue(rule, this.#place(row, cell), what, hint(value)));
  }

  /** A fault that many rows share, whatever their values. */
  fault(rule: string, row: Line, cell: Cell, what: string, remedy: string): void {
    this.#once(rule, () => errorIssue(rule, this.#place(row, cell), what, remedy));
  }

  reject(rule: string, row: Line, cell: Cell, why: string): void {
    this.rejected++;
    const remedy = 'This answer is not counted. Correct the file if the value is wrong.';
    if (this.#rejections.length < shownRejections)
      this.#rejections.push(warningIssue(rule, this.#place(row, cell), why, remedy));
  }

  list(): Issue[] {
    const errors = [...this.#errors.values()].map(({ issue, more }) => ({
      ...issue,
      what: issue.what + onMoreRows(more),
    }));
    if (this.#unlisted > 0) errors.push(this.#others());
    return [...errors, ...this.#rejections];
  }

  #once(key: string, issue: () => Issue): void {
    const known = this.#errors.get(key);
    if (known !== undefined) known.more++;
    else if (this.#errors.size === shownErrors) this.#unlisted++;
    else this.#errors.set(key, { issue: issue(), more: 0 });
  }

  #others(): Issue {
    const rows = this.#unlisted === 1 ? '1 more row has values' : `${this.#unlisted} more rows have values`;
    const what = `${rows} that cannot be read either`;
    return errorIssue('rows-unlisted', { file: this.file }, what, 'Check which columns the mapping names.');
  }

  #place(row: Line, cell: Cell): Place {
    return cellPlace(this.file, row, cell);
  }
}

/** Where a cell stands, as exactly as its source can tell. */
export function cellPlace(file: string, row: Line, { column, slot }: Cell): Place {
  return { file, line: row.line, ...row.at?.(slot), column };
}
