import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files below a folder whose bytes hold a text, those under `except` left out. */
export function filesHolding(folder: string, text: string, except: readonly string[] = []): string[] {
  const bytes = Buffer.from(text);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => !except.some((left) => name === left || name.startsWith(`${left}/`)))
    .filter((name) => readFileSync(join(folder, name)).includes(bytes))
    .sort();
}
