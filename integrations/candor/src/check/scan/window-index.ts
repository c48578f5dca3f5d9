import { byteHashes, windowHash, windowHashes, type WindowShape } from './hashing.js';
import type { Rarity } from './rarity.js';
import type { Stream } from './stream.js';
import type { StringTable } from './string-table.js';

/** Told of a string that stands in a stream, and where. */
export type Standing = (string: number, at: number) => void;

const none = -1;
/** What is noted of a window: its hash, the next one in the same place, its string, and how far into that it stands. */
const [next, stringOf, offsetOf, size] = [1, 2, 3, 4];
/** Hashes are made of so many windows at once and then asked about, so that much is fetched from memory at the same time. */
const hashes = new Int32Array(1 << 11);

/**
 * Finds strings in a stream of bytes. Of each the rarest window is known, at as many places one behind the other as lie between two that are
 * asked about, so that one of them is asked about wherever the string stands. Three bits tell nearly all windows of a stream from all of these.
 */
export class WindowIndex {
  readonly #bits: Int32Array;
  readonly #bitShift: number;
  readonly #heads: Int32Array;
  readonly #headShift: number;
  readonly #entries: Int32Array;

  constructor(
    readonly shape: WindowShape,
    strings: readonly number[],
    readonly table: StringTable,
    rarity: Rarity,
  ) {
    const { words, step } = shape;
    const count = strings.length * step;
    const bits = Math.min(Math.max(Math.ceil(Math.log2(count + 1)), 8), 24);
    this.#headShift = 32 - bits;
    this.#bitShift = this.#headShift + 1;
    this.#heads = new Int32Array(1 << bits).fill(none);
    this.#bits = new Int32Array(1 << (bits - 1));
    this.#entries = new Int32Array(count * size);
    let entry = 0;
    for (const string of strings) {
      const [from, to] = [table.start(string), table.end(string)];
      const offset = rarity.rarest(table.bytes, from, to, step);
      for (let at = offset; at < offset + step; at++, entry += size)
        this.#note(windowHash(table.bytes, from + at, words), entry, string, at);
    }
  }

  #note(hash: number, entry: number, string: number, offset: number): void {
    this.#bits[hash >>> this.#bitShift]! |= (1 << hash) | (1 << (hash >>> 5)) | (1 << (hash >>> 10));
    const head = hash >>> this.#headShift;
    this.#entries[entry] = hash;
    this.#entries[entry + next] = this.#heads[head]!;
    this.#entries[entry + stringOf] = string;
    this.#entries[entry + offsetOf] = offset;
    this.#heads[head] = entry;
  }

  search(stream: Stream, found: Standing): void {
    const { words, step } = this.shape;
    const places = (step === 4 ? stream.length >>> 2 : stream.length) - (step === 4 ? words : words * 4) + 1;
    for (let from = 0; from < places; from += hashes.length) {
      const count = Math.min(hashes.length, places - from);
      if (step === 4) windowHashes(stream.words, from, count, words, hashes);
      else byteHashes(stream.bytes, from, count, words, hashes);
      this.#ask(stream, from, count, found);
    }
  }

  #ask({ bytes, length }: Stream, from: number, count: number, found: Standing): void {
    const [asked, bits, shift, { step }] = [hashes, this.#bits, this.#bitShift, this.shape];
    for (let at = 0; at < count; at++) {
      const hash = asked[at]!;
      const word = bits[hash >>> shift]!;
      if (((word >>> hash) & (word >>> (hash >>> 5)) & (word >>> (hash >>> 10)) & 1) !== 0)
        this.#compare(hash, bytes, (from + at) * step, length, found);
    }
  }

  #compare(hash: number, bytes: Uint8Array, at: number, length: number, found: Standing): void {
    const entries = this.#entries;
    for (let entry = this.#heads[hash >>> this.#headShift]!; entry !== none; entry = entries[entry + next]!) {
      if (entries[entry] !== hash) continue;
      const string = entries[entry + stringOf]!;
      const start = at - entries[entry + offsetOf]!;
      if (start >= 0 && this.table.standsAt(string, bytes, start, length)) found(string, start);
    }
  }
}
