import { CandorError, errorIssue, type Issue } from '../model/issue.js';
import type { RowReading, Sample } from '../model/sample.js';
import { detectPreset } from './detect.js';
import { presets } from './presets/index.js';
import type { CsvShape, JsonShape, Preset } from './presets/preset.js';
import type { DeclaredMapping, Mapping } from './schema.js';

/** How one source is read: its mapping with what a preset adds to it. */
export interface Plan {
  /** Undefined when nobody wrote one: then the file must use Candor's own field names. */
  mapping: Mapping | undefined;
  reading: RowReading;
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
  return { reading, preset: found };
}

function presetOf(file: string, declared: DeclaredMapping | undefined, sample: Sample): Plan['preset'] {
  if (declared?.preset === false) return null;
  if (declared?.preset === undefined) {
    const found = detectPreset(sample);
    return found && { ...found, declared: false };
  }
  const preset = presets.find(({ name }) => name === declared.preset);
  const shape = sample.kind === 'csv' ? preset?.csv : preset?.json;
  if (preset === undefined || shape === undefined) {
    const what = `the preset "${declared.preset}" knows no ${sample.kind === 'csv' ? 'CSV' : 'JSON'} files`;
    const remedy =
      'Export the answers in another format, or map the columns without a preset: "preset": false.';
    throw new CandorError([errorIssue('mapping-preset', { file }, what, remedy)]);
  }
  return { preset, shape, declared: true, why: 'the mapping says so' };
}

/** A mapping with everything that a preset and the defaults add. Throws a CandorError naming what is still missing. */
export function completeMapping(
  file: string,
  { preset: _, ...declared }: DeclaredMapping,
  found: Plan['preset'],
): Mapping {
  const own = declared.columns;
  const given = found?.shape.columns ?? {};
  const partial = declared.partial ?? found?.shape.partial;
  const submittedAt = { ...given.submittedAt, ...defined(own.submittedAt) };
  const { column, min, max, values = {}, none = [] } = { ...given.score, ...defined(own.score) };
  const collection = collectionOf(file, declared.collection, found?.preset.platform);
  if (column === undefined || min === undefined || max === undefined)
    throw new CandorError([missingScore(file, { column, min, max })]);
  return {
    ...declared,
    headerRows: declared.headerRows ?? (found?.shape as CsvShape | undefined)?.headerRows ?? 1,
    ...(partial !== undefined && { partial }),
    columns: {
      ...given,
      ...own,
      score: { column, min, max, values, none },
      submittedAt:
        submittedAt.column === undefined
          ? undefined
          : { column: submittedAt.column, format: submittedAt.format, zone: submittedAt.zone ?? 'UTC' },
    },
    collection,
  };
}

function defined<Value extends object>(value: Value | undefined): Partial<Value> {
  return Object.fromEntries(
    Object.entries(value ?? {}).filter(([, part]) => part !== undefined),
  ) as Partial<Value>;
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
