import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const digestLength = 32;

/** Keeps a value for the next build; replaces the former whole. */
export async function keep(path: string, value: unknown): Promise<void> {
  const body = serialize(value);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.${process.pid}`, Buffer.concat([digestOf(body), body]), { mode: 0o600 });
  await rename(`${path}.${process.pid}`, path);
}

/** What was kept; null when there is nothing, or not every byte of it is as it was written. */
export async function kept<Value>(path: string): Promise<Value | null> {
  try {
    const bytes = await readFile(path);
    const body = bytes.subarray(digestLength);
    return digestOf(body).equals(bytes.subarray(0, digestLength)) ? (deserialize(body) as Value) : null;
  } catch {
    return null;
  }
}

export async function forget(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** Drops those files of a folder whose names are like this, except these. */
export async function forgetOthers(folder: string, paths: readonly string[], like: RegExp): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const spared = new Set(paths);
  const others = names.filter((name) => like.test(name)).map((name) => join(folder, name));
  await Promise.all(others.filter((path) => !spared.has(path)).map(forget));
}

/** A short name of any text or file. */
export function keyOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function digestOf(body: Buffer): Buffer {
  return createHash('sha256').update(body).digest();
}
