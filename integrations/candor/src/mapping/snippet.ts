import type { SourceKind } from '../model/source-name.js';
import type { UserMapping } from './schema.js';

const width = 96;

/** The entry of `sources` that reads a file this way, as it stands in an Astro config. */
export function sourceSnippet(kind: SourceKind, path: string, mapping: UserMapping | null): string {
  const given = mapping === null ? '' : `, ${literal(mapping, `${kind}(${quoted(path)}, `.length)}`;
  return `${kind}(${quoted(path)}${given}),`;
}

/** A value as JavaScript, on one line where it fits behind `before` characters. */
function literal(value: unknown, before: number, indent = ''): string {
  const flat = oneLine(value);
  if (indent.length + before + flat.length <= width || typeof value !== 'object' || value === null)
    return flat;
  const deeper = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => literal(item, 0, deeper))
    : Object.entries(value).map(([key, part]) => {
        const name = `${keyOf(key)}: `;
        return name + literal(part, name.length, deeper);
      });
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return [open, ...lines.map((line) => `${deeper}${line},`), indent + close].join('\n');
}

function oneLine(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Object.entries(value).map(([key, part]) => `${keyOf(key)}: ${oneLine(part)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

function keyOf(key: string): string {
  if (key === '__proto__') return `['__proto__']`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key);
}

/** In single quotes, as configs are written. */
function quoted(text: string): string {
  const inside = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  const safe = inside.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  return text.includes("'") && !text.includes('"') ? `"${safe}"` : `'${safe.replaceAll("'", "\\'")}'`;
}
