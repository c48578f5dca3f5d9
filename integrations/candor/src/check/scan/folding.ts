import { closely, foldedBytes, foldedCharacter, long, packedCharacter, separator } from './characters.js';
import { Decoding } from './decoding.js';
import { Stream } from './stream.js';
import { endOfBareTag, opensTag, skip, startsWith } from './tags.js';

const [lessThan, greaterThan, backslash] = [0x3c, 0x3e, 0x5c];
const parting = Uint8Array.of(separator);
/** In a tag its end is looked for too. */
const foldedInTags = foldedBytes.map((folded, byte) => (byte === greaterThan ? closely : folded));
const commentStart = Buffer.from('!--');
const commentEnd = Buffer.from('-->');
const charactersStart = Buffer.from('![CDATA[');

/** What is shown of a file, and what stands aside: in its tags and comments. */
export const streams = ['shown', 'aside'] as const;

/** How a file is folded. */
export interface FoldingWish {
  /** Whether what looks like tags is taken out of the text. */
  tags: boolean;
  /** Whether it is told where each byte is from. */
  mapped: boolean;
}

/**
 * Folds a file as its reader would see it: entities and escapes read, tags gone. What stands in tags and comments is folded
 * by itself, so that a text goes on across them.
 */
export class Folding {
  readonly shown = new Stream();
  readonly aside = new Stream();
  readonly #decoding = new Decoding();
  #mapped = false;
  /** Whether no comment of the file ends from here on. */
  #endless = false;

  fold(bytes: Uint8Array, wish: FoldingWish): void {
    this.clear();
    this.add(bytes, wish);
  }

  clear(): void {
    this.shown.length = this.aside.length = 0;
  }

  /** Folds one more file, parted from those that are there. */
  add(bytes: Uint8Array, { tags, mapped }: FoldingWish): void {
    this.#mapped = mapped;
    this.#endless = false;
    for (const stream of [this.shown, this.aside]) {
      if (stream.length > 0) stream.add(parting, 0, bytes.length, mapped);
      stream.reserve(stream.length + bytes.length, mapped);
    }
    this.#text(bytes, tags);
    this.shown.close();
    this.aside.close();
  }

  #text(bytes: Uint8Array, tags: boolean): void {
    for (let at = 0; at < bytes.length;) {
      at = this.#plain(this.shown, bytes, at, foldedBytes);
      if (at < bytes.length) at = this.#close(bytes, at, tags);
    }
  }

  /** Adds bytes as long as each tells by itself what it comes to; gives where one does not. */
  #plain(stream: Stream, bytes: Uint8Array, from: number, table: Int16Array): number {
    const target = stream.bytes;
    const end = bytes.length;
    let { length } = stream;
    let at = from;
    for (; at < end; at++) {
      const folded = table[bytes[at]!]!;
      if (folded < 0) break;
      target[length] = folded;
      length += (0 - folded) >>> 31;
    }
    if (this.#mapped) stream.note(bytes, from, at, table);
    stream.length = length;
    return at;
  }

  /** Adds what one byte cannot tell; gives where to go on. */
  #close(bytes: Uint8Array, at: number, tags: boolean): number {
    const byte = bytes[at]!;
    if (byte >= 0x80) return this.#wide(this.shown, bytes, at);
    if (byte === lessThan && tags) return this.#opening(bytes, at + 1);
    const decoding = this.#decoding;
    const code = decoding.read(bytes, at, bytes.length);
    if (code !== lessThan || !tags) return this.#add(this.shown, code, at, bytes.length);
    const { next } = decoding;
    return opensTag(bytes[skip(bytes, next, backslash)]) ? this.#tag(bytes, next, true) : next;
  }

  #opening(bytes: Uint8Array, next: number): number {
    if (!opensTag(bytes[next])) return next;
    return this.#quickly(bytes, next) ?? this.#tag(bytes, next, false);
  }

  /** Adds a character beyond ASCII as it is written in UTF-8. */
  #wide(stream: Stream, bytes: Uint8Array, at: number): number {
    const lead = bytes[at]!;
    const second = bytes[at + 1]! ^ 0x80;
    const third = bytes[at + 2]! ^ 0x80;
    let [code, size] = [0, 0];
    if (lead >= 0xc2 && lead < 0xe0 && second < 0x40) [code, size] = [((lead & 0x1f) << 6) | second, 2];
    else if (lead >= 0xe0 && lead < 0xf0 && second < 0x40 && third < 0x40)
      [code, size] = [((lead & 0x0f) << 12) | (second << 6) | third, 3];
    const packed = code < 0x80 ? long : packedCharacter(code);
    if (packed === long) {
      const any = this.#decoding.read(bytes, at, bytes.length);
      return this.#add(stream, any, at, bytes.length);
    }
    stream.addPacked(packed, at, this.#mapped);
    return at + size;
  }

  #add(stream: Stream, code: number, at: number, end: number): number {
    const { next } = this.#decoding;
    stream.add(foldedCharacter(code), at, end - next, this.#mapped);
    return next;
  }

  /** Where a tag without attributes ends, which tells nothing, and a section of characters begins; puts a comment aside. Null for all else. */
  #quickly(bytes: Uint8Array, from: number): number | null {
    if (bytes[from] === 0x21) return this.#marked(bytes, from);
    return endOfBareTag(bytes, from);
  }

  #marked(bytes: Uint8Array, from: number): number | null {
    if (startsWith(bytes, from, charactersStart)) return from + charactersStart.length;
    if (!startsWith(bytes, from, commentStart)) return null;
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const end = this.#endless ? -1 : file.indexOf(commentEnd, from);
    this.#endless = end === -1;
    if (end === -1) return from + commentStart.length;
    for (let at = from; at < end;) {
      const code = this.#decoding.read(bytes, at, end);
      at = this.#add(this.aside, code, at, bytes.length);
    }
    this.#part(bytes.length - end);
    return end + commentEnd.length;
  }

  /** Puts a tag aside; what is none after all, as it never ends or another begins in it, is text. */
  #tag(bytes: Uint8Array, from: number, escaped: boolean): number {
    const { aside } = this;
    const end = bytes.length;
    const start = aside.length;
    aside.reserve(start + end - from, this.#mapped);
    let at = from;
    while (at < end) {
      at = this.#plain(aside, bytes, at, foldedInTags);
      if (at === end) break;
      const byte = bytes[at]!;
      if (byte === greaterThan) return this.#ended(start, at + 1, end);
      if (byte === lessThan) break;
      if (byte >= 0x80) at = this.#wide(aside, bytes, at);
      else {
        const code = this.#decoding.read(bytes, at, end);
        if (escaped && code === greaterThan) return this.#ended(start, this.#decoding.next, end);
        if (escaped && code === lessThan) break;
        at = this.#add(aside, code, at, end);
      }
    }
    this.shown.takeEnd(aside, start, end - at, this.#mapped);
    return at;
  }

  #ended(start: number, next: number, end: number): number {
    if (this.aside.length > start) this.#part(end - next);
    return next;
  }

  #part(left: number): void {
    this.aside.add(parting, 0, left, this.#mapped);
  }
}
