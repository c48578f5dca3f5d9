import type { RowReading, Sample } from '../../model/sample.js';
import type { DeclaredMapping, MappedColumn } from '../schema.js';
import type { PresetName } from './names.js';

type Columns = DeclaredMapping['columns'];

/** Columns that only their owner knows the meaning of. */
type Told =
  | 'relationship'
  | 'incentive'
  | 'translatedFrom'
  | 'customerUntil'
  | 'experienceAt'
  | 'verification'
  | 'consentedAt'
  | 'aiGenerated';

/** Columns that mean the same in every export of a tool. Never consent, round or segments: only their owner knows those. */
export interface PresetColumns extends Partial<
  Record<Exclude<keyof Columns, 'score' | 'submittedAt' | 'consent' | 'segments' | Told>, MappedColumn>
> {
  /** The scale only where the platform fixes it for all: stars. */
  score?: NonNullable<Columns['score']>;
  /** The format only where the tool writes one for all: not where it follows somebody's locale. */
  submittedAt?: NonNullable<Columns['submittedAt']>;
}

/** What a tool writes into every file of one kind. */
interface Shape {
  /** Names that tell this export from others; the detector wants all of them. Of JSON: keys of an item as it lies in the file. */
  marks: readonly string[];
  columns: PresetColumns;
  /** Columns nobody reads: addresses of machines, places, what a browser says of itself. E-mail addresses, unless a mapping names them. */
  dropped: readonly string[];
  partial?: NonNullable<DeclaredMapping['partial']>;
  /** The response id in a cell of the id's column, where it holds more than that. @default the whole cell */
  idOf?: (cell: string) => string;
}

/** A table, as spreadsheets open it. */
export interface CsvShape extends Shape, Partial<Pick<RowReading, 'headerRows' | 'formulaGuard'>> {
  /** What the marks cannot tell: which column comes first, what stands in the header rows below. */
  tells?: (rows: Sample['rows']) => boolean;
}

/** A list of objects, as an API or a webhook gives it. */
export interface JsonShape extends Shape, Pick<RowReading, 'path' | 'item'> {}

/** One tool. A file of the kind that it does not have is no export of it. */
export interface Preset {
  name: PresetName;
  /** As people call it. */
  title: string;
  /** Where the shapes stand written, or what they were seen in. */
  seenIn: string;
  csv?: CsvShape;
  /** The same table as older versions, other languages or other settings of the export write it. */
  otherCsv?: readonly CsvShape[];
  /** Also of JSON Lines, an item a line. */
  json?: JsonShape;
  /** Name of the platform, where people leave reviews there and not with us. */
  platform?: string;
}
