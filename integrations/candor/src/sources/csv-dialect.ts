import { CsvScanner } from './csv-scanner.js';
import { lineEndOf } from './text-lines.js';

/** The delimiter of a CSV file, as its owner declares it. */
export type Delimiter = 'auto' | ',' | ';' | '\t' | '|';

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
export function dialectOf(start: Buffer, declared: Delimiter): FoundDialect {
  const sample = start.subarray(0, sampleBytes);
  const text = sample.toString('latin1');
  const separator = /^"?sep=([^"])"?(?:\r\n?|\n)/.exec(text)?.[1];
  const delimiter = separator ?? (declared === 'auto' ? delimiterIn(sample) : declared);
  return {
    delimiter: delimiter.charCodeAt(0),
    separatorLine: separator !== undefined,
    lineEnd: lineEndOf(text),
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
  return firstRecords(sample, { delimiter, separatorLine: false }).map((cells) => cells.length);
}

/** The first records of a file, blank lines left out. */
export function firstRecords(
  start: Buffer,
  { delimiter, separatorLine }: Pick<FoundDialect, 'delimiter' | 'separatorLine'>,
): string[][] {
  const sample = start.subarray(0, sampleBytes);
  const scanner = new CsvScanner(delimiter);
  const whole = start.length < sampleBytes;
  const records: string[][] = [];
  let skip = separatorLine ? 1 : 0;
  let at = 0;
  while (at < sample.length && records.length < sampleRecords) {
    const end = scanner.next(sample, at, whole);
    if (end === -1) break;
    if (skip > 0) skip--;
    else if (!scanner.blank(sample))
      records.push(Array.from({ length: scanner.cells }, (_, slot) => scanner.text(sample, slot)));
    at = end;
  }
  return records;
}
