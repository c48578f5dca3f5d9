import { isUtf8 } from 'node:buffer';
import { CandorError } from '../model/issue.js';
import type { RawCells } from '../model/raw-cells.js';
import type { RowReading } from '../model/sample.js';
import { cellPlace, type CellPlace } from './cell-place.js';
import type { ReadRequest, Row, RowReader } from './contract.js';
import { headerColumns } from './csv-header.js';
import { noRow, openQuote, textBehindQuote, widthIssue } from './csv-issues.js';
import { CsvScanner } from './csv-scanner.js';
import { dialectOf, firstRecords } from './csv-dialect.js';
import { unguarded } from './formula-guard.js';
import { LineCounter } from './line-counter.js';
import { RepeatedTexts, type SliceableBuffer } from './repeated-texts.js';

/** The rows of a CSV file as its bytes come by; under the hand of who reads them is always the one read last. */
export class CsvTable implements Row {
  begun = false;
  readonly raw: RawCells | undefined;
  readonly #scanner: CsvScanner;
  #lines: Pick<LineCounter, 'lineAt' | 'advance' | 'lineEnd'>;
  readonly #headers: string[][] = [];
  readonly #repeated = new RepeatedTexts();
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
    /** Where in the file its text begins; -1 or undefined where offsets in it are none in a file. */
    readonly begins: number = -1,
  ) {
    const dialect = dialectOf(start, request.opening.delimiter);
    const { delimiter, separatorLine, lineEnd } = dialect;
    const rows = firstRecords(start, dialect);
    this.#reading = request.choose({ kind: 'csv', rows, delimiter: String.fromCharCode(delimiter) });
    this.#scanner = new CsvScanner(delimiter);
    // What stands in front of a formula is no part of the text.
    this.raw = this.#reading.formulaGuard === true ? undefined : this.#scanner;
    this.#lines = new LineCounter(lineEnd, begins === -1 ? undefined : { path: request.path, begins });
    this.#skip = separatorLine ? 1 : 0;
    if (this.#reading.formulaGuard === true) {
      const written = this.text.bind(this);
      this.text = (slot) => unguarded(written(slot));
    }
  }

  get line(): number {
    return this.#lines.lineAt(this.#bytes, this.#from);
  }

  get lineEnd(): number {
    return this.#lines.lineEnd;
  }

  get offset(): number {
    return this.begins === -1 ? -1 : this.begins + this.#before + this.#from;
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
    if (doubled[slot] === 1) return this.#bytes.utf8Slice(start, end).replaceAll('""', '"');
    return this.#repeated.textOf(this.#bytes, start, end, slot);
  }

  at(slot: number): CellPlace {
    const start = this.#scanner.starts[slot]!;
    return cellPlace(this.#bytes, { from: this.#from, start, line: this.line, lineEnd: this.#lines.lineEnd });
  }

  /** Reads every complete record of `bytes`, or those of the header only; returns how many bytes they took. */
  take(bytes: Buffer, last: boolean, headerOnly = false): number {
    this.#bytes = bytes as SliceableBuffer;
    let at = 0;
    while (at < bytes.length && !(headerOnly && this.begun)) {
      const end = this.#record(at, last);
      if (end === -1) break;
      at = end;
    }
    this.#lines.advance(bytes, at);
    this.#before += at;
    return at;
  }

  /** Reads the record that begins here; returns where it ends, or -1 when it goes on behind the bytes under hand. */
  #record(from: number, last: boolean): number {
    const scanner = this.#scanner;
    const end = scanner.next(this.#bytes, from, last);
    if (end === -1) return -1;
    this.#from = from;
    if (scanner.fault !== null || scanner.cells !== this.#width || scanner.cells === 1) this.#unusual();
    else this.#reader(this);
    return end;
  }

  /** Reads the one record that begins at this offset of the file, of which these are the bytes from there on; false when it takes more of them. */
  takeAt(offset: number, bytes: Buffer, last: boolean, line: () => number): boolean {
    const end = this.#scanner.next(bytes, 0, last);
    if (end === -1) return false;
    this.#bytes = bytes as SliceableBuffer;
    this.#from = 0;
    this.#before = offset - this.begins;
    this.#lines = { lineAt: line, advance: () => {}, lineEnd: this.#lines.lineEnd };
    const { fault, cells } = this.#scanner;
    const isRow = fault === null && cells === this.#width && !this.#scanner.blank(bytes);
    if (!isRow || !isUtf8(bytes.subarray(0, end))) throw new CandorError([noRow(this.request.name, offset)]);
    this.#reader(this);
    return true;
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
    this.#reader = this.request.begin(headerColumns(this.#headers, this.#width));
  }

  #fault(): void {
    const where = { file: this.request.name, line: this.line };
    if (this.#scanner.fault === 'unterminated-quote') throw new CandorError([openQuote(where)]);
    const issue = textBehindQuote(where);
    if (!this.begun) throw new CandorError([issue]);
    this.request.report(issue);
  }
}
