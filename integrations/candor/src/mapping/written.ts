import type { PresetName } from './presets/names.js';
import { mappingSchema, type DeclaredMapping, type UserMapping } from './schema.js';

type Plain = Record<string, unknown>;

const order = Object.keys(mappingSchema.shape);
/** What a mapping says without saying it. */
const defaults: Plain = { delimiter: 'auto', encoding: 'auto', scopes: ['quote'] };

/** A mapping as a person would write it: nothing that it means anyway. */
export function writtenMapping(declared: DeclaredMapping, preset?: PresetName): UserMapping {
  const whole: Plain = { ...declared, preset: declared.preset ?? preset };
  const ordered = order.map((key) => [key, whole[key]] as const);
  return (pruned(Object.fromEntries(ordered)) ?? {}) as UserMapping;
}

function pruned(value: unknown, key = ''): unknown {
  if (value === undefined || isDefault(key, value)) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value).flatMap(([name, part]) => {
    const left = verbatim.has(key) ? part : pruned(part, name);
    return left === undefined ? [] : [[name, left]];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** Their keys are an owner's own words. */
const verbatim = new Set(['values', 'yes', 'segments']);

function isDefault(key: string, value: unknown): boolean {
  if (Array.isArray(value) && value.length === 0) return key !== 'scopes';
  return key in defaults && JSON.stringify(defaults[key]) === JSON.stringify(value);
}
