/** The fields of a post by name; `consent` may come several times, everything else once. */
export type Posted = Map<string, string | number | null | readonly string[]>;

const mostFields = 60;

/** Reads `application/x-www-form-urlencoded` strictly; null for anything a browser's form would not send. */
export function parseForm(text: string): Posted | null {
  const fields: Posted = new Map();
  const pairs = text === '' ? [] : text.split('&');
  if (pairs.length > mostFields) return null;
  for (const pair of pairs) {
    const [name, value] = [pair.split('=', 1)[0]!, pair.slice(pair.split('=', 1)[0]!.length + 1)].map(
      decoded,
    );
    if (name === null || value === null || name === undefined || value === undefined) return null;
    const known = fields.get(name);
    if (name === 'consent') fields.set(name, [...((known as readonly string[] | undefined) ?? []), value]);
    else if (known === undefined) fields.set(name, value);
    else return null;
  }
  return fields;
}

/** Reads a JSON object of texts, numbers and nulls; null for anything else. */
export function parseJson(text: string): Posted | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null;
  const entries = Object.entries(data);
  if (entries.length > mostFields || !entries.every(([name, value]) => isField(name, value))) return null;
  return new Map(entries as [string, string | number | null | string[]][]);
}

function isField(name: string, value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'number') return true;
  // Anything else as a score is a wrong score, which the visitor can be told.
  if (name === 'score') return typeof value === 'boolean';
  return name === 'consent' && Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** Undoes the encoding of forms; null where it is broken or the bytes are not UTF-8 (URLSearchParams would put U+FFFD there). */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

/** A field's text; empty where it is missing or no text. */
export function textOf(posted: Posted, name: string): string {
  const value = posted.get(name);
  return typeof value === 'string' ? value : '';
}
