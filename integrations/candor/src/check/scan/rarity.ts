import { windowHash, type WindowShape } from './hashing.js';
import type { Stream } from './stream.js';

const [leastBits, mostBits] = [14, 22];
const most = 0xffff;
/** What counts more than all that strings have in common: to stand in an output whose pages are alike. */
const ofOutput = 64;
const placesAtMost = 96;

/** How often windows of one length occur, about: in the strings that are looked for, and in a sample of where they are looked for. */
export class Rarity {
  readonly #shift: number;
  readonly #counts: Uint16Array;

  /** @param size bytes of all strings */
  constructor(
    readonly words: number,
    size: number,
  ) {
    const bits = Math.min(Math.max(Math.ceil(Math.log2(size + 1)) + 1, leastBits), mostBits);
    this.#shift = 32 - bits;
    this.#counts = new Uint16Array(1 << bits);
  }

  addOutput({ bytes, length }: Stream): void {
    for (let at = 0; at + this.words * 4 <= length; at++)
      this.#add(windowHash(bytes, at, this.words), ofOutput);
  }

  addString(bytes: Uint8Array, from: number, to: number): void {
    const end = Math.min(to - this.words * 4, from + placesAtMost);
    for (let at = from; at <= end; at++) this.#add(windowHash(bytes, at, this.words), 1);
  }

  #add(hash: number, weight: number): void {
    const sum = this.#counts[hash >>> this.#shift]! + weight;
    this.#counts[hash >>> this.#shift] = sum > most ? most : sum;
  }

  /** How far into a string its rarest windows stand, as many as a step has, one behind the other. */
  rarest(bytes: Uint8Array, from: number, to: number, { words, step }: WindowShape): number {
    const end = Math.min(to - words * 4, from + placesAtMost);
    const recent = [0, 0, 0, 0];
    let [sum, least, best] = [0, Number.POSITIVE_INFINITY, 0];
    for (let at = from; at <= end; at++) {
      const count = this.#counts[windowHash(bytes, at, words) >>> this.#shift]!;
      const place = at - from;
      sum += count - (place >= step ? recent[place % step]! : 0);
      recent[place % step] = count;
      if (place >= step - 1 && sum < least) [least, best] = [sum, place - step + 1];
    }
    return best;
  }
}
