import { textHash } from './hashing.js';
import { sharedBytes, sharedNumbers } from './shared.js';

/** Strings of bytes, one behind the other in one piece of memory. */
export interface Strings {
  bytes: Uint8Array;
  /** Where each ends. */
  ends: Int32Array;
}

export function startOf({ ends }: Strings, string: number): number {
  return string === 0 ? 0 : ends[string - 1]!;
}

export function lengthOf(strings: Strings, string: number): number {
  return strings.ends[string]! - startOf(strings, string);
}

/** Strings in memory that threads can share. */
export function stringsOf(all: readonly Uint8Array[]): Strings {
  const ends = sharedNumbers(all.length);
  const size = all.reduce((sum, { length }, at) => (ends[at] = sum + length), 0);
  const bytes = sharedBytes(size);
  all.forEach((each, at) => bytes.set(each, ends[at]! - each.length));
  return { bytes, ends };
}

/** Whether a string stands at a place of a stream of so many bytes. */
export function standsAt(
  strings: Strings,
  string: number,
  stream: Uint8Array,
  at: number,
  length: number,
): boolean {
  const { bytes, ends } = strings;
  const [start, end] = [startOf(strings, string), ends[string]!];
  if (at < 0 || at + end - start > length) return false;
  for (let own = start, other = at; own < end; own++, other++) if (bytes[own] !== stream[other]) return false;
  return true;
}

/** Gathers strings, the same one of the same kind once only. */
export class StringTable {
  readonly #strings: Strings = { bytes: new Uint8Array(1 << 16), ends: new Int32Array(1 << 9) };
  #kinds = new Int32Array(1 << 9);
  #slots = new Int32Array(1 << 10);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Bytes of all of them. */
  get size(): number {
    return startOf(this.#strings, this.count);
  }

  /** All of them as they are now. */
  shared(): Strings {
    const [bytes, ends] = [sharedBytes(this.size), sharedNumbers(this.count)];
    bytes.set(this.#strings.bytes.subarray(0, this.size));
    ends.set(this.#strings.ends.subarray(0, this.count));
    return { bytes, ends };
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

  #is(string: number, text: Uint8Array, from: number, to: number): boolean {
    return lengthOf(this.#strings, string) === to - from && standsAt(this.#strings, string, text, from, to);
  }

  #append(text: Uint8Array, from: number, to: number, kind: number): void {
    const strings = this.#strings;
    const start = this.size;
    const end = start + to - from;
    if (end > strings.bytes.length) {
      const bytes = new Uint8Array(Math.max(strings.bytes.length * 2, end));
      bytes.set(strings.bytes);
      strings.bytes = bytes;
    }
    for (let at = from; at < to; at++) strings.bytes[start + at - from] = text[at]!;
    strings.ends[this.count] = end;
    this.#kinds[this.count] = kind;
    this.#count++;
  }

  /** Makes room for twice as many. */
  #widen(): void {
    const strings = this.#strings;
    const slots = new Int32Array(this.#slots.length * 2);
    strings.ends = twice(strings.ends);
    this.#kinds = twice(this.#kinds);
    for (let string = 0; string < this.count; string++) {
      const hash = textHash(strings.bytes, startOf(strings, string), strings.ends[string]!);
      let slot = (hash + this.#kinds[string]!) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = string + 1;
    }
    this.#slots = slots;
  }
}

function twice(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
