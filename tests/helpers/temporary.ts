import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  if (!keep) onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}
