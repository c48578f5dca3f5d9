import { foldedUnit, unclear, vanishes } from './folded-units.js';

const base = 0x01000193;
const mostWaiting = 1 << 22;
const shelves = 1 << 8;

/**
 * Remembers every run of `gram` characters of the texts shown to it, as one bit each (a Bloom filter). It never denies a run that is there; one
 * that is not there it nearly always denies. No larger than it need be: what fits into a processor's cache is asked several times as fast.
 */
export class GramFilter {
  /** How many bits of a hash are left out. */
  readonly #shift: number;
  /** What a character counts in the hash of a run when it leaves it. */
  readonly #leaving: number;
  readonly #bits: Uint8Array;
  /** Bits to be set. */
  readonly #waiting: Uint32Array;
  readonly #sorted: Uint32Array;
  #count = 0;

  /** @param characters how many will be shown to it, of which many say the same */
  constructor(
    readonly gram: number,
    characters: number,
  ) {
    const bits = Math.min(Math.max(Math.ceil(Math.log2(characters + 1)) + 2, 16), 28);
    this.#shift = 32 - bits;
    this.#bits = new Uint8Array(1 << (bits - 3));
    this.#waiting = new Uint32Array(Math.min(Math.max(characters, 1), mostWaiting));
    this.#sorted = new Uint32Array(this.#waiting.length);
    this.#leaving = Array.from({ length: gram }).reduce((power: number) => Math.imul(power, base), 1);
  }

  /** Remembers a folded text. */
  add(text: string): void {
    this.#eachRun(text, (bit) => {
      this.#waiting[this.#count++] = bit;
      if (this.#count === this.#waiting.length) this.#settle();
      return true;
    });
  }

  /** False when some part of a folded text certainly stands nowhere. */
  mayHold(text: string): boolean {
    this.#settle();
    return this.#eachRun(text, (bit) => this.#has(bit));
  }

  /** True when a text, not folded yet, certainly stands nowhere, or is too short to be looked for. */
  denies(text: string): boolean {
    const bytes = Buffer.from(text);
    return this.deniesBytes(bytes, 0, bytes.length);
  }

  /** The same of a text in UTF-8. Nearly always its first run tells. */
  deniesBytes(bytes: Uint8Array, start: number, end: number): boolean {
    this.#settle();
    let hash = 0;
    let seen = 0;
    let isShort = true;
    for (let at = start; at < end;) {
      const lead = bytes[at]!;
      const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      const unit = foldedUnit(length === 1 ? lead : unitAt(bytes, at, length));
      at += length;
      if (unit === vanishes) continue;
      if (unit !== unclear) {
        hash = (Math.imul(hash, base) + unit) | 0;
        if (++seen < this.gram) continue;
        if (!this.#has(this.#narrowed(hash))) return true;
      }
      hash = 0;
      seen = 0;
      isShort = false;
    }
    return isShort;
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
  #eachRun(text: string, visit: (bit: number) => boolean): boolean {
    const { gram } = this;
    const leaving = this.#leaving;
    let hash = 0;
    for (let at = 0; at < text.length; at++) {
      hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0;
      if (at >= gram) hash = (hash - Math.imul(leaving, text.charCodeAt(at - gram))) | 0;
      if (at >= gram - 1 && !visit(this.#narrowed(hash))) return false;
    }
    return true;
  }

  /** Mixed, because the low bits of such a hash know little of its first characters. */
  #narrowed(hash: number): number {
    const mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
    return Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b) >>> this.#shift;
  }
}

/** The code unit of a character of several bytes; of one that takes two units, half of a pair. */
function unitAt(bytes: Uint8Array, at: number, length: number): number {
  const lead = bytes[at]!;
  const second = bytes[at + 1]! & 0x3f;
  if (length === 2) return ((lead & 0x1f) << 6) | second;
  return length === 3 ? ((lead & 0x0f) << 12) | (second << 6) | (bytes[at + 2]! & 0x3f) : 0xd800;
}
