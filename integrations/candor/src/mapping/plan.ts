import { columnHeads } from '../model/column-names.js';
import { CandorError, errorIssue, type Issue } from '../model/issue.js';
import type { RowReading, Sample } from '../model/sample.js';
import { detectPreset, shapeFor } from './detect.js';
import { joined } from './joined.js';
import { headsOf } from './marks.js';
import { presets } from './presets/index.js';
import type { CsvShape, JsonShape, Preset } from './presets/preset.js';
import type { DeclaredMapping, Mapping } from './schema.js';

/** How one source is read: its mapping with what a preset adds to it. */
export interface Plan {
  /** Undefined when nobody wrote one: then the file must use Candor's own field names. */
  mapping: Mapping | undefined;
  reading: RowReading;
  /** The columns of a CSV file as people are told of them; empty for JSON. */
  names: readonly string[];
  /** The tool whose export it is; null when none is known. */
  preset: { preset: Preset; shape: CsvShape | JsonShape; declared: boolean; why: string } | null;
}

/** Joins what the owner declared with the preset they name, or with the one that fits the file. Throws a CandorError naming what is still missing. */
export function planOf(file: string, declared: DeclaredMapping | undefined, sample: Sample): Plan {
  const outline = outlineOf(file, declared, sample);
  return { ...outline, mapping: declared && completeMapping(file, declared, outline.preset) };
}

/** How a file is read, whether or not its mapping is complete. */
export function outlineOf(
  file: string,
  declared: DeclaredMapping | undefined,
  sample: Sample,
): Omit<Plan, 'mapping'> {
  const found = presetOf(file, declared, sample);
  const shape = found?.shape;
  const json = shape as JsonShape | undefined;
  const csv = shape as CsvShape | undefined;
  const reading: RowReading = {
    headerRows: declared?.headerRows ?? csv?.headerRows ?? 1,
    path: declared?.path ?? json?.path,
    item: json?.item,
    formulaGuard: csv?.formulaGuard,
  };
  return { reading, names: namesOf(sample, reading.headerRows), preset: found };
}

function namesOf({ rows }: Sample, headerRows: number): string[] {
  const headers = rows.slice(0, headerRows);
  const width = Math.max(0, ...headers.map((row) => row.length));
  return columnHeads(headers, width).map(({ name }) => name);
}

function presetOf(file: string, declared: DeclaredMapping | undefined, sample: Sample): Plan['preset'] {
  if (declared?.preset === false) return null;
  if (declared?.preset === undefined) {
    const found = detectPreset(sample);
    return found && { ...found, shape: inThisFile(found.shape, sample), declared: false };
  }
  const preset = presets.find(({ name }) => name === declared.preset);
  const shape = preset && shapeFor(preset, sample);
  if (preset === undefined || shape === undefined) {
    const what = `the preset "${declared.preset}" knows no ${sample.kind === 'csv' ? 'CSV' : 'JSON'} files`;
    const remedy =
      'Export the answers in another format, or map the columns without a preset: "preset": false.';
    throw new CandorError([errorIssue('mapping-preset', { file }, what, remedy)]);
  }
  if (sample.kind === 'csv' && declared.headerRows === undefined)
    refuseOtherHeader(file, preset, shape, sample);
  return { preset, shape: inThisFile(shape, sample), declared: true, why: 'the mapping says so' };
}

/** Header rows that are not there would take the first answers for headers. */
function refuseOtherHeader(file: string, { title }: Preset, shape: CsvShape, { rows }: Sample): void {
  const { headerRows = 1, tells } = shape;
  if (headerRows === 1 || tells === undefined || tells(rows)) return;
  const what = `exports of ${title} have ${headerRows} header rows, and those of this file are not like them`;
  const remedy = 'Say in the mapping how many rows stand above the first answer: "headerRows": 1.';
  throw new CandorError([errorIssue('mapping-header', { file, line: 1 }, what, remedy)]);
}

/** Columns that somebody took out of an export are not looked for; what tells broken-off answers is. */
function inThisFile(shape: CsvShape | JsonShape, sample: Sample): CsvShape | JsonShape {
  if (sample.kind !== 'csv') return shape;
  const has = headsOf(sample);
  const columns = Object.entries(shape.columns).filter(([, given]) => {
    const column: unknown = typeof given === 'object' && 'column' in given ? given.column : given;
    return typeof column !== 'string' || has(column);
  });
  return { ...shape, columns: Object.fromEntries(columns) };
}

/** A mapping with everything that a preset and the defaults add. Throws a CandorError naming what is still missing. */
export function completeMapping(
  file: string,
  { preset: _, ...declared }: DeclaredMapping,
  found: Plan['preset'],
): Mapping {
  const { columns, partial, dropped, ...given } = joined(declared, found?.shape);
  const { column, min, max, values, none } = given.score;
  const { column: date, format, zone = 'UTC' } = given.submittedAt;
  const collection = collectionOf(file, declared.collection, found?.preset.platform);
  if (column === undefined || min === undefined || max === undefined)
    throw new CandorError([missingScore(file, { column, min, max })]);
  return {
    ...declared,
    headerRows: declared.headerRows ?? (found?.shape as CsvShape | undefined)?.headerRows ?? 1,
    ...(partial !== undefined && { partial }),
    ...(declared.columns.id === undefined && { idOf: found?.shape.idOf }),
    dropped,
    columns: {
      ...columns,
      score: { column, min, max, values, none },
      submittedAt: date === undefined ? undefined : { column: date, format, zone },
    },
    collection,
  };
}

function collectionOf(
  file: string,
  declared: DeclaredMapping['collection'],
  platform: string | undefined,
): Mapping['collection'] {
  if (declared === 'ours' || (declared === undefined && platform === undefined)) return 'ours';
  const name = declared?.platform ?? platform;
  if (declared !== undefined && name !== undefined) return { platform: name, url: declared.url };
  const what =
    name === undefined
      ? 'the mapping does not say which platform these reviews were left on'
      : `reviews left on ${name} are shown with a link to where they stand, and the mapping has none`;
  const remedy = `Write "collection": { "platform": "${name ?? '...'}", "url": "https://..." } into the mapping.`;
  throw new CandorError([errorIssue('mapping-collection', { file }, what, remedy)]);
}

function missingScore(
  file: string,
  { column, min, max }: { column: unknown; min: number | undefined; max: number | undefined },
): Issue {
  const lacking = [
    ...(column === undefined ? ['which column holds the score ("column")'] : []),
    ...(min === undefined || max === undefined ? ['on which scale it was asked ("min" and "max")'] : []),
  ];
  const what = `the mapping does not say ${lacking.join(', nor ')}`;
  const remedy = `Write it into "columns": { "score": { "column": "...", "min": 0, "max": 10 } }; npx candor import ${file} lists the columns.`;
  return errorIssue('mapping-score', { file }, what, remedy);
}
