import { windowHash } from './hashing.js';
import type { Stream } from './stream.js';

const [leastBits, mostBits] = [14, 22];
const most = 0xff;
/** What counts more than what strings have in common: to stand in an output whose pages are alike. */
const ofOutput = 16;
const placesAtMost = 96;

/** How often windows of one length occur, about: in a sample of where strings are looked for, and among those by which they are known. */
export class Rarity {
  readonly #shift: number;
  readonly #counts: Uint8Array;
  readonly #recent = new Int32Array(4);

  /** @param size bytes of all strings */
  constructor(
    readonly words: number,
    size: number,
  ) {
    const bits = Math.min(Math.max(Math.ceil(Math.log2(size + 1)) + 1, leastBits), mostBits);
    this.#shift = 32 - bits;
    this.#counts = new Uint8Array(1 << bits);
  }

  addOutput({ view, length }: Stream): void {
    for (let at = 0; at + this.words * 4 <= length; at++) this.#add(this.#slot(view, at), ofOutput);
  }

  /** How far into a string its rarest windows stand, so many of them one behind the other; by these it is known from now on. */
  rarest(bytes: DataView, from: number, to: number, step: number): number {
    const end = Math.min(to - this.words * 4, from + placesAtMost);
    const recent = this.#recent.fill(0);
    let [sum, least, best] = [0, Number.POSITIVE_INFINITY, from];
    for (let at = from; at <= end && least > 0; at++) {
      const count = this.#counts[this.#slot(bytes, at)]!;
      sum += count - recent[at % step]!;
      recent[at % step] = count;
      if (at - from >= step - 1 && sum < least) [least, best] = [sum, at - step + 1];
    }
    for (let at = best; at < best + step; at++) this.#add(this.#slot(bytes, at), 1);
    return best - from;
  }

  #slot(bytes: DataView, at: number): number {
    return windowHash(bytes, at, this.words) >>> this.#shift;
  }

  #add(slot: number, weight: number): void {
    const sum = this.#counts[slot]! + weight;
    this.#counts[slot] = sum > most ? most : sum;
  }
}
