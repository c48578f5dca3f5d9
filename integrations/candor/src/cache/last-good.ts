import { readFileSync, rmSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What was published of a store's responses when it could last be read. */
export interface LastGood<Data> {
  /** Milliseconds since 1970 UTC. */
  at: number;
  data: Data;
}

/** Keeps what was published, readable by its owner alone; replaces the former whole. */
export async function saveLastGood<Data>(path: string, good: LastGood<Data>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, JSON.stringify(good), { mode: 0o600 });
  await rename(`${path}.part`, path);
}

/** Null when there is none, or it cannot be read. */
export function readLastGood<Data extends object>(path: string): LastGood<Data> | null {
  try {
    const good = JSON.parse(readFileSync(path, 'utf8')) as Partial<LastGood<Data>> | null;
    return typeof good?.at === 'number' && typeof good.data === 'object' ? (good as LastGood<Data>) : null;
  } catch {
    return null;
  }
}

/** Where it is kept, below a site's root. */
export const lastGoodFile = '.candor/last-good.json';

/** Drops it when something was erased: those words must not be published again. */
export function forgetLastGood(root: string): void {
  rmSync(join(root, lastGoodFile), { force: true });
}
