import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { FoldedPages, type EmittedText } from './folded-pages.js';

/** Every text file below the output folders, whatever its ending; only what is no text is passed over. */
export async function readOutput(folders: readonly string[]): Promise<EmittedText[]> {
  const paths = (await Promise.all(topmost(folders).map(filesBelow))).flat().sort();
  const pages = new FoldedPages();
  return paths.flatMap((path) => {
    // Small files, and many: waiting for each takes longer than reading it.
    const bytes = readFileSync(path);
    return isUtf8(bytes) ? [pages.add(nameOf(path, folders), bytes)] : [];
  });
}

/** A digest of every file below the output folders, by name and bytes. */
export async function outputDigest(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of (await Promise.all(topmost(folders).map(filesBelow))).flat().sort()) {
    const bytes = readFileSync(path);
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** The folders that exist and lie in none of the others. */
export function topmost(folders: readonly string[]): string[] {
  const bare = [...new Set(folders.map((folder) => folder.replace(/[/\\]+$/, '')))].filter((folder) =>
    existsSync(folder),
  );
  return bare.filter((folder) => !bare.some((other) => folder.startsWith(`${other}${sep}`)));
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function nameOf(path: string, [outDir = '']: readonly string[]): string {
  return relative(outDir, path).split(sep).join('/');
}
