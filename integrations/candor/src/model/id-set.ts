const shards = 256;
const fullest = 0.85;

/**
 * A set of ids that keeps 8 bytes of each: a million of them are some 17 MB and no objects. Ids are told apart by a 64-bit hash, so
 * an id that was never added is taken for one that was about once in 10^13 times for a million; where that matters, look again.
 */
export class IdSet {
  readonly #shards = Array.from({ length: shards }, () => new Shard());
  #high = 0;
  #low = 0;

  get size(): number {
    return this.#shards.reduce((sum, { size }) => sum + size, 0);
  }

  /** Adds an id; returns false when it was there. */
  add(id: string): boolean {
    this.#hash(id);
    return this.#shards[this.#low & (shards - 1)]!.add(this.#high, this.#low);
  }

  has(id: string): boolean {
    this.#hash(id);
    return this.#shards[this.#low & (shards - 1)]!.has(this.#high, this.#low);
  }

  /** Two lanes of multiplications, mixed into each other; the first is never 0, which marks a free place. */
  #hash(id: string): void {
    let high = 0xdeadbeef;
    let low = 0x41c6ce57;
    for (let at = 0; at < id.length; at++) {
      const code = id.charCodeAt(at);
      high = Math.imul(high ^ code, 0x9e3779b1);
      low = Math.imul(low ^ code, 0x5f356495);
    }
    high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
    low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
    this.#high = high | 1;
    this.#low = low;
  }
}

/** A part of the set, grown by itself so that never all of it stands in memory twice. Open addressing, linear probing. */
class Shard {
  size = 0;
  #slots = new Int32Array(2 * 16);

  add(high: number, low: number): boolean {
    const at = this.#find(this.#slots, high, low);
    if (this.#slots[at] !== 0) return false;
    this.#slots[at] = high;
    this.#slots[at + 1] = low;
    this.size++;
    if (this.size * 2 > this.#slots.length * fullest) this.#grow();
    return true;
  }

  has(high: number, low: number): boolean {
    return this.#slots[this.#find(this.#slots, high, low)] !== 0;
  }

  /** Where the hash stands, or the free place where it belongs. */
  #find(slots: Int32Array, high: number, low: number): number {
    const mask = slots.length - 1;
    let at = (low >>> 7) & mask & ~1;
    while (slots[at] !== 0 && (slots[at] !== high || slots[at + 1] !== low)) at = (at + 2) & mask;
    return at;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 2) {
      if (old[at] === 0) continue;
      const free = this.#find(slots, old[at]!, old[at + 1]!);
      slots[free] = old[at]!;
      slots[free + 1] = old[at + 1]!;
    }
    this.#slots = slots;
  }
}
