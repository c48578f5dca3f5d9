import { readdirSync, statSync, type Dirent, type Stats } from 'node:fs';
import { sep } from 'node:path';
import { bareFolders, isPage, stampOf } from './output.js';

/** For so many milliseconds a page has to be left alone, so that whatever is written to it later has a later time. */
function settling({ mtimeMs }: Stats): number {
  // Most file systems tell parts of a millisecond, and their clocks tick in a few; some tell every second one only.
  return mtimeMs % 1000 === 0 ? 2_100 : 100;
}

/** The longer nothing came into a folder, the more seldom it is asked, but after so many milliseconds again: most have one page, which stays alone. */
const longest = 10_000;

const unlisted = { written: Number.NaN, due: 0 };

/** Finds the pages of an output while it is being written. */
export class GrowingOutput {
  /** Those found so far: when they were last written to, as of when they were listed, and when they are to be asked again. */
  readonly #folders: Map<string, { written: number; due: number }>;
  readonly #found = new Set<string>();
  #unsettled: string[] = [];

  constructor(folders: readonly string[]) {
    this.#folders = new Map(bareFolders(folders).map((folder) => [folder, unlisted]));
  }

  /** Pages that have come since it was last asked and are no longer being written, each with its stamp. */
  *come(now: number): Generator<{ path: string; stamp: string }> {
    // Folders that are found on the way come last, and are listed too.
    for (const [folder, { written, due }] of this.#folders) if (due <= now) this.#list(folder, written, now);
    const unsettled: string[] = [];
    for (const path of this.#unsettled) {
      const file = statSync(path, { throwIfNoEntry: false });
      if (file === undefined || Math.max(file.mtimeMs, file.ctimeMs) > now - settling(file))
        unsettled.push(path);
      else yield { path, stamp: stampOf(file) };
    }
    this.#unsettled = unsettled;
  }

  #list(folder: string, listed: number, now: number): void {
    const written = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
    if (written === undefined) return;
    this.#folders.set(folder, { written, due: now + Math.min(now - written, longest) });
    if (written === listed) return;
    for (const entry of entriesOf(folder)) {
      const path = `${folder}${sep}${entry.name}`;
      if (entry.isDirectory()) {
        if (!this.#folders.has(path)) this.#folders.set(path, unlisted);
      } else if (isPage(entry.name) && !this.#found.has(path)) {
        this.#found.add(path);
        this.#unsettled.push(path);
      }
    }
  }
}

/** None of a folder that is gone by now. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
