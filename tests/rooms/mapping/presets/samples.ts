import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { presets } from '../../../../integrations/candor/dist/mapping/presets/index.js';
import type {
  CsvShape,
  JsonShape,
  Preset,
} from '../../../../integrations/candor/dist/mapping/presets/preset.js';
import { jsonItems, type ItemsPath } from '../../../../integrations/candor/dist/model/json-path.js';
import type { JsonItem, Sample } from '../../../../integrations/candor/dist/model/sample.js';
import { dialectOf, firstRecords } from '../../../../integrations/candor/dist/sources/csv-dialect.js';

/** One kind of file that a tool writes, with an invented one of it: `samples/<name>.csv`, `<name>-2.csv` for another layout, `<name>.json`. */
export type Case = { preset: Preset; file: string } & (
  { kind: 'csv'; shape: CsvShape } | { kind: 'json'; shape: JsonShape }
);

const folder = fileURLToPath(new URL('samples/', import.meta.url));

export const cases: Case[] = presets.flatMap((preset): Case[] => {
  const tables = preset.csv === undefined ? [] : [preset.csv, ...(preset.otherCsv ?? [])];
  const csv = tables.map((shape, at) => {
    const file = `${preset.name}${at === 0 ? '' : `-${at + 1}`}.csv`;
    return { preset, kind: 'csv' as const, shape, file };
  });
  const { json } = preset;
  return json === undefined
    ? csv
    : [...csv, { preset, kind: 'json', shape: json, file: `${preset.name}.json` }];
});

export function hasSample(file: string): boolean {
  return existsSync(folder + file);
}

export function sampleText(file: string): string {
  return readFileSync(folder + file, 'utf8');
}

/** The start of a sample, as a reader hands it to the detector. */
export function sampleOf(file: string, text = sampleText(file)): Sample {
  if (file.endsWith('.json')) return { kind: 'json', rows: [], data: JSON.parse(text) };
  const start = Buffer.from(text.replace(/^\ufeff/, ''));
  return { kind: 'csv', rows: firstRecords(start, dialectOf(start, 'auto')) };
}

/** The items of a JSON sample, as they lie in the file. */
export function itemsOf(file: string, path: ItemsPath): JsonItem[] {
  return jsonItems(JSON.parse(sampleText(file)), path).flat() as JsonItem[];
}

/** Every key of an item and of what lies in it. */
export function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}
