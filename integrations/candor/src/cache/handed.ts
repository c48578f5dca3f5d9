import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keyOf } from './kept.js';

/** Puts a text into a file for other code of this process, readable by its owner alone; gives an address that is another for any other text. */
export async function handOver(path: string, text: string): Promise<URL> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.${process.pid}`, text, { mode: 0o600 });
  await rename(`${path}.${process.pid}`, path);
  return new URL(`?${keyOf(text)}`, pathToFileURL(path));
}
