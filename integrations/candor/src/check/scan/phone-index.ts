import { mixed } from './hashing.js';
import { sharedBytes, sharedNumbers } from './shared.js';
import type { Stream } from './stream.js';
import { lengthOf, standsAt, stringsOf, type Strings } from './string-table.js';

/** Digits by whose last ones a number is known. */
export const tailDigits = 8;
/** Codes of countries have one to three digits, which the first ones tell. */
const countryCode = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;
const none = -1;
const bits = 20;
const [zero, nine] = [0x30, 0x39];

/** The digits of a number that it has wherever it is dialled from: with the code of its country, where it has one, and without. */
export function significant(value: string): string[] {
  const digits = value.replace(/\(0\)/g, '').replace(/\D/g, '');
  const isForeign = /^\s*\(?(?:\+|00)/.test(value);
  const bare = digits.replace(/^0+/, '');
  if (!isForeign) return [bare];
  const national = bare.replace(countryCode, '').replace(/^0/, '');
  return [bare, national].filter((each) => each.length >= tailDigits);
}

/** By what telephone numbers are found in a stream: wherever their last digits stand one behind the other. */
export interface Phones {
  /** The digits of each. */
  readonly digits: Strings;
  /** Its last digits, four bits each. */
  readonly tails: Int32Array;
  readonly bits: Uint8Array;
  /** By the last bits of a hash: the first of them, of which `next` gives the others. */
  readonly heads: Int32Array;
  readonly next: Int32Array;
}

/** @param numbers the digits of each that it has however it is written */
export function phonesOf(numbers: readonly string[]): Phones {
  const { length } = numbers;
  const phones: Phones = {
    digits: stringsOf(numbers.map((digits) => Buffer.from(digits))),
    tails: sharedNumbers(length),
    bits: sharedBytes(1 << (bits - 3)),
    heads: sharedNumbers(2 ** Math.ceil(Math.log2(length + 1))).fill(none),
    next: sharedNumbers(length),
  };
  numbers.forEach((digits, phone) => {
    const tail = Number.parseInt(digits.slice(-tailDigits), 16) | 0;
    const hash = mixed(tail);
    const bit = hash >>> (32 - bits);
    const head = hash & (phones.heads.length - 1);
    phones.bits[bit >>> 3]! |= 1 << (bit & 7);
    phones.tails[phone] = tail;
    phones.next[phone] = phones.heads[head]!;
    phones.heads[head] = phone;
  });
  return phones;
}

/** Tells each number whose digits stand in a stream, and where they end. */
export function searchPhones(
  phones: Phones,
  { words, bytes, length }: Stream,
  found: (phone: number, end: number) => void,
): void {
  const end = length >>> 2;
  for (let word = 0; word < end; word++) {
    if ((words[word]! & 0xf0f0f0f0) !== 0x30303030) continue;
    let from = word * 4;
    while (from > 0 && isDigit(bytes[from - 1]!)) from--;
    let to = word * 4 + 4;
    while (to < length && isDigit(bytes[to]!)) to++;
    if (to - from >= tailDigits) searchRun(phones, bytes, from, to, found);
    word = (to >>> 2) - 1;
  }
}

function searchRun(
  phones: Phones,
  bytes: Uint8Array,
  from: number,
  to: number,
  found: (phone: number, end: number) => void,
): void {
  const { digits, tails, heads, next } = phones;
  let tail = 0;
  for (let at = from; at < to; at++) {
    tail = (tail << 4) | (bytes[at]! - zero);
    if (at + 1 - from < tailDigits) continue;
    const hash = mixed(tail);
    const bit = hash >>> (32 - bits);
    if ((phones.bits[bit >>> 3]! & (1 << (bit & 7))) === 0) continue;
    for (let phone = heads[hash & (heads.length - 1)]!; phone !== none; phone = next[phone]!)
      if (tails[phone] === tail && standsAt(digits, phone, bytes, at + 1 - lengthOf(digits, phone), to))
        found(phone, at + 1);
  }
}

function isDigit(byte: number): boolean {
  return byte >= zero && byte <= nine;
}
