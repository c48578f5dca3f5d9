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

  /** True when a text that was not folded yet certainly stands nowhere: plain ASCII is judged by its first run alone. */
  denies(value: string): boolean {
    let hash = offset;
    let seen = 0;
    for (let at = 0; seen < this.gram && at < value.length; at++) {
      const code = value.charCodeAt(at);
      if (code === 32 || (code >= 9 && code <= 13)) continue;
      if (code < 32 || code > 126) return false;
      hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), prime);
      seen++;
    }
    return seen === this.gram && !this.#has(narrowed(hash));
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
