import { byteHashes, windowHash } from './hashing.js';
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
  readonly #bits: Uint8Array;

  /** @param size how many bytes will be shown to it at most */
  constructor(size: number) {
    const bits = Math.min(Math.max(Math.ceil(Math.log2(size + 1)) + 2, 16), 28);
    this.#shift = 32 - bits;
    this.#bits = new Uint8Array(1 << (bits - 3));
  }

  /** Remembers a stream: hashes are made of so many runs at once, so that much is fetched from memory at the same time. */
  add({ bytes, length }: Stream): void {
    const [bits, shift] = [this.#bits, this.#shift];
    const runs = length - gram + 1;
    for (let from = 0; from < runs; from += hashes.length) {
      const count = Math.min(hashes.length, runs - from);
      byteHashes(bytes, from, count, gram / 4, hashes);
      for (let at = 0; at < count; at++) {
        const bit = hashes[at]! >>> shift;
        bits[bit >>> 3]! |= 1 << (bit & 7);
      }
    }
  }

  /** False when some part of folded bytes certainly stands nowhere. Each word is asked about, which is nearly as good as each byte. */
  mayHold(bytes: DataView, from: number, to: number): boolean {
    for (let at = from; at + gram <= to; at += 4) {
      const bit = windowHash(bytes, at, gram / 4) >>> this.#shift;
      if ((this.#bits[bit >>> 3]! & (1 << (bit & 7))) === 0) return false;
    }
    return true;
  }
}
