import type { z } from 'zod';

/** What a mapping at this path may hold, by its schema; nothing where that depends on what it holds. */
export function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const [key, ...rest] = path;
  switch (def.type) {
    case 'object':
      if (key === undefined) return Object.keys(def.shape);
      return def.shape[String(key)] === undefined ? [] : knownKeys(def.shape[String(key)]!, rest);
    case 'array':
      return knownKeys(def.element, rest);
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
      return knownKeys(def.innerType, path);
    default:
      return [];
  }
}
