import { open, type FileHandle } from 'node:fs/promises';
import { CandorError } from '../model/issue.js';
import { readText } from './bytes.js';
import { CarriedBytes } from './carried-bytes.js';
import type { ReadRequest } from './contract.js';
import { longestRecord } from './csv.js';
import { endlessRecord, noHeader, noRow } from './csv-issues.js';
import { CsvTable } from './csv-table.js';
import { lineInFile } from './line-counter.js';

const firstRead = 1 << 14;

/**
 * Hands over the rows of a CSV file that begin at these offsets, in this order, as `readCsv` did. Besides them only the start of the file is
 * read. Throws where one of them is no row, or where offsets cannot be gone by because the file had to be decoded; whether a row is still the
 * same answer, its id tells.
 */
export async function readCsvRows(request: ReadRequest, offsets: readonly number[]): Promise<void> {
  const table = await tableOf(request);
  const file = await open(request.path, 'r');
  try {
    const { size } = await file.stat();
    for (const offset of offsets) await handRow(table, file, size, offset);
  } finally {
    await file.close();
  }
}

async function tableOf(request: ReadRequest): Promise<CsvTable> {
  const chunks = readText(request.path, request.name, request.opening);
  const carried = new CarriedBytes();
  let table: CsvTable | undefined;
  for await (const chunk of chunks) {
    const bytes = carried.with(chunk);
    table ??= new CsvTable(request, bytes, chunks.begins);
    const rest = carried.keep(table.take(bytes, false, true));
    if (table.begun) return table;
    if (rest.length > longestRecord) throw new CandorError([endlessRecord(request.name, 1)]);
  }
  table?.take(carried.rest, true, true);
  if (!table?.begun) throw new CandorError([noHeader(request.name)]);
  return table;
}

/** Reads as much from the offset on as the row there takes, and the byte before it: every row begins behind the end of a line. */
async function handRow(table: CsvTable, file: FileHandle, size: number, offset: number): Promise<void> {
  const { name, path } = table.request;
  const line = (): number => lineInFile(path, offset, table.lineEnd);
  if (table.begins === -1 || offset <= table.begins || offset >= size)
    throw new CandorError([noRow(name, offset)]);
  for (let length = firstRead; ; length *= 4) {
    const buffer = Buffer.allocUnsafe(length + 1);
    const { bytesRead } = await file.read(buffer, 0, length + 1, offset - 1);
    if (buffer[0] !== 10 && buffer[0] !== 13) throw new CandorError([noRow(name, offset)]);
    const last = offset - 1 + bytesRead >= size;
    if (table.takeAt(offset, buffer.subarray(1, bytesRead), last, line)) return;
    if (length > longestRecord) throw new CandorError([endlessRecord(name, line())]);
  }
}
