import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { forgetOthers, keepBytes, keptBytes } from './kept.js';

/** A file that costs work: a key for everything that decides its bytes, and the work. */
export interface MadeFile {
  key: string;
  make(): Promise<Buffer<ArrayBuffer>>;
}

/** Files of a folder, made once and taken from there as long as nothing about them changes. */
export class MadeFiles {
  readonly #used = new Set<string>();
  readonly #made = new Set<string>();
  readonly #inWork = new Map<string, Promise<Buffer<ArrayBuffer>>>();

  constructor(readonly folder: string) {}

  /** How many are in use, and how many of those had to be made. */
  get counts(): { used: number; made: number } {
    return { used: this.#used.size, made: this.#made.size };
  }

  /** Makes those that are not there, only so many at a time: none waits in memory to be asked for. What fails is tried again then. */
  async ahead(files: readonly MadeFile[], atOnce: number): Promise<void> {
    for (const { key } of files) this.#used.add(key);
    const there = new Set(await readdir(this.folder).catch(() => []));
    const left = files.filter(({ key }) => !there.has(nameOf(key))).values();
    const work = async (): Promise<void> => {
      for (const file of left) if (!this.#made.has(file.key)) await this.#make(file).catch(() => undefined);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }

  /** Its bytes: as they are kept, where every one of them is as it was written. */
  async bytes(file: MadeFile): Promise<Buffer<ArrayBuffer>> {
    this.#used.add(file.key);
    return (
      (await this.#inWork.get(file.key)) ??
      (await keptBytes(this.#path(file.key))) ??
      (await this.#make(file))
    );
  }

  /** Drops all files that nobody asked for: words that were taken back must not stay on this disk. */
  async forgetUnused(): Promise<void> {
    await forgetOthers(
      this.folder,
      [...this.#used].map((key) => this.#path(key)),
      /./,
    );
  }

  #make(file: MadeFile): Promise<Buffer<ArrayBuffer>> {
    const { key } = file;
    const known = this.#inWork.get(key);
    if (known !== undefined) return known;
    const work = file
      .make()
      .then(async (bytes) => {
        await keepBytes(this.#path(key), bytes);
        this.#made.add(key);
        return bytes;
      })
      .finally(() => this.#inWork.delete(key));
    this.#inWork.set(key, work);
    return work;
  }

  #path(key: string): string {
    return join(this.folder, nameOf(key));
  }
}

function nameOf(key: string): string {
  return `${key}.kept`;
}
