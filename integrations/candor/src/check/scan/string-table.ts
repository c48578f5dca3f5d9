import { textHash } from './hashing.js';

/** Strings of bytes, one behind the other in one piece of memory; the same string of the same kind once only. */
export class StringTable {
  bytes = new Uint8Array(1 << 16);
  readonly #ends: number[] = [];
  readonly #kinds: number[] = [];
  #slots = new Int32Array(1 << 10);

  get count(): number {
    return this.#ends.length;
  }

  /** Bytes of all of them. */
  get size(): number {
    return this.#ends.at(-1) ?? 0;
  }

  start(string: number): number {
    return string === 0 ? 0 : this.#ends[string - 1]!;
  }

  end(string: number): number {
    return this.#ends[string]!;
  }

  length(string: number): number {
    return this.end(string) - this.start(string);
  }

  /** The number of a string, which it may have had before. */
  add(text: Uint8Array, from: number, to: number, kind: number): number {
    if (this.count * 2 >= this.#slots.length) this.#widen();
    const mask = this.#slots.length - 1;
    let slot = (textHash(text, from, to) + kind) & mask;
    for (let entry = this.#slots[slot]!; entry !== 0; entry = this.#slots[slot]!) {
      if (this.#kinds[entry - 1] === kind && this.#is(entry - 1, text, from, to)) return entry - 1;
      slot = (slot + 1) & mask;
    }
    this.#append(text, from, to, kind);
    this.#slots[slot] = this.count;
    return this.count - 1;
  }

  /** Whether a string stands at a place of other bytes. */
  standsAt(string: number, bytes: Uint8Array, at: number, length: number): boolean {
    const [start, end] = [this.start(string), this.end(string)];
    if (at + end - start > length) return false;
    for (let own = start, other = at; own < end; own++, other++)
      if (this.bytes[own] !== bytes[other]) return false;
    return true;
  }

  #is(string: number, text: Uint8Array, from: number, to: number): boolean {
    return this.length(string) === to - from && this.standsAt(string, text, from, to);
  }

  #append(text: Uint8Array, from: number, to: number, kind: number): void {
    const start = this.size;
    const end = start + to - from;
    if (end > this.bytes.length) {
      const bytes = new Uint8Array(Math.max(this.bytes.length * 2, end));
      bytes.set(this.bytes);
      this.bytes = bytes;
    }
    for (let at = from; at < to; at++) this.bytes[start + at - from] = text[at]!;
    this.#ends.push(end);
    this.#kinds.push(kind);
  }

  #widen(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    for (let string = 0; string < this.count; string++) {
      const hash = textHash(this.bytes, this.start(string), this.end(string));
      let slot = (hash + this.#kinds[string]!) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = string + 1;
    }
    this.#slots = slots;
  }
}
