import { byteHashes, windowHash } from './hashing.js';
import { sharedNumbers } from './shared.js';
import type { Stream } from './stream.js';

/** Bytes that are remembered together. */
export const gram = 8;
const hashes = new Int32Array(1 << 11);

/**
 * Remembers every run of `gram` bytes of the streams shown to it, as one bit each (a Bloom filter). It never denies a run that is there; one
 * that is not there it nearly always denies.
 */
export class GramFilter {
  /** How many bits of a hash are left out. */
  readonly #shift: number;

  /** @param bits what is remembered */
  constructor(readonly bits: Int32Array) {
    this.#shift = 32 - Math.log2(bits.length * 32);
  }

  /** One that remembers nothing yet. @param size how many bytes will be shown to it at most */
  static ofSize(size: number): GramFilter {
    const bits = Math.min(Math.max(Math.ceil(Math.log2(size + 1)) + 2, 16), 28);
    return new GramFilter(sharedNumbers(1 << (bits - 5)));
  }

  /** Remembers a stream: hashes are made of so many runs at once, so that much is fetched from memory at the same time. */
  add({ bytes, length }: Stream): void {
    const [bits, shift] = [this.bits, this.#shift];
    const runs = length - gram + 1;
    for (let from = 0; from < runs; from += hashes.length) {
      const count = Math.min(hashes.length, runs - from);
      byteHashes(bytes, from, count, gram / 4, hashes);
      for (let at = 0; at < count; at++) {
        const bit = hashes[at]! >>> shift;
        bits[bit >>> 5]! |= 1 << bit;
      }
    }
  }

  /** Remembers what another one of the same size does. */
  include(other: Int32Array): void {
    const { bits } = this;
    for (let word = 0; word < bits.length; word++) bits[word]! |= other[word]!;
  }

  /** False when some part of folded bytes certainly stands nowhere. Each word is asked about, which is nearly as good as each byte. */
  mayHold(bytes: DataView, from: number, to: number): boolean {
    for (let at = from; at + gram <= to; at += 4) {
      const bit = windowHash(bytes, at, gram / 4) >>> this.#shift;
      if (((this.bits[bit >>> 5]! >>> bit) & 1) === 0) return false;
    }
    return true;
  }
}
