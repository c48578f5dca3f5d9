import { mixed, weights, windowHash, type WindowShape } from './hashing.js';
import type { Rarity } from './rarity.js';
import type { Stream } from './stream.js';
import type { StringTable } from './string-table.js';

/** Told of a string that stands in a stream, and where. */
export type Standing = (string: number, at: number) => void;

const bitsAtMost = 27;

/**
 * Finds strings in a stream of bytes. Of each the rarest window is known, at as many places one behind the other as lie between two that are
 * asked about, so that one of them is asked about wherever the string stands. Nearly all windows of a stream are told from all of these by one bit.
 */
export class WindowIndex {
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #hashes: Uint32Array;
  readonly #bits: Uint8Array;
  readonly #bitShift: number;
  readonly #headShift: number;
  readonly #offsets: Uint32Array;

  constructor(
    readonly shape: WindowShape,
    readonly strings: readonly number[],
    readonly table: StringTable,
    rarity: Rarity,
  ) {
    const { words, step } = shape;
    const count = strings.length * step;
    const size = Math.max(Math.ceil(Math.log2(count + 1)), 8);
    this.#headShift = 32 - Math.min(size, 24);
    this.#bitShift = 32 - Math.min(Math.max(size + 4, 16), bitsAtMost);
    this.#heads = new Int32Array(1 << (32 - this.#headShift)).fill(-1);
    this.#bits = new Uint8Array(1 << (29 - this.#bitShift));
    this.#next = new Int32Array(count);
    this.#hashes = new Uint32Array(count);
    this.#offsets = new Uint32Array(strings.length);
    strings.forEach((string, index) => {
      const [from, to] = [table.start(string), table.end(string)];
      const offset = rarity.rarest(table.bytes, from, to, shape);
      this.#offsets[index] = offset;
      for (let more = 0; more < step; more++)
        this.#note(windowHash(table.bytes, from + offset + more, words), index * step + more);
    });
  }

  #note(hash: number, entry: number): void {
    const bit = hash >>> this.#bitShift;
    this.#bits[bit >>> 3]! |= 1 << (bit & 7);
    const head = hash >>> this.#headShift;
    this.#hashes[entry] = hash;
    this.#next[entry] = this.#heads[head]!;
    this.#heads[head] = entry;
  }

  search(stream: Stream, found: Standing): void {
    if (this.shape.step === 4) this.#searchWords(stream, found);
    else this.#searchBytes(stream, found);
  }

  #searchWords({ words, bytes, length }: Stream, found: Standing): void {
    const bits = this.#bits;
    const shift = this.#bitShift;
    const [one, two, three] = weights(this.shape.words);
    const end = (length >>> 2) - this.shape.words + 1;
    let first = words[0]!;
    let second = words[1]!;
    for (let at = 0; at < end; at++) {
      const third = words[at + 2]!;
      const sum = (Math.imul(first, one) + Math.imul(second, two) + Math.imul(third, three)) | 0;
      const hash = mixed(sum);
      const bit = hash >>> shift;
      if ((bits[bit >>> 3]! & (1 << (bit & 7))) !== 0) this.#compare(hash, bytes, at * 4, length, found);
      first = second;
      second = third;
    }
  }

  #searchBytes({ bytes, length }: Stream, found: Standing): void {
    const bits = this.#bits;
    const shift = this.#bitShift;
    const [one, two] = weights(this.shape.words);
    const end = length - this.shape.words * 4 + 1;
    let [first, second] = [0, 0];
    for (let at = 0; at < 7; at++) {
      first = (first >>> 8) | (second << 24);
      second = (second >>> 8) | (bytes[at]! << 24);
    }
    for (let at = 0; at < end; at++) {
      first = (first >>> 8) | (second << 24);
      second = (second >>> 8) | (bytes[at + 7]! << 24);
      const hash = mixed((Math.imul(first, one) + Math.imul(second, two)) | 0);
      const bit = hash >>> shift;
      if ((bits[bit >>> 3]! & (1 << (bit & 7))) !== 0) this.#compare(hash, bytes, at, length, found);
    }
  }

  #compare(hash: number, bytes: Uint8Array, at: number, length: number, found: Standing): void {
    const { step } = this.shape;
    for (let entry = this.#heads[hash >>> this.#headShift]!; entry !== -1; entry = this.#next[entry]!) {
      if (this.#hashes[entry] !== hash) continue;
      const index = Math.floor(entry / step);
      const start = at - this.#offsets[index]! - (entry % step);
      const string = this.strings[index]!;
      if (start >= 0 && this.table.standsAt(string, bytes, start, length)) found(string, start);
    }
  }
}
