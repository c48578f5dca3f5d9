import { CandorError } from '../model/issue.js';
import { readText, type Text } from './bytes.js';
import { CarriedBytes } from './carried-bytes.js';
import type { ReadRequest } from './contract.js';
import { endlessRecord, noHeader } from './csv-issues.js';
import { CsvTable } from './csv-table.js';

export const longestRecord = 16 << 20;

/** Reads a CSV file record by record. Memory stays flat at any size; a record that does not fit its header is an error, never shifted. */
export async function readCsv(
  request: ReadRequest,
  chunks: Text = readText(request.path, request.name, request.opening, request.report),
): Promise<void> {
  let table: CsvTable | undefined;
  const carried = new CarriedBytes();
  for await (const chunk of chunks) {
    const bytes = carried.with(chunk);
    table ??= new CsvTable(request, bytes, chunks.begins);
    const rest = carried.keep(table.take(bytes, false));
    if (rest.length > longestRecord) throw new CandorError([endlessRecord(request.name, table.lineOf(rest))]);
  }
  table?.take(carried.rest, true);
  if (!table?.begun) throw new CandorError([noHeader(request.name)]);
}
