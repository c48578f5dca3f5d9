import { errorIssue, type Issue } from '../model/issue.js';
import { jsonValue, parseJsonPath, type JsonStep } from '../model/json-path.js';
import type { RowReading } from '../model/sample.js';
import type { ColumnName, Columns, ReadRequest, Row, RowReader } from './contract.js';
import { pathsOf } from './json-keys.js';

type Item = Readonly<Record<string, unknown>>;

interface Column {
  name: string;
  /** Its steps where it is a path; what is wrong with it where it is none, and so a key and nothing else. */
  path: readonly JsonStep[] | string;
  /** How bad it is that no item has the column; undefined once one has. */
  absent: Issue['severity'] | undefined;
  refused: boolean;
}

/** Hands the items of a JSON file over as rows whose columns are paths. */
export class JsonRows implements Row {
  readonly #columns: Column[] = [];
  readonly #read: RowReader;
  #item: Item = {};
  #firstKeys: string[] | undefined;
  #line = (): number => 0;
  readonly offset = -1;

  constructor(
    readonly request: ReadRequest,
    readonly flatten: RowReading['item'],
  ) {
    this.#read = request.begin({ names: [], find: (name, absent) => this.#find(name, absent) });
  }

  get line(): number {
    return this.#line();
  }

  keys(): string[] {
    return pathsOf(this.#item);
  }

  /** Lists join with spaces, as a cell would write scopes or tags. */
  text(slot: number): string {
    const column = this.#columns[slot]!;
    const value = valueAt(this.#item, column);
    if (typeof value !== 'object') return value === undefined ? '' : String(value);
    const parts = [value].flat(Infinity).filter((part) => part !== null);
    const object: unknown = parts.find((part) => typeof part === 'object');
    if (object === undefined) return parts.join(' ');
    this.#refuse(column, object as Item);
    return '';
  }

  hand(item: unknown, line: () => number): void {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      const where = { file: this.request.name, line: line() };
      const remedy = 'Every response is an object.';
      this.request.report(errorIssue('json-row', where, 'this is not an object', remedy));
      return;
    }
    this.#item = this.flatten === undefined ? (item as Item) : this.flatten(item as Item);
    this.#line = line;
    this.#firstKeys ??= Object.keys(this.#item);
    for (const column of this.#columns)
      if (column.absent && valueAt(this.#item, column) !== undefined) column.absent = undefined;
    this.#read(this);
  }

  /** Reports the columns that no item had: a misspelt path would leave them blank in silence. */
  end(): void {
    if (this.#firstKeys === undefined) return;
    for (const { name, path, absent } of this.#columns) {
      if (absent === undefined) continue;
      const where = { file: this.request.name, column: name };
      if (typeof path === 'string') {
        this.request.report(
          errorIssue(
            'json-path',
            where,
            `no response has this key, and as a path it cannot be read: ${path}`,
            pathHint,
          ),
        );
        continue;
      }
      const what = `no response in this file has it; the first one has: ${this.#firstKeys.join(', ')}`;
      const remedy = 'Say in the mapping of this file which key or path it is.';
      this.request.report({ rule: 'json-column', severity: absent, where, what, remedy });
    }
  }

  #find(name: ColumnName, absent: Issue['severity'] | undefined): ReturnType<Columns['find']> {
    if (typeof name === 'object')
      return { problem: 'JSON has no column numbers; give a path such as "answers.score"' };
    const known = this.#columns.findIndex((column) => column.name === name);
    if (known !== -1) return known;
    return this.#columns.push({ name, path: parseJsonPath(name), absent, refused: false }) - 1;
  }

  #refuse(column: Column, object: Item): void {
    if (column.refused) return;
    column.refused = true;
    const where = { file: this.request.name, line: this.line, column: column.name };
    const keys = Object.keys(object);
    const what = `this is an object and no text; its keys are: ${keys.join(', ')}`;
    const remedy = `Go on with a dot, for example "${column.name}.${keys[0]}".`;
    this.request.report(errorIssue('json-object', where, what, remedy));
  }
}

const pathHint =
  'Write keys with dots between them, as in "answers[field.ref=nps].number" or "fields[label=\'Why?\'].value".';

/** Questions are keys too, and have dots in them: a key of just this name comes before a path. */
function valueAt(item: Item, { name, path }: Column): unknown {
  if (Object.hasOwn(item, name)) return item[name];
  return typeof path === 'string' ? undefined : jsonValue(item, path);
}
