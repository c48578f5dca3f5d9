import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What file systems say that cannot give a file a second name. */
const noLinks: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

/** Another file has the name already. */
export class FileInTheWay extends Error {
  constructor(readonly path: string) {
    super(`${path} exists already`);
  }
}

export function digestOf(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The digest of the file at a path; null where there is none. */
export async function fileDigest(path: string): Promise<string | null> {
  try {
    return digestOf(await readFile(path));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

export function removeFile(path: string): Promise<void> {
  return rm(path, { force: true });
}

/**
 * Gives a file its name once all of it is on disk, readable by its owner alone. Without `replaces` it throws a FileInTheWay where
 * another has the name, even one that has just got it. `part` is what it is called meanwhile.
 */
export async function placeFile(
  path: string,
  text: string,
  { part, replaces }: { part: string; replaces: boolean },
): Promise<void> {
  try {
    const file = await open(part, 'wx', 0o600);
    await file
      .writeFile(text)
      .then(() => file.sync())
      .finally(() => file.close());
    if (replaces) await rename(part, path);
    else await nameOnce(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
  await rm(part, { force: true }).catch(() => undefined);
  await syncFolder(dirname(path));
}

async function nameOnce(part: string, path: string): Promise<void> {
  try {
    await link(part, path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || (noLinks.includes(code) && existsSync(path))) throw new FileInTheWay(path);
    if (!noLinks.includes(code)) throw error;
    await rename(part, path);
  }
}

/** Makes the name last through a power cut, where folders can be synced. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Not every system lets a folder be opened.
  }
}
