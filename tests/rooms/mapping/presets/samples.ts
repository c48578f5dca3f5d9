import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { presets } from '../../../../integrations/candor/dist/mapping/presets/index.js';
import type {
  CsvShape,
  JsonShape,
  Preset,
} from '../../../../integrations/candor/dist/mapping/presets/preset.js';
import type { Sample } from '../../../../integrations/candor/dist/model/sample.js';
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
export function itemsOf(file: string, path: string | undefined): Record<string, unknown>[] {
  const data: unknown = JSON.parse(sampleText(file));
  return [path === undefined ? data : valueAt(data, path)].flat() as Record<string, unknown>[];
}

/** The value under a key of just this name, or at a path of keys. */
export function valueAt(value: unknown, path: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.hasOwn(value, path)) return (value as Record<string, unknown>)[path];
  return path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], value);
}
