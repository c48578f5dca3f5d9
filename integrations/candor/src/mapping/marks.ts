import { jsonItems, jsonValues, type ItemsPath } from '../model/json-path.js';
import type { Sample } from '../model/sample.js';
import { ownFields } from './own-names.js';
import type { CsvShape, JsonShape } from './presets/preset.js';

/** So many names that are none of Candor's own cannot stand in a file of its own format by chance. */
const beyondDoubt = 3;

/** Whether a file is written as this shape says. One with a `score` column is Candor's own format, unless much else tells that it is not. */
export function hasShape(sample: Sample, shape: CsvShape | JsonShape): boolean {
  const has = sample.kind === 'csv' ? headsOf(sample) : keysOf(sample, (shape as JsonShape).path);
  if (!shape.marks.every(has)) return false;
  const foreign = shape.marks.filter((mark) => !ownFields.includes(mark)).length;
  if (has('score') && foreign < beyondDoubt) return false;
  return sample.kind !== 'csv' || ((shape as CsvShape).tells?.(sample.rows) ?? true);
}

/** Whether a CSV file has a column of this name in its first header row. */
export function headsOf({ rows }: Sample): (name: string) => boolean {
  const heads = new Set(rows[0]?.map((cell) => cell.trim()));
  return (name) => heads.has(name);
}

/** Whether the first object among the items of a JSON file has this key, or a value at this path (`a.b`) of keys. */
function keysOf({ kind, data }: Sample, path: ItemsPath): (mark: string) => boolean {
  const held: unknown[] = jsonItems(data, path).flat();
  const items = held.length === 0 && kind === 'jsonl' ? [data] : held;
  const item = items.find((each) => typeof each === 'object' && each !== null);
  return (mark) =>
    item !== undefined &&
    (Object.hasOwn(item, mark) || jsonValues(item, mark.split('.')).some((value) => value !== undefined));
}
