import { foldedUnit, unclear, vanishes } from './folded-units.js';

const offset = 0x811c9dc5;
const prime = 0x01000193;

/**
 * Remembers every run of `gram` characters of the texts shown to it, as one bit each (a Bloom filter). It never denies a run that is there; one
 * that is not there it nearly always denies. No larger than it need be: what fits into a processor's cache is asked several times as fast.
 */
export class GramFilter {
  readonly #shift: number;
  readonly #mask: number;
  readonly #bits: Uint8Array;

  /** @param characters how many will be shown to it, of which many say the same */
  constructor(
    readonly gram: number,
    characters: number,
  ) {
    this.#shift = Math.min(Math.max(Math.ceil(Math.log2(characters + 1)) + 2, 16), 28);
    this.#mask = (1 << this.#shift) - 1;
    this.#bits = new Uint8Array(1 << (this.#shift - 3));
  }

  /** Remembers a folded text. */
  add(text: string): void {
    for (let at = 0; at + this.gram <= text.length; at++) {
      const bit = this.#bitAt(text, at);
      this.#bits[bit >>> 3]! |= 1 << (bit & 7);
    }
  }

  /** False when some part of a folded text certainly stands nowhere. */
  mayHold(text: string): boolean {
    for (let at = 0; at + this.gram <= text.length; at++) if (!this.#has(this.#bitAt(text, at))) return false;
    return true;
  }

  /** True when a text, not folded yet, certainly stands nowhere, or is too short to be looked for. */
  denies(text: string): boolean {
    const bytes = Buffer.from(text);
    return this.deniesBytes(bytes, 0, bytes.length);
  }

  /** The same of a text in UTF-8. Nearly always its first run tells. */
  deniesBytes(bytes: Uint8Array, start: number, end: number): boolean {
    let hash = offset;
    let seen = 0;
    let isShort = true;
    for (let at = start; at < end;) {
      const lead = bytes[at]!;
      const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      const unit = foldedUnit(length === 1 ? lead : unitAt(bytes, at, length));
      at += length;
      if (unit === vanishes) continue;
      if (unit !== unclear) {
        hash = Math.imul(hash ^ unit, prime);
        if (++seen < this.gram) continue;
        if (!this.#has(this.#narrowed(hash))) return true;
      }
      hash = offset;
      seen = 0;
      isShort = false;
    }
    return isShort;
  }

  #has(bit: number): boolean {
    return (this.#bits[bit >>> 3]! & (1 << (bit & 7))) !== 0;
  }

  /** FNV-1a over one run. */
  #bitAt(text: string, from: number): number {
    let hash = offset;
    for (let at = from; at < from + this.gram; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
    return this.#narrowed(hash);
  }

  #narrowed(hash: number): number {
    return (hash ^ (hash >>> this.#shift)) & this.#mask;
  }
}

/** The code unit of a character of several bytes; of one that takes two units, half of a pair. */
function unitAt(bytes: Uint8Array, at: number, length: number): number {
  const lead = bytes[at]!;
  const second = bytes[at + 1]! & 0x3f;
  if (length === 2) return ((lead & 0x1f) << 6) | second;
  return length === 3 ? ((lead & 0x0f) << 12) | (second << 6) | (bytes[at + 2]! & 0x3f) : 0xd800;
}
