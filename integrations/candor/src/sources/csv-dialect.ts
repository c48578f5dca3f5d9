import { CsvScanner } from './csv-scanner.js';

/** How a CSV file is written. */
export interface Dialect {
  delimiter: 'auto' | ',' | ';' | '\t' | '|';
  headerRows: number;
}

/** What the start of a CSV file tells of it. */
export interface FoundDialect {
  delimiter: number;
  /** Whether the first line is a spreadsheet's `sep=;` and no header. */
  separatorLine: boolean;
  /** The byte by which its lines are counted: LF, or CR where that alone ends them. */
  lineEnd: number;
}

const candidates = [',', ';', '\t', '|'];
const sampleBytes = 1 << 16;
const sampleRecords = 10;

/** The delimiter is declared, given by a `sep=` line, or found in the first records. */
export function dialectOf(start: Buffer, declared: Dialect['delimiter']): FoundDialect {
  const sample = start.subarray(0, sampleBytes);
  const text = sample.toString('latin1');
  const separator = /^"?sep=([^"])"?(?:\r\n?|\n)/.exec(text)?.[1];
  const delimiter = separator ?? (declared === 'auto' ? delimiterIn(sample) : declared);
  return {
    delimiter: delimiter.charCodeAt(0),
    separatorLine: separator !== undefined,
    lineEnd: (/\r(?!\n)|\n/.exec(text)?.[0] ?? '\n').charCodeAt(0),
  };
}

/** The delimiter that cuts the first records into equally many cells, else the header into most: questions hold commas too. */
function delimiterIn(sample: Buffer): string {
  const widths = candidates.map((candidate) => widthsIn(sample, candidate.charCodeAt(0)));
  const even = widths.map(([header = 1, ...rows]) => (rows.every((row) => row === header) ? header : 1));
  const cells = Math.max(...even) > 1 ? even : widths.map(([header = 1]) => header);
  return candidates[cells.indexOf(Math.max(...cells))]!;
}

function widthsIn(sample: Buffer, delimiter: number): number[] {
  const scanner = new CsvScanner(delimiter);
  const whole = sample.length < sampleBytes;
  const widths: number[] = [];
  let at = 0;
  while (at < sample.length && widths.length < sampleRecords) {
    const end = scanner.next(sample, at, whole);
    if (end === -1) break;
    if (!scanner.blank(sample)) widths.push(scanner.cells);
    at = end;
  }
  return widths;
}
