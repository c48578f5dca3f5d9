import type { ItemsPath } from './json-path.js';
import type { SourceKind } from './source-name.js';

/** The start of a file: what tells which tool wrote it. */
export interface Sample {
  kind: SourceKind;
  /** The first records of a CSV file, header rows included; none of JSON. */
  rows: readonly (readonly string[])[];
  /** What stands between the cells of a CSV file. */
  delimiter?: string;
  /** What a JSON file holds: the whole of it, or the first line of JSON Lines; undefined for CSV. */
  data?: unknown;
}

/** An item of a JSON file. */
export type JsonItem = Readonly<Record<string, unknown>>;

/** How the rows of a file are to be read, once its start is known. */
export interface RowReading {
  /** Header rows of a CSV file. */
  headerRows: number;
  /** Where the array of responses, or a single one, lies in a JSON file. */
  path?: ItemsPath;
  /** Makes a plain object of an item whose answers lie in lists: by question, as the columns of a table would. */
  item?: ((item: JsonItem) => JsonItem) | undefined;
  /** Whether cells carry an apostrophe against being taken for a formula, which is no part of the answer. */
  formulaGuard?: boolean | undefined;
}
