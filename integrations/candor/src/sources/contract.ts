import type { Issue } from '../model/issue.js';
import type { RawCells } from '../model/raw-cells.js';
import type { RowReading, Sample } from '../model/sample.js';
import type { Encoding } from '../model/encoding.js';
import type { CellPlace } from './cell-place.js';
import type { Delimiter } from './csv-dialect.js';

/** A column as an owner names it: its header, its 0-based position, or a path inside a JSON row. */
export type ColumnName = string | { index: number };

/** What must be known before a file is opened. */
export interface Opening {
  delimiter: Delimiter;
  encoding: Encoding;
  repair?: 'mojibake' | undefined;
}

/** The columns of one source. */
export interface Columns {
  /**
   * Slot to read the column by, or what is wrong with the name. Rows of JSON may differ: a column that none of them has
   * shows at the end only, as an issue of the severity `absent`, or not at all.
   */
  find(name: ColumnName, absent?: Issue['severity']): number | { problem: string };
  /** Header texts in order; empty for JSON, whose rows may differ. */
  names: readonly string[];
}

/** A row under the reader's hand: valid only until the next one, so that nothing is decoded that nobody asks for. */
export interface Row {
  /** 1-based line the row begins on. */
  readonly line: number;
  /** Where the row begins in its file, in bytes; -1 where it cannot be read again from there. */
  readonly offset: number;
  /** The row's bytes, where the source has them. */
  readonly raw?: RawCells | undefined;
  /** The cell's text, untrimmed; empty when blank or absent. */
  text(slot: number): string;
  /** Where the cell begins: 1-based line and character; undefined where only the row's line is known. */
  at?(slot: number): CellPlace;
  /** Of JSON, whose rows may differ: the keys and paths that this one can be asked for. */
  keys?(): readonly string[];
}

/** Whether an issue is about one row, which is then not handed over. */
export function isRowFault({ rule, where }: Issue): boolean {
  return rowFaults.includes(rule) && where.line !== undefined;
}

const rowFaults = ['csv-width', 'csv-quote', 'csv-record', 'json-row', 'json-shape'];

export type RowReader = (row: Row) => void;

/**
 * Every source keeps one contract: it announces its columns once, hands over each row once and in order, and either
 * reads to the end or throws a CandorError naming file and line. Faults of single rows are reported, and the row is not handed over.
 */
export interface ReadRequest {
  /** Path as printed, relative to the site's root. */
  name: string;
  /** Path as opened. */
  path: string;
  opening: Opening;
  /** Asked once, when the start of the file is known. */
  choose(sample: Sample): RowReading;
  begin(columns: Columns): RowReader;
  report(issue: Issue): void;
}
