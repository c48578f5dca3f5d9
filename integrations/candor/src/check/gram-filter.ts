import { foldedUnit, unclear, vanishes } from './folded-units.js';

const bits = 24;
const offset = 0x811c9dc5;
const prime = 0x01000193;

/**
 * Remembers every run of `gram` characters of the texts shown to it, as one bit each (a Bloom filter, 2 MB). It never denies a run
 * that is there; one that is not there it nearly always denies.
 */
export class GramFilter {
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
    for (let at = start; at < end; at += lengthOf(bytes[at]!)) {
      const unit = foldedUnit(unitAt(bytes, at));
      if (unit === vanishes) continue;
      if (unit !== unclear) {
        hash = Math.imul(hash ^ unit, prime);
        if (++seen < this.gram) continue;
        if (!this.#has(narrowed(hash))) return true;
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
    return narrowed(hash);
  }
}

function narrowed(hash: number): number {
  return (hash ^ (hash >>> bits)) & ((1 << bits) - 1);
}

/** How many bytes a character takes that begins with this one. */
function lengthOf(lead: number): number {
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** The code unit of the character that begins here; of one that takes two units the first. */
function unitAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return lead;
  const second = bytes[at + 1]! & 0x3f;
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | second;
  if (lead < 0xf0) return ((lead & 0x0f) << 12) | (second << 6) | (bytes[at + 2]! & 0x3f);
  return 0xd800;
}
