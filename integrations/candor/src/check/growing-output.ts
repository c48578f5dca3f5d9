import { readdirSync, statSync, type Stats } from 'node:fs';
import { sep } from 'node:path';
import { isPage, stampOf } from './output.js';

/** For so many milliseconds a page has to be left alone, so that whatever is written to it later has a later time. */
function settling({ mtimeMs }: Stats): number {
  // Most file systems tell parts of a millisecond, and their clocks tick in a few; some tell every other second only.
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

  /** @param folders none with a slash at its end */
  constructor(folders: readonly string[]) {
    this.#folders = new Map(folders.map((folder) => [folder, unlisted]));
  }

  /** Pages that have come since it was last asked and are no longer being written, each with its stamp. */
  *come(now: number): Generator<{ path: string; stamp: string }> {
    // Folders that are found on the way come last, and are listed too.
    for (const [folder, { written, due }] of this.#folders) if (due <= now) this.#list(folder, written, now);
    const [asked, unsettled]: [string[], string[]] = [this.#unsettled, []];
    this.#unsettled = unsettled;
    for (const path of asked) {
      const file = ifThere(() => statSync(path));
      if (file === null) this.#found.delete(path);
      else if (Math.max(file.mtimeMs, file.ctimeMs) > now - settling(file)) unsettled.push(path);
      else yield { path, stamp: stampOf(file) };
    }
  }

  #list(folder: string, listed: number, now: number): void {
    const written = ifThere(() => statSync(folder).mtimeMs);
    if (written === null) return;
    this.#folders.set(folder, { written, due: now + Math.min(now - written, longest) });
    if (written === listed) return;
    for (const entry of ifThere(() => readdirSync(folder, { withFileTypes: true })) ?? []) {
      const path = `${folder}${sep}${entry.name}`;
      if (entry.isDirectory() && !this.#folders.has(path)) this.#folders.set(path, unlisted);
      if (entry.isFile() && isPage(entry.name) && !this.#found.has(path)) {
        this.#found.add(path);
        this.#unsettled.push(path);
      }
    }
  }
}

/** What is asked of a file system; null of what is not there, or not to be read, while others still write: it is asked again when all is written, and told then. */
export function ifThere<Answer>(ask: () => Answer): Answer | null {
  try {
    return ask();
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).syscall === 'string') return null;
    throw error;
  }
}
