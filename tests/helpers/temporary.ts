import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** Files by path; a string or bytes each. */
export type Files = Record<string, string | Uint8Array>;

const base = fileURLToPath(new URL('../../.tmp/', import.meta.url));

/** A folder with these files, removed when the test ends. It lies inside the repository, so that packages resolve. */
export function temporaryFolder(files: Files = {}, keep = false): string {
  mkdirSync(base, { recursive: true });
  const folder = mkdtempSync(join(base, 'site-'));
  writeFiles(folder, files);
  if (!keep) onTestFinished(() => removeFolder(folder));
  return folder;
}

/** Astro writes its data store a moment after a build is over: it has to find the folder it writes to. */
function removeFolder(folder: string): void {
  const store = join(folder, 'node_modules/.astro');
  const isWritten = existsSync(store);
  rmSync(folder, { recursive: true, force: true });
  if (isWritten) mkdirSync(store, { recursive: true });
}

export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}
