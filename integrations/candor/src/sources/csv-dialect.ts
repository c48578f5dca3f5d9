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

const sampleBytes = 1 << 16;
const sampleRecords = 10;

/** The delimiter is declared, given by a `sep=` line, or found in the first records. */
export function dialectOf(start: Buffer, declared: Delimiter): FoundDialect {
  const sample = start.subarray(0, sampleBytes);
  const text = sample.toString('latin1');
  const separator = /^"?sep=([^"\r\n])"?(?:\r\n?|\n)/.exec(text)?.[1];
  const delimiter = separator ?? (declared === 'auto' ? delimiterIn(sample) : declared);
  return {
    delimiter: delimiter.charCodeAt(0),
    separatorLine: separator !== undefined,
    lineEnd: lineEndOf(text),
  };
}

/** The first records of a file, blank lines left out. */
export function firstRecords(
  start: Buffer,
  dialect: Pick<FoundDialect, 'delimiter' | 'separatorLine'>,
): string[][] {
  return scannedRecords(start, dialect).map(({ cells }) => cells);
}

interface ScannedRecord {
  cells: string[];
  /** Whether its quotes stand where they should. */
  sound: boolean;
}

function scannedRecords(
  start: Buffer,
  { delimiter, separatorLine }: Pick<FoundDialect, 'delimiter' | 'separatorLine'>,
): ScannedRecord[] {
  const sample = start.subarray(0, sampleBytes);
  const scanner = new CsvScanner(delimiter);
  const whole = start.length < sampleBytes;
  const records: ScannedRecord[] = [];
  let skip = separatorLine ? 1 : 0;
  let at = 0;
  while (at < sample.length && records.length < sampleRecords) {
    const end = scanner.next(sample, at, whole);
    if (end === -1) break;
    if (skip > 0) skip--;
    else if (!scanner.blank(sample))
      records.push({
        cells: Array.from({ length: scanner.cells }, (_, slot) => scanner.text(sample, slot)),
        sound: scanner.fault === null,
      });
    at = end;
  }
  return records;
}

interface Cut {
  delimiter: string;
  width: number;
  /** Share of the rows that have as many cells as the header. */
  even: number;
  /** Whether text goes on behind most delimiters as it does behind a comma in a sentence. */
  prose: boolean;
}

/** Commas stand in questions and in numbers too, so that another delimiter which cuts as evenly is the one. */
const candidates = ['\t', ';', '|', ','];

/** The delimiter that cuts most of the first records into as many cells as the header has; the one that cuts none of them, for a list. */
function delimiterIn(sample: Buffer): string {
  const cuts = candidates.map((delimiter) => cutBy(sample, delimiter));
  const several = cuts.filter(({ width }) => width > 1).sort(byEvidence);
  if (several[0] !== undefined) return several[0].delimiter;
  return cuts.findLast(({ even }) => even === 1)?.delimiter ?? ',';
}

function byEvidence(a: Cut, b: Cut): number {
  const comma = ({ delimiter }: Cut): number => Number(delimiter === ',');
  return b.even - a.even || Number(a.prose) - Number(b.prose) || comma(a) - comma(b) || b.width - a.width;
}

function cutBy(sample: Buffer, delimiter: string): Cut {
  const records = scannedRecords(sample, { delimiter: delimiter.charCodeAt(0), separatorLine: false });
  const [header, ...rows] = records;
  const width = header?.sound ? header.cells.length : 1;
  const fitting = rows.filter(({ cells, sound }) => sound && cells.length === width).length;
  const behind = records.flatMap(({ cells }) => cells.slice(1));
  const spaced = behind.filter((cell) => cell.startsWith(' ')).length;
  return {
    delimiter,
    width,
    even: rows.length === 0 ? 1 : fitting / rows.length,
    prose: spaced > behind.length / 2,
  };
}
