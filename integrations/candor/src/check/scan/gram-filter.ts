const base = 0x01000193;
const mostWaiting = 1 << 22;
const shelves = 1 << 8;

/**
 * Remembers every run of `gram` bytes of the streams shown to it, as one bit each (a Bloom filter). It never denies a run that is there; one
 * that is not there it nearly always denies. No larger than it need be: what fits into a processor's cache is asked several times as fast.
 */
export class GramFilter {
  /** How many bits of a hash are left out. */
  readonly #shift: number;
  /** What a byte counts in the hash of a run when it leaves it. */
  readonly #leaving: number;
  readonly #bits: Uint8Array;
  /** Bits to be set. */
  readonly #waiting: Uint32Array;
  readonly #sorted: Uint32Array;
  #count = 0;

  /** @param size how many bytes will be shown to it at most */
  constructor(
    readonly gram: number,
    size: number,
  ) {
    const bits = Math.min(Math.max(Math.ceil(Math.log2(size + 1)) + 2, 16), 28);
    this.#shift = 32 - bits;
    this.#bits = new Uint8Array(1 << (bits - 3));
    this.#waiting = new Uint32Array(Math.min(Math.max(size, 1), mostWaiting));
    this.#sorted = new Uint32Array(this.#waiting.length);
    this.#leaving = Array.from({ length: gram }).reduce((power: number) => Math.imul(power, base), 1);
  }

  /** Remembers so many folded bytes. */
  add(bytes: Uint8Array, length: number): void {
    this.#eachRun(bytes, 0, length, (bit) => {
      this.#waiting[this.#count++] = bit;
      if (this.#count === this.#waiting.length) this.#settle();
      return true;
    });
  }

  /** False when some part of folded bytes certainly stands nowhere. */
  mayHold(bytes: Uint8Array, from: number, to: number): boolean {
    this.#settle();
    return this.#eachRun(bytes, from, to, (bit) => this.#has(bit));
  }

  /** Sets the bits that wait, those of one part of memory after those of another: all over it each would have to be fetched from afar. */
  #settle(): void {
    if (this.#count === 0) return;
    const [waiting, sorted, bits] = [this.#waiting, this.#sorted, this.#bits];
    const shelf = Math.clz32(shelves - 1) - this.#shift;
    const ends = new Uint32Array(shelves + 1);
    for (let at = 0; at < this.#count; at++) ends[(waiting[at]! >>> shelf) + 1]!++;
    for (let at = 1; at <= shelves; at++) ends[at]! += ends[at - 1]!;
    for (let at = 0; at < this.#count; at++) sorted[ends[waiting[at]! >>> shelf]!++] = waiting[at]!;
    for (let at = 0; at < this.#count; at++) bits[sorted[at]! >>> 3]! |= 1 << (sorted[at]! & 7);
    this.#count = 0;
  }

  #has(bit: number): boolean {
    return (this.#bits[bit >>> 3]! & (1 << (bit & 7))) !== 0;
  }

  /** Goes over the bits of all runs, each hash made of the one before, until `visit` says no; whether it never did. */
  #eachRun(bytes: Uint8Array, from: number, to: number, visit: (bit: number) => boolean): boolean {
    const { gram } = this;
    const leaving = this.#leaving;
    let hash = 0;
    for (let at = from; at < to; at++) {
      hash = (Math.imul(hash, base) + bytes[at]!) | 0;
      if (at - from >= gram) hash = (hash - Math.imul(leaving, bytes[at - gram]!)) | 0;
      if (at - from >= gram - 1 && !visit(this.#narrowed(hash))) return false;
    }
    return true;
  }

  /** Mixed, because the low bits of such a hash know little of its first characters. */
  #narrowed(hash: number): number {
    const mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
    return Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b) >>> this.#shift;
  }
}
