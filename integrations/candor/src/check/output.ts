import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { foldOutput } from './fold.js';

/** Files opened at a time: many systems allow a process no more than a thousand. */
const atOnce = 32;

/** An emitted file, folded. */
export interface EmittedText {
  name: string;
  text: string;
}

/** Every text file below the output folders, whatever its ending; only what is no text is passed over. */
export async function readOutput(folders: readonly string[]): Promise<EmittedText[]> {
  const paths = (await Promise.all(topmost(folders).map(filesBelow))).flat().sort();
  const emitted: EmittedText[] = [];
  for (let at = 0; at < paths.length; at += atOnce) {
    const texts = await Promise.all(paths.slice(at, at + atOnce).map((path) => readEmitted(path, folders)));
    emitted.push(...texts.filter((text) => text !== null));
  }
  return emitted;
}

/** A digest of every file below the output folders, by name and bytes. */
export async function outputDigest(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of (await Promise.all(topmost(folders).map(filesBelow))).flat().sort()) {
    const bytes = await readFile(path);
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

async function readEmitted(path: string, [outDir = '']: readonly string[]): Promise<EmittedText | null> {
  const bytes = await readFile(path);
  if (!isUtf8(bytes)) return null;
  return { name: relative(outDir, path).split(sep).join('/'), text: foldOutput(bytes.toString('utf8')) };
}
