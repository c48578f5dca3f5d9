import { CandorError, errorIssue } from '../model/issue.js';
import { readText, readWhole } from './bytes.js';
import type { ColumnName, Columns, ReadRequest, Row } from './contract.js';
import { lineOfItem } from './json-lines.js';

type Item = Record<string, unknown>;

/** Reads a JSON file: an array of objects, or an object that holds one at `path` (`"data.items"`). */
export async function readJson(request: ReadRequest, path: string | undefined): Promise<void> {
  const text = await readWhole(request.path, request.name);
  const steps = path === undefined ? [] : path.split('.');
  const items = pathValue(parse(text, request.name), steps);
  if (!Array.isArray(items)) {
    const what = `there is no array of responses ${path === undefined ? 'at the top of this file' : `at "${path}"`}`;
    const remedy = 'Say where it is: "path": "data.items" in the mapping.';
    throw new CandorError([errorIssue('json-shape', { file: request.name }, what, remedy)]);
  }
  const rows = new JsonRows(request);
  items.forEach((item: unknown, index) => rows.hand(item, () => lineOfItem(text, steps, index)));
}

/** Reads a file of one JSON object a line. */
export async function readJsonl(request: ReadRequest): Promise<void> {
  const rows = new JsonRows(request);
  let line = 0;
  let rest = '';
  const take = (text: string): void => {
    line++;
    if (text.trim() !== '') rows.hand(parse(text, request.name, line), () => line);
  };
  for await (const chunk of readText(request.path, request.name)) {
    const lines = (rest + chunk.toString('utf8')).split('\n');
    rest = lines.pop()!;
    lines.forEach(take);
  }
  take(rest);
}

class JsonRows implements Row {
  readonly #paths: string[][] = [];
  readonly #read;
  #item: Item = {};
  #line = (): number => 0;

  constructor(readonly request: ReadRequest) {
    const find = (name: ColumnName): ReturnType<Columns['find']> => {
      if (typeof name === 'object')
        return { problem: 'JSON has no column numbers; give a path such as "answers.score"' };
      return this.#paths.push(name.split('.')) - 1;
    };
    this.#read = request.begin({ names: [], find });
  }

  get line(): number {
    return this.#line();
  }

  text(slot: number): string {
    return cellText(pathValue(this.#item, this.#paths[slot]!));
  }

  hand(item: unknown, line: () => number): void {
    if (typeof item === 'object' && item !== null && !Array.isArray(item)) {
      this.#item = item as Item;
      this.#line = line;
      this.#read(this);
    } else {
      const where = { file: this.request.name, line: line() };
      this.request.report(
        errorIssue('json-row', where, 'this is not an object', 'Every response is an object.'),
      );
    }
  }
}

function parse(text: string, file: string, line?: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const where = line === undefined ? { file } : { file, line };
    const what = `this is not valid JSON (${(error as Error).message})`;
    throw new CandorError([
      errorIssue('json-syntax', where, what, 'Export the file again: it may be cut short.'),
    ]);
  }
}

function pathValue(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Item)[step] : undefined,
    value,
  );
}

/** Arrays join with spaces, so that lists of scopes or tags read as a cell would write them. */
function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(cellText).join(' ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
