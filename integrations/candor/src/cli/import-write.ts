import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { CandorError, errorIssue } from '../model/issue.js';
import { mappingSchema, type UserMapping } from '../mapping/schema.js';
import { writtenMapping } from '../mapping/written.js';

export type WriteOutcome = 'written' | 'same' | 'differs';

/** Writes a mapping whole or not at all. One that says something else is left as it is, unless `force`. */
export async function writeMapping(
  path: string,
  mapping: UserMapping,
  force: boolean,
): Promise<WriteOutcome> {
  const text = `${JSON.stringify(writtenMapping(mappingSchema.parse(mapping)), null, 2)}\n`;
  return await writeText(path, text, force).catch((error: NodeJS.ErrnoException) => {
    const what = `this mapping cannot be written (${error.code ?? error.message})`;
    throw new CandorError([
      errorIssue('mapping-write', { file: path }, what, 'Check the permissions of its folder.'),
    ]);
  });
}

async function writeText(path: string, text: string, force: boolean): Promise<WriteOutcome> {
  const standing = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (standing !== null && says(standing) === says(text)) return 'same';
  if (standing !== null && !force) return 'differs';
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text, { flag: 'wx', flush: true });
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  return 'written';
}

/** What a mapping means, however it is written; the text itself where it is none. */
function says(text: string): string {
  try {
    return JSON.stringify(sorted(writtenMapping(mappingSchema.parse(JSON.parse(text)))));
  } catch {
    return text;
  }
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, sorted(part)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
