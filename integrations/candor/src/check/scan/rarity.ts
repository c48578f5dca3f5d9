import { windowHash, type WindowShape } from './hashing.js';
import type { Stream } from './stream.js';

const bits = 22;
const most = 0xffff;
/** What counts more than all that strings have in common: to stand in an output whose pages are alike. */
const ofOutput = 64;
const placesAtMost = 96;
/** Windows together counted as often as that stand in no sample of the output and are those of few strings. */
const rareEnough = 4;

/** How often windows of one length occur, about: in a sample of where they are looked for, and as those that were chosen of other strings. */
export class Rarity {
  readonly #counts = new Uint16Array(1 << bits);

  constructor(readonly words: number) {}

  addOutput({ bytes, length }: Stream): void {
    for (let at = 0; at + this.words * 4 <= length; at++)
      this.#add(windowHash(bytes, at, this.words), ofOutput);
  }

  #add(hash: number, weight: number): void {
    const slot = hash >>> (32 - bits);
    const sum = this.#counts[slot]! + weight;
    this.#counts[slot] = sum > most ? most : sum;
  }

  /**
   * How far into a string rare windows of it stand, as many as a step has, one behind the other: the first that are rare enough, else the rarest. They are counted, so that those of strings
   * that have much in common are told apart.
   */
  choose(bytes: Uint8Array, from: number, to: number, { words, step }: WindowShape): number {
    const best = this.#rarest(bytes, from, Math.min(to - words * 4, from + placesAtMost), step);
    for (let more = 0; more < step; more++) this.#add(windowHash(bytes, from + best + more, words), 1);
    return best;
  }

  #rarest(bytes: Uint8Array, from: number, end: number, step: number): number {
    const recent = [0, 0, 0, 0];
    let [sum, least, best] = [0, Number.POSITIVE_INFINITY, 0];
    for (let at = from; at <= end && least > rareEnough; at++) {
      const count = this.#counts[windowHash(bytes, at, this.words) >>> (32 - bits)]!;
      const place = at - from;
      sum += count - (place >= step ? recent[place % step]! : 0);
      recent[place % step] = count;
      if (place >= step - 1 && sum < least) [least, best] = [sum, place - step + 1];
    }
    return best;
  }
}
