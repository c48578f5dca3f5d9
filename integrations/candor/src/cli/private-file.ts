import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { publishedFolder } from '../store/address.js';
import type { LoadedSite } from './load-site.js';
import { UsageError } from './usage.js';

/** Writes what is nobody else's business: to the terminal, or to a file that only its owner may read, whole or not at all. */
export async function writePrivate(
  site: Pick<LoadedSite, 'root' | 'config'>,
  file: string | undefined,
  text: AsyncIterable<string>,
): Promise<void> {
  if (file === undefined) return pipeline(Readable.from(text), process.stdout, { end: false });
  const path = resolve(file);
  assertPrivate(site, path);
  const part = `${path}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(text), createWriteStream(part, { mode: 0o600, flags: 'wx' }));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    const { code, syscall } = error as NodeJS.ErrnoException;
    // Only what the file system says is about the file.
    if (syscall === undefined || code === undefined) throw error;
    throw new UsageError(`${file} cannot be written (${code}).`);
  }
}

/** Refuses a place that is published, or emptied, with the site. */
function assertPrivate({ root, config }: Pick<LoadedSite, 'root' | 'config'>, path: string): void {
  const own = [config.publicDir, config.outDir].filter((folder) => folder !== undefined);
  const folder =
    publishedFolder(root, path) ?? own.find((name) => isBelow(resolve(root, String(name)), path));
  if (folder === undefined) return;
  throw new UsageError(
    `${path} is below ${String(folder).replace(/\/$/, '')}/, which is published or emptied with the site: no place for what people told you. Name another file.`,
  );
}

function isBelow(folder: string, path: string): boolean {
  const [first = ''] = relative(folder, path).split(sep);
  return first !== '..' && !isAbsolute(first);
}
