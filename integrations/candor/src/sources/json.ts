import { CandorError, errorIssue, type Issue } from '../model/issue.js';
import { readText, readWhole } from './bytes.js';
import type { ReadRequest } from './contract.js';
import { ItemLines } from './json-lines.js';
import { JsonRows, pathValue } from './json-rows.js';
import { parseJson } from './json-syntax.js';

/** Reads a JSON file: an array of objects, or an object that holds one at the mapping's `path` (`"data.items"`). */
export async function readJson(request: ReadRequest): Promise<void> {
  const text = await readWhole(request.path, request.name, request.opening, request.report);
  const data = parseJson(text, request.name);
  const { path, item: flatten } = request.choose({ kind: 'json', rows: [], data });
  const steps = path === undefined ? [] : path.split('.');
  const items = pathValue(data, steps);
  if (!Array.isArray(items)) {
    const what = `there is no array of responses ${path === undefined ? 'at the top of this file' : `at "${path}"`}`;
    const remedy = 'Say where it is: "path": "data.items" in the mapping.';
    throw new CandorError([errorIssue('json-shape', { file: request.name }, what, remedy)]);
  }
  const rows = new JsonRows(request, flatten);
  let lines: ItemLines | undefined;
  items.forEach((item: unknown, index) =>
    rows.hand(item, () => (lines ??= new ItemLines(text, steps)).lineOf(index)),
  );
  rows.end();
}

/** Reads a file of one JSON object a line. */
export async function readJsonl(request: ReadRequest): Promise<void> {
  let rows: JsonRows | undefined;
  let line = 0;
  let rest = '';
  const take = (text: string): void => {
    line++;
    if (text.trim() === '') return;
    const data = parseJson(text, request.name, line);
    rows ??= new JsonRows(request, request.choose({ kind: 'jsonl', rows: [], data }).item);
    rows.hand(data, () => line);
  };
  for await (const chunk of readText(request.path, request.name, request.opening, request.report)) {
    const lines = (rest + chunk.toString('utf8')).split('\n');
    rest = lines.pop()!;
    if (rest.length > longestLine)
      throw new CandorError([endlessLine(request.name, line + lines.length + 1)]);
    lines.forEach(take);
  }
  take(rest);
  (rows ?? new JsonRows(request, request.choose({ kind: 'jsonl', rows: [] }).item)).end();
}

const longestLine = 16 << 20;

function endlessLine(file: string, line: number): Issue {
  const what = 'this line is longer than 16 MiB, so it is hardly one answer';
  return errorIssue('json-line', { file, line }, what, 'Name the file .json if it is one document.');
}
