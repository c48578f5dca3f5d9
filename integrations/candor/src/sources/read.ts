import { CandorError, type Issue } from '../model/issue.js';
import type { Columns, Opening, ReadRequest, RowReader } from './contract.js';
import { readCsv } from './csv.js';
import { readCsvRows } from './csv-rows.js';
import type { SourceFile } from './discover.js';
import { readJson, readJsonl } from './json.js';

/** What is said of a file nobody wrote a mapping for. */
export const undeclaredOpening: Opening = { delimiter: 'auto', encoding: 'auto' };

/** Hands over only the rows of a CSV file that begin at these offsets. */
export async function readRowsAt(
  offsets: readonly number[],
  file: SourceFile,
  opening: Opening | undefined,
  choose: ReadRequest['choose'],
  begin: ReadRequest['begin'],
): Promise<void> {
  const { name, path } = file;
  await readCsvRows(
    { ...{ name, path, choose, begin }, opening: opening ?? undeclaredOpening, report: throwIssue },
    offsets,
  );
}

function throwIssue(issue: Issue): never {
  throw new CandorError([issue]);
}

/** Hands every row of a file to the reader that `begin` returns for its columns. Throws unless the file was read to its end. */
export async function readSource(
  file: SourceFile,
  opening: Opening | undefined,
  choose: ReadRequest['choose'],
  report: (issue: Issue) => void,
  begin: (columns: Columns) => RowReader,
): Promise<void> {
  const request = {
    name: file.name,
    path: file.path,
    opening: opening ?? undeclaredOpening,
    choose,
    begin,
    report,
  };
  if (file.kind === 'json') return readJson(request);
  if (file.kind === 'jsonl') return readJsonl(request);
  return readCsv(request);
}
