import { CandorError } from '../model/issue.js';
import type { RowReading } from '../model/sample.js';
import { readText } from './bytes.js';
import { cellPlace, type CellPlace } from './cell-place.js';
import type { ReadRequest, Row, RowReader } from './contract.js';
import { headerColumns } from './csv-header.js';
import { endlessRecord, noHeader, openQuote, textBehindQuote, widthIssue } from './csv-issues.js';
import { CsvScanner } from './csv-scanner.js';
import { dialectOf, firstRecords } from './csv-dialect.js';
import { LineCounter } from './line-counter.js';

const longestRecord = 16 << 20;

/** Reads a CSV file record by record. Memory stays flat at any size; a record that does not fit its header is an error, never shifted. */
export async function readCsv(
  request: ReadRequest,
  chunks: AsyncIterable<Buffer> = readText(request.path, request.name),
): Promise<void> {
  let table: CsvTable | undefined;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    table ??= new CsvTable(request, bytes);
    rest = bytes.subarray(table.take(bytes, false));
    if (rest.length > longestRecord) throw new CandorError([endlessRecord(request.name, table.lineOf(rest))]);
  }
  table?.take(rest, true);
  if (!table?.begun) throw new CandorError([noHeader(request.name)]);
}

/** What `toString` calls after checking its arguments, which costs as much again for cells as short as ours. */
type SliceableBuffer = Buffer & { utf8Slice(start: number, end: number): string };

class CsvTable implements Row {
  begun = false;
  readonly #scanner: CsvScanner;
  readonly #lines;
  readonly #headers: string[][] = [];
  #bytes = Buffer.alloc(0) as SliceableBuffer;
  #from = 0;
  #width = 0;
  #reader: RowReader = () => {};
  #skip: number;
  readonly #reading: RowReading;
  /** Bytes of the file before those under hand. */
  #before = 0;

  constructor(
    readonly request: ReadRequest,
    start: Buffer,
  ) {
    const dialect = dialectOf(start, request.opening.delimiter);
    const { delimiter, separatorLine, lineEnd } = dialect;
    const rows = firstRecords(start, dialect);
    this.#reading = request.choose({ kind: 'csv', rows, delimiter: String.fromCharCode(delimiter) });
    this.#scanner = new CsvScanner(delimiter);
    this.#lines = new LineCounter(lineEnd);
    this.#skip = separatorLine ? 1 : 0;
  }

  get line(): number {
    return this.#lines.lineAt(this.#bytes, this.#from);
  }

  get offset(): number {
    return this.#before + this.#from;
  }

  /** The line on which the bytes behind those taken begin. */
  lineOf(rest: Buffer): number {
    return this.#lines.lineAt(rest, 0);
  }

  text(slot: number): string {
    const { starts, ends, doubled } = this.#scanner;
    const start = starts[slot]!;
    const end = ends[slot]!;
    if (start === end) return '';
    if (end - start <= 2 && doubled[slot] === 0 && this.#bytes[start]! < 128)
      return shortText(this.#bytes, start, end);
    const text = this.#bytes.utf8Slice(start, end);
    return doubled[slot] === 1 ? text.replaceAll('""', '"') : text;
  }

  at(slot: number): CellPlace {
    const start = this.#scanner.starts[slot]!;
    return cellPlace(this.#bytes, { from: this.#from, start, line: this.line, lineEnd: this.#lines.lineEnd });
  }

  /** Reads every complete record of `bytes`; returns how many bytes they took. */
  take(bytes: Buffer, last: boolean): number {
    const scanner = this.#scanner;
    this.#bytes = bytes as SliceableBuffer;
    let at = 0;
    while (at < bytes.length) {
      const end = scanner.next(bytes, at, last);
      if (end === -1) break;
      this.#from = at;
      if (scanner.fault !== null || scanner.cells !== this.#width || scanner.cells === 1) this.#unusual();
      else this.#reader(this);
      at = end;
    }
    this.#lines.advance(bytes, at);
    this.#before += at;
    return at;
  }

  /** Everything that may not be a row as wide as its header: the header itself, blank lines, faults. */
  #unusual(): void {
    const { fault, cells } = this.#scanner;
    if (this.#skip > 0) this.#skip--;
    else if (fault !== null) this.#fault();
    else if (this.#scanner.blank(this.#bytes)) return;
    else if (!this.begun) this.#header();
    else if (cells === this.#width) this.#reader(this);
    else this.request.report(widthIssue(this.request.name, this.line, this.#width, cells));
  }

  #header(): void {
    const cells = Array.from({ length: this.#scanner.cells }, (_, slot) => this.text(slot).trim());
    this.#headers.push(cells);
    if (this.#headers.length < this.#reading.headerRows) return;
    this.#width = Math.max(...this.#headers.map((header) => header.length));
    this.begun = true;
    this.#reader = this.request.begin(headerColumns(this.#headers[0]!, this.#width));
  }

  #fault(): void {
    const where = { file: this.request.name, line: this.line };
    if (this.#scanner.fault === 'unterminated-quote') throw new CandorError([openQuote(where)]);
    const issue = textBehindQuote(where);
    if (!this.begun) throw new CandorError([issue]);
    this.request.report(issue);
  }
}

/** Scores and plain yes or no are a character or two: making them here spares the way out of JavaScript. */
function shortText(bytes: Buffer, start: number, end: number): string {
  const first = String.fromCharCode(bytes[start]!);
  return end - start === 1 ? first : first + String.fromCharCode(bytes[start + 1]!);
}
