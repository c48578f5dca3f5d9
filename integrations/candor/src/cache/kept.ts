import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const digestLength = 32;

/** Keeps a value for the next build; replaces the former whole. */
export function keep(path: string, value: unknown): Promise<void> {
  return keepBytes(path, serialize(value));
}

/** Keeps bytes for the next build; replaces the former whole. */
export async function keepBytes(path: string, body: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.${process.pid}`, Buffer.concat([digestOf(body), body]), { mode: 0o600 });
  await rename(`${path}.${process.pid}`, path);
}

/** What was kept; null when there is nothing, or not every byte of it is as it was written. */
export async function kept<Value>(path: string): Promise<Value | null> {
  const body = await keptBytes(path);
  try {
    return body === null ? null : (deserialize(body) as Value);
  } catch {
    return null;
  }
}

/** The bytes that were kept; null when there are none, or not every one of them is as it was written. */
export async function keptBytes(path: string): Promise<Buffer<ArrayBuffer> | null> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return null;
  const body = bytes.subarray(digestLength);
  return digestOf(body).equals(bytes.subarray(0, digestLength)) ? body : null;
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

/** Paths of what is kept of sources in a folder. */
export async function keptSources(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^[\da-f]{32}\.kept$/.test(name)).map((name) => join(folder, name));
}

/** A short name of any text or file. */
export function keyOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function digestOf(body: Buffer): Buffer {
  return createHash('sha256').update(body).digest();
}
