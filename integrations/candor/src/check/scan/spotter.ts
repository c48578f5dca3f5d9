import { Folding, streams } from './folding.js';
import type { Output } from '../output.js';
import { searchNeedles, type Needles } from './needles.js';
import { partsOf } from './parts.js';

/** Folded bytes that are searched in one go: what needles are told by stays in the memory next to the processor meanwhile. */
const enough = 1 << 20;

/** Tells in which files a needle stands. */
export class Spotter {
  readonly #folding = new Folding();
  /** The files that are folded at present, and where in each stream they end. */
  #files: { at: number; shown: number; aside: number }[] = [];
  readonly #spotted = new Set<number>();

  constructor(readonly needles: Needles) {}

  add(name: string, file: Buffer, at: number): void {
    const { shown, aside } = this.#folding;
    for (const { bytes, tags } of partsOf(name, file)) {
      this.#folding.add(bytes, { tags, mapped: false });
      this.#files.push({ at, shown: shown.length, aside: aside.length });
      if (shown.length + aside.length > enough) this.#search();
    }
  }

  done(): ReadonlySet<number> {
    this.#search();
    return this.#spotted;
  }

  #search(): void {
    for (const which of streams)
      searchNeedles(this.needles, this.#folding[which], (_, from) =>
        this.#spotted.add(this.#files.find((file) => from < file[which])!.at),
      );
    this.#folding.clear();
    this.#files = [];
  }
}

/** The files of an output in which a needle stands, by how many stand before them. */
export function spottedIn(output: Output, needles: Needles): ReadonlySet<number> {
  const spotter = new Spotter(needles);
  output.each((...file) => spotter.add(...file));
  return spotter.done();
}
