import { separator } from './characters.js';
import { Decoding } from './decoding.js';
import type { Folding } from './folding.js';
import type { Stream } from './stream.js';

/** What stands where one thing ends and another begins. */
export const edge = '\u0001';
const longestGap = 4096;
const [lessThan, newline] = [0x3c, 0x0a];

/** A part of a file of which it is known where each folded byte is from. Folded again when it is asked first, as few files are. */
export class Located {
  readonly #decoding = new Decoding();
  readonly #folding: Folding;

  /** @param folding holds it from now on, until it folds another */
  constructor(
    readonly bytes: Uint8Array,
    readonly tags: boolean,
    folding: Folding,
  ) {
    this.#folding = folding;
    folding.fold(bytes, { tags, mapped: true });
  }

  /** The stream of this folding that is the same as one of another. */
  stream(which: 'shown' | 'aside'): Stream {
    return this.#folding[which];
  }

  /** What stands between two folded bytes: empty where they follow each other. */
  gap({ origins, bytes, length }: Stream, at: number): string {
    if (at <= 0 || bytes[at - 1] === separator || bytes[at] === separator) return edge;
    const from = origins[at - 1]!;
    const to = at < length ? origins[at]! : Math.min(this.bytes.length, from + longestGap);
    if (to <= from) return to === from ? '' : edge;
    const text = [...this.text(from, to)].slice(1).join('');
    return at < length ? text : `${text}${edge}`;
  }

  /** The characters that folded bytes are from, with all that stands between them. */
  written({ origins }: Stream, from: number, to: number): string {
    const [start, last] = [origins[from]!, origins[to - 1]!];
    this.#decoding.read(this.bytes, last, this.bytes.length);
    return this.text(start, this.#decoding.next);
  }

  /** A stretch of the file with entities and escapes read, an edge in place of each tag. */
  text(from: number, to: number): string {
    if (to - from > longestGap) return `${this.text(from, from + 8)}${edge}${this.text(to - 8, to)}`;
    const parts: string[] = [];
    for (let at = from; at < to;) {
      const code = this.#decoding.read(this.bytes, at, this.bytes.length);
      const { next } = this.#decoding;
      const tagEnd = code === lessThan && this.tags && at > from ? this.#tagEnd(next, to) : -1;
      parts.push(tagEnd === -1 ? characterOf(code) : edge);
      at = tagEnd === -1 ? next : tagEnd;
    }
    return parts.join('');
  }

  #tagEnd(from: number, to: number): number {
    for (let at = from; at < to;) {
      const code = this.#decoding.read(this.bytes, at, this.bytes.length);
      at = this.#decoding.next;
      if (code === 0x3e) return at;
    }
    return -1;
  }

  /** Line and character of a byte, both from 1 on. */
  place(origin: number): { line: number; character: number } {
    let [line, start] = [1, 0];
    for (let at = 0; at < origin; at++) if (this.bytes[at] === newline) [line, start] = [line + 1, at + 1];
    const before = Buffer.from(this.bytes.buffer, this.bytes.byteOffset + start, origin - start);
    return { line, character: before.toString('utf8').length + 1 };
  }
}

function characterOf(code: number): string {
  return (code & 0xfffff800) === 0xd800 ? '' : String.fromCodePoint(code);
}
