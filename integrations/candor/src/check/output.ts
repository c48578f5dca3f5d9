import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Everything that was emitted. */
export interface Output {
  /** Of every file, by name and bytes. */
  digest: string;
  /** The text files, whatever their ending. */
  texts: { name: string; bytes: Buffer }[];
  /** Names of the other files. */
  others: string[];
}

/** Reads every file below the output folders. */
export async function readOutput(folders: readonly string[]): Promise<Output> {
  const hash = createHash('sha256');
  const texts: Output['texts'] = [];
  const others: string[] = [];
  for (const path of (await Promise.all(topmost(folders).map(filesBelow))).flat().sort()) {
    // Small files, and many: waiting for each takes longer than reading it.
    const bytes = readFileSync(path);
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
    const name = nameOf(path, folders);
    if (isUtf8(bytes)) texts.push({ name, bytes });
    else others.push(name);
  }
  return { digest: hash.digest('hex'), texts, others };
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
