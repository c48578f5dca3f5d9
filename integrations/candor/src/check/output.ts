import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { foldOutput } from './fold.js';

const textFiles = /\.(html?|json|xml|rss|atom|csv|txt|svg|js|mjs|cjs|css|map|md|webmanifest|ics)$/i;

/** An emitted file, folded. */
export interface EmittedText {
  name: string;
  text: string;
}

/** Every text file below the output folder, client and server alike. */
export async function readOutput(outDir: string): Promise<EmittedText[]> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && textFiles.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.sort().map(async (path) => ({
      name: path.slice(outDir.length).split(sep).join('/').replace(/^\//, ''),
      text: foldOutput(await readFile(path, 'utf8')),
    })),
  );
}
