import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';

/** What tells one state of a file from another. */
export interface FileIdentity {
  size: number;
  mtime: number;
  /** When anything of it last changed, its times included: nobody can set it back. */
  ctime: number;
  inode: number;
  /** SHA-256 of its bytes, hexadecimal. */
  hash: string;
}

export type Stamp = Omit<FileIdentity, 'hash'>;

/** What the file system says of a file, without reading it. */
export async function stampOf(path: string): Promise<Stamp> {
  const { size, mtimeMs, ctimeMs, ino } = await stat(path);
  return { size, mtime: mtimeMs, ctime: ctimeMs, inode: ino };
}

/** Its identity, read whole; null when it changed since `before`. */
export async function identityOf(path: string, before: Stamp): Promise<FileIdentity | null> {
  const hash = await hashOf(path);
  return isSame(await stampOf(path), before) ? { ...before, hash } : null;
}

/**
 * Whether a file is as it was: by size, times and inode, and by its bytes where those differ, as in a fresh check-out. `again` is
 * its identity now.
 */
export async function isUnchanged(
  path: string,
  known: FileIdentity,
): Promise<{ unchanged: boolean; again: FileIdentity }> {
  const stamp = await stampOf(path);
  if (isSame(stamp, known)) return { unchanged: true, again: known };
  const hash = stamp.size === known.size ? await hashOf(path) : '';
  return { unchanged: hash === known.hash, again: { ...stamp, hash } };
}

export function isSame(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.mtime === b.mtime && a.ctime === b.ctime && a.inode === b.inode;
}

/** Reads through one buffer: a stream would leave one for every chunk. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(1 << 20);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
