import { mixed } from './hashing.js';
import type { Stream } from './stream.js';

/** Digits by whose last ones a number is known. */
export const tailDigits = 8;
const tailLimit = 10 ** tailDigits;
const bits = 20;
const [zero, nine] = [0x30, 0x39];

/** Telephone numbers, found in a stream wherever their last digits stand one behind the other. */
export class PhoneIndex {
  readonly #first = new Map<number, number>();
  readonly #next: number[] = [];
  readonly #bits = new Uint8Array(1 << (bits - 3));

  get count(): number {
    return this.#next.length;
  }

  /** Adds a number by its digits; it is called by how many there were before. */
  add(digits: string): void {
    const tail = Number(digits.slice(-tailDigits));
    this.#next.push(this.#first.get(tail) ?? -1);
    this.#first.set(tail, this.#next.length - 1);
    const bit = mixed(tail) >>> (32 - bits);
    this.#bits[bit >>> 3]! |= 1 << (bit & 7);
  }

  /** Tells each number whose tail stands in a stream, and where that ends. */
  search({ words, bytes, length }: Stream, found: (phone: number, end: number) => void): void {
    const end = length >>> 2;
    for (let word = 0; word < end; word++) {
      if ((words[word]! & 0xf0f0f0f0) !== 0x30303030) continue;
      let from = word * 4;
      while (from > 0 && isDigit(bytes[from - 1]!)) from--;
      let to = word * 4 + 4;
      while (to < length && isDigit(bytes[to]!)) to++;
      if (to - from >= tailDigits) this.#searchRun(bytes, from, to, found);
      word = (to >>> 2) - 1;
    }
  }

  #searchRun(bytes: Uint8Array, from: number, to: number, found: (phone: number, end: number) => void): void {
    let tail = 0;
    for (let at = from; at < to; at++) {
      tail = (tail * 10 + bytes[at]! - zero) % tailLimit;
      if (at + 1 - from < tailDigits || !this.#mayHold(tail)) continue;
      for (let phone = this.#first.get(tail) ?? -1; phone !== -1; phone = this.#next[phone]!)
        found(phone, at + 1);
    }
  }

  #mayHold(tail: number): boolean {
    const bit = mixed(tail) >>> (32 - bits);
    return (this.#bits[bit >>> 3]! & (1 << (bit & 7))) !== 0;
  }
}

function isDigit(byte: number): boolean {
  return byte >= zero && byte <= nine;
}
