import type { Issue } from '../model/issue.js';
import type { Columns, RowReader } from './contract.js';
import { readCsv } from './csv.js';
import type { Dialect } from './csv-dialect.js';
import type { SourceFile } from './discover.js';
import { readJson, readJsonl } from './json.js';

/** What the reading of a file may depend on. */
export interface Reading extends Dialect {
  /** Where a JSON file holds its array. */
  path?: string | undefined;
}

/** Hands every row of a file to the reader that `begin` returns for its columns. Throws unless the file was read to its end. */
export async function readSource(
  file: SourceFile,
  reading: Reading | undefined,
  report: (issue: Issue) => void,
  begin: (columns: Columns) => RowReader,
): Promise<void> {
  const request = { name: file.name, path: file.path, begin, report };
  if (file.kind === 'json') return readJson(request, reading?.path);
  if (file.kind === 'jsonl') return readJsonl(request);
  return readCsv(request, reading ?? { delimiter: 'auto', headerRows: 1 });
}
