import { CandorError, errorIssue, type Issue } from '../model/issue.js';
import { jsonItems, type ItemsPath } from '../model/json-path.js';
import { readText, readWhole } from './bytes.js';
import type { ReadRequest } from './contract.js';
import { ItemLines, lineOf } from './json-lines.js';
import { JsonRows } from './json-rows.js';
import { parseJson } from './json-syntax.js';

/** Reads a JSON file: an array of objects, or one or more of these, or a single object, at the mapping's `path` (`"data.items"`). */
export async function readJson(request: ReadRequest): Promise<void> {
  const text = await readWhole(request.path, request.name, request.opening, request.report);
  const data = parseJson(text, request.name);
  const { path, item } = request.choose({ kind: 'json', rows: [], data });
  const found = itemsAt(data, path, request.name);
  if (found.length === 0) throw new CandorError([noItems(request.name, path, data)]);
  const rows = new JsonRows(request, item);
  for (const list of found) {
    let lines: ItemLines | undefined;
    if (Array.isArray(list))
      list.forEach((each: unknown, index) =>
        rows.hand(each, () => (lines ??= new ItemLines(text, data, list)).lineOf(index)),
      );
    else rows.hand(list, () => lineOf(text, data, list));
  }
  rows.end();
}

/** Reads a file of one JSON object a line: a response, or what holds one at the mapping's `path`, as the first line does. */
export async function readJsonl(request: ReadRequest): Promise<void> {
  let lines: JsonLines | undefined;
  let line = 0;
  let rest = '';
  const take = (text: string): void => {
    line++;
    if (text.trim() === '') return;
    const data = parseJson(text, request.name, line);
    (lines ??= new JsonLines(request, data)).take(data, line);
  };
  for await (const chunk of readText(request.path, request.name, request.opening, request.report)) {
    const texts = (rest + chunk.toString('utf8')).split('\n');
    rest = texts.pop()!;
    if (rest.length > longestLine)
      throw new CandorError([endlessLine(request.name, line + texts.length + 1)]);
    texts.forEach(take);
  }
  take(rest);
  (lines ?? new JsonLines(request, undefined)).rows.end();
}

class JsonLines {
  readonly rows: JsonRows;
  /** Undefined where every line is a response. */
  readonly #path: ItemsPath;

  constructor(
    readonly request: ReadRequest,
    first: unknown,
  ) {
    const { path, item } = request.choose({ kind: 'jsonl', rows: [], data: first });
    const isHeld = path !== undefined && itemsAt(first, path, request.name).length > 0;
    this.#path = isHeld ? path : undefined;
    this.rows = new JsonRows(request, item);
  }

  take(data: unknown, line: number): void {
    if (this.#path === undefined) return this.rows.hand(data, () => line);
    const { name, report } = this.request;
    const found = itemsAt(data, this.#path, name).flat();
    if (found.length === 0) report({ ...noItems(name, this.#path, data), where: { file: name, line } });
    found.forEach((item) => this.rows.hand(item, () => line));
  }
}

function itemsAt(data: unknown, path: ItemsPath, file: string): object[] {
  try {
    return jsonItems(data, path);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const what = `the mapping's "path" cannot be read: ${error.message}`;
    throw new CandorError([errorIssue('json-path', { file }, what, 'Correct it: "path": "data.items".')]);
  }
}

function noItems(file: string, path: ItemsPath, data: unknown): Issue {
  const place =
    path === undefined
      ? 'at the top of this file'
      : `at ${[path]
          .flat()
          .map((each) => `"${each}"`)
          .join(' or ')}`;
  const lists = listsIn(data);
  const there = lists.length === 0 ? '' : `; there is one at ${lists.map((list) => `"${list}"`).join(', ')}`;
  const remedy = `Say where it is: "path": "${lists[0] ?? 'data.items'}" in the mapping.`;
  return errorIssue('json-shape', { file }, `there is no array of responses ${place}${there}`, remedy);
}

/** Paths of lists of objects, one or two keys deep, that a path can name plainly. */
function listsIn(data: unknown, before = ''): string[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  const entries = Object.entries(data).filter(([key]) => /^[\w-]+$/.test(key));
  return entries
    .flatMap(([key, value]) => {
      if (!Array.isArray(value)) return before === '' ? listsIn(value, `${key}.`) : [];
      return typeof value[0] === 'object' && value[0] !== null ? [before + key] : [];
    })
    .slice(0, 5);
}

const longestLine = 16 << 20;

function endlessLine(file: string, line: number): Issue {
  const what = 'this line is longer than 16 MiB, so it is hardly one answer';
  return errorIssue('json-line', { file, line }, what, 'Name the file .json if it is one document.');
}
