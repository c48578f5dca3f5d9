import { entityCode, isNamePart } from './entities.js';

const [ampersand, backslash, percent, semicolon] = [0x26, 0x5c, 0x25, 0x3b];
const blank = 0x20;
const longestName = 32;

/**
 * Reads the character that stands at a place of a file, whatever it was written as: UTF-8, an HTML entity, an escape of JSON or
 * JavaScript, percent-encoded, and any of these in another.
 */
export class Decoding {
  /** Where the next character begins. */
  next = 0;
  /** Whether the character was written as it is. */
  plain = true;
  readonly #name = new Uint8Array(longestName);

  read(bytes: Uint8Array, at: number, end: number): number {
    this.plain = true;
    let code = this.#byteOrPercent(bytes, at, end);
    for (;;) {
      if (code === ampersand) {
        const named = this.#entity(bytes, this.next, end);
        if (named === null) return ampersand;
        code = named;
      } else if (code === backslash) {
        const escaped = this.#backslash(bytes, end);
        if (escaped === null) return backslash;
        code = escaped;
      } else if (code === percent && !this.plain) {
        const decoded = this.#hexadecimal(bytes, this.next, this.next + 2, end);
        if (decoded === null) return percent;
        this.next += 2;
        code = decoded < 0x80 ? decoded : this.#percentRest(bytes, decoded, end);
      } else return code;
      this.plain = false;
    }
  }

  #byteOrPercent(bytes: Uint8Array, at: number, end: number): number {
    const byte = bytes[at]!;
    this.next = at + 1;
    if (byte >= 0x80) return this.#wide(bytes, byte, end);
    if (byte !== percent) return byte;
    const decoded = this.#hexadecimal(bytes, at + 1, at + 3, end);
    if (decoded === null) return percent;
    this.plain = false;
    this.next = at + 3;
    return decoded < 0x80 ? decoded : this.#percentRest(bytes, decoded, end);
  }

  /** The rest of a character of UTF-8; what is none is read as Latin-1. */
  #wide(bytes: Uint8Array, lead: number, end: number): number {
    const more = followers(lead);
    let code = lead & (0x3f >> more);
    for (let count = 0; count < more; count++) {
      const at = this.next + count;
      if (at >= end || (bytes[at]! & 0xc0) !== 0x80) return lead;
      code = (code << 6) | (bytes[at]! & 0x3f);
    }
    if (more === 0 || code > 0x10ffff) return lead;
    this.next += more;
    return code;
  }

  #percentRest(bytes: Uint8Array, lead: number, end: number): number {
    const more = followers(lead);
    let code = lead & (0x3f >> more);
    for (let count = 0; count < more; count++) {
      const at = this.next + count * 3;
      const byte = bytes[at] === percent ? this.#hexadecimal(bytes, at + 1, at + 3, end) : null;
      if (byte === null || (byte & 0xc0) !== 0x80) return lead;
      code = (code << 6) | (byte & 0x3f);
    }
    if (more === 0 || code > 0x10ffff) return lead;
    this.next += more * 3;
    return code;
  }

  /** What an entity stands for whose `&` lies just before; null where there is none. */
  #entity(bytes: Uint8Array, from: number, end: number): number | null {
    let length = 0;
    for (let at = from; at < end && length < this.#name.length;) {
      let byte = bytes[at]!;
      const decoded = byte === percent ? this.#hexadecimal(bytes, at + 1, at + 3, end) : null;
      at += decoded === null ? 1 : 3;
      byte = decoded ?? byte;
      if (byte === semicolon) {
        const code = entityCode(this.#name, length);
        if (code !== null) this.next = at;
        return code;
      }
      if (!isNamePart(byte)) return null;
      this.#name[length++] = byte;
    }
    return null;
  }

  /** What one or several backslashes make of the characters behind them; null where nothing. */
  #backslash(bytes: Uint8Array, end: number): number | null {
    while (this.next < end && bytes[this.next] === backslash) this.next++;
    const sign = String.fromCharCode(bytes[this.next] ?? 0);
    const from = this.next + 1;
    if ('nrtbfv0'.includes(sign)) {
      this.next = from;
      return blank;
    }
    if (sign === 'x') return this.#escaped(bytes, from, from + 2, end);
    if (sign !== 'u') return null;
    const code = this.#escaped(bytes, from, from + 4, end);
    if (code === null || (code & 0xfc00) !== 0xd800) return code;
    const low = this.#lowHalf(bytes, end);
    return low === null ? code : 0x10000 + ((code & 0x3ff) << 10) + (low & 0x3ff);
  }

  #lowHalf(bytes: Uint8Array, end: number): number | null {
    const high = this.next;
    let at = high;
    while (bytes[at] === backslash) at++;
    const low = at > high && bytes[at] === 0x75 ? this.#escaped(bytes, at + 1, at + 5, end) : null;
    if (low !== null && (low & 0xfc00) === 0xdc00) return low;
    this.next = high;
    return null;
  }

  #escaped(bytes: Uint8Array, from: number, to: number, end: number): number | null {
    const code = this.#hexadecimal(bytes, from, to, end);
    if (code !== null) this.next = to;
    return code;
  }

  #hexadecimal(bytes: Uint8Array, from: number, to: number, end: number): number | null {
    if (to > end) return null;
    let value = 0;
    for (let at = from; at < to; at++) {
      const digit = digitOf(bytes[at]!);
      if (digit === -1) return null;
      value = value * 16 + digit;
    }
    return value;
  }
}

function followers(lead: number): number {
  return lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0;
}

function digitOf(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const small = byte | 0x20;
  return small >= 0x61 && small <= 0x66 ? small - 0x57 : -1;
}
