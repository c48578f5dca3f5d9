import { foldedUnit, unclear, vanishes } from './folded-units.js';

const bits = 24;
const offset = 0x811c9dc5;
const prime = 0x01000193;

/**
 * Remembers every run of `gram` characters of the texts shown to it, as one bit each (a Bloom filter, 2 MB). It never denies a run
 * that is there; one that is not there it nearly always denies.
 */
export class GramFilter {
  /** Of the text under hand: the run so far, how long it is, and whether it is all of the text. */
  #hash = offset;
  #seen = 0;
  #isAll = true;
  readonly #bits = new Uint8Array(1 << (bits - 3));

  constructor(readonly gram: number) {}

  /** Remembers a folded text. */
  add(text: string): void {
    for (let at = 0; at + this.gram <= text.length; at++) {
      const bit = this.#bitAt(text, at);
      this.#bits[bit >>> 3]! |= 1 << (bit & 7);
    }
  }

  /** False when some part of a folded text certainly stands nowhere. */
  mayHold(text: string): boolean {
    const last = text.length - this.gram;
    for (let at = 0; at < last; at += this.gram) if (!this.#has(this.#bitAt(text, at))) return false;
    return last < 0 || this.#has(this.#bitAt(text, last));
  }

  /** True when a text, not folded yet, certainly stands nowhere, or is too short to be looked for. Mostly its first run tells. */
  denies(text: string): boolean {
    this.#begin();
    for (let at = 0; at < text.length; at++) if (this.#rulesOut(foldedUnit(text.charCodeAt(at)))) return true;
    return this.#isAll;
  }

  /** The same of a text in UTF-8. */
  deniesBytes(bytes: Uint8Array, start: number, end: number): boolean {
    this.#begin();
    let at = start;
    while (at < end) {
      const lead = bytes[at]!;
      const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      const unit = length === 4 ? unclear : foldedUnit(unitAt(bytes, at, length));
      if (this.#rulesOut(unit)) return true;
      at += length;
    }
    return this.#isAll;
  }

  #begin(): void {
    this.#hash = offset;
    this.#seen = 0;
    this.#isAll = true;
  }

  /** Takes the next unit; true when it ends a run that stands nowhere. */
  #rulesOut(unit: number): boolean {
    if (unit === vanishes) return false;
    if (unit !== unclear) {
      this.#hash = Math.imul(this.#hash ^ unit, prime);
      if (++this.#seen < this.gram) return false;
      if (!this.#has(narrowed(this.#hash))) return true;
    }
    this.#begin();
    this.#isAll = false;
    return false;
  }

  #has(bit: number): boolean {
    return (this.#bits[bit >>> 3]! & (1 << (bit & 7))) !== 0;
  }

  /** FNV-1a over one run. */
  #bitAt(text: string, from: number): number {
    let hash = offset;
    for (let at = from; at < from + this.gram; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
    return narrowed(hash);
  }
}

function narrowed(hash: number): number {
  return (hash ^ (hash >>> bits)) & ((1 << bits) - 1);
}

/** The code unit of a character of up to three bytes. */
function unitAt(bytes: Uint8Array, at: number, length: number): number {
  const lead = bytes[at]!;
  if (length === 1) return lead;
  const second = bytes[at + 1]! & 0x3f;
  return length === 2
    ? ((lead & 0x1f) << 6) | second
    : ((lead & 0x0f) << 12) | (second << 6) | (bytes[at + 2]! & 0x3f);
}
