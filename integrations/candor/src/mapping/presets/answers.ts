import type { JsonItem } from '../../model/sample.js';

/** An answer: what a person would look for it by, its value, and the question's own id. */
export type Answer = readonly [key: string, value: unknown, id?: string];

/** One plain object of what a tool says of a response, and of its answers. A key that is taken already has the question's id behind it: no answer hides another. */
export function answered(own: JsonItem, answers: Iterable<Answer>): JsonItem {
  const fields = new Map(Object.entries(own));
  for (const [key, value, id] of answers) fields.set(freeKey(fields, key, id), value);
  return Object.fromEntries(fields);
}

function freeKey(taken: ReadonlyMap<string, unknown>, key: string, id: string | undefined): string {
  if (!taken.has(key)) return key;
  const named = `${key} (${id ?? 2})`;
  if (!taken.has(named)) return named;
  for (let n = 2; ; n++) if (!taken.has(`${named} ${n}`)) return `${named} ${n}`;
}

/** The fields of an object under a common name: `hidden.plan`. */
export function prefixed(name: string, value: unknown): JsonItem {
  return Object.fromEntries(Object.entries(objectOf(value)).map(([key, each]) => [`${name}.${key}`, each]));
}

/** An object, empty where the value is none. */
export function objectOf(value: unknown): JsonItem {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonItem) : {};
}

/** The objects of a list, none where the value is none. */
export function objectsOf(value: unknown): JsonItem[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}

/** A value of JSON as the name of something. */
export function nameOf(value: unknown): string {
  return typeof value === 'string' ? value : String(value ?? '');
}

/** Choices as the one cell of a table would hold them; null where there is none. */
export function choices(values: readonly unknown[]): string | null {
  const chosen = values.filter((value) => value !== null && value !== undefined && value !== '');
  return chosen.length === 0 ? null : chosen.join(', ');
}
