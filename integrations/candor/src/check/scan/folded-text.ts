import { Folding } from './folding.js';
import type { PrivateKind } from './private-texts.js';
import type { Stream } from './stream.js';

const folding = new Folding();
/** The text that is folded at present: most are asked for several times in a row. */
let folded: string | null = null;
/** Folded characters from which on comments are looked for: shorter ones are said by many. */
const longComment = 25;
/** So many folded bytes are as many characters. */
const surelyLong = 4 * longComment;
const leastBytes = 4;
/** Bytes from which on a part of a comment tells it from others. */
const leastStretch = 16;

/** A text folded as a file is, tags left in it; valid until the next one. */
export function foldedText(text: string): Stream {
  if (text !== folded) folding.fold(Buffer.from(text), { tags: false, mapped: false });
  folded = text;
  return folding.shown;
}

/** What may remain together of a text in which something looks like a tag, as tags are taken out of pages: what stands around them, and the longest of what stands between their signs. */
export function foldedPastTags(text: string): Uint8Array[] {
  if (!text.includes('<') || !/<[a-z/!?]/i.test(text)) return [];
  folded = null;
  folding.fold(Buffer.from(text), { tags: true, mapped: false });
  const { shown } = folding;
  const around = shown.bytes.slice(0, shown.length);
  const between = text
    .split(/[<>]/)
    .reduce((longest, each) => (each.length > longest.length ? each : longest));
  const inner = foldedText(between);
  return [around, inner.bytes.slice(0, inner.length)].filter(({ length }) => length >= leastStretch);
}

/** A folded text as a key. */
export function keyOf({ bytes, length }: Stream): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('latin1');
}

/** Whether a text that came to so many bytes is long enough to be looked for everywhere. */
export function isTelling(kind: PrivateKind, value: string, length: number): boolean {
  if (kind === 'comment')
    return length >= surelyLong || (length >= leastBytes * 2 && isLongComment(value, length));
  if (kind === 'e-mail' && value.includes('@')) return length >= leastBytes;
  return length >= (kind === 'name' ? leastBytes : leastBytes * 2);
}

/** In ASCII each folded byte stands for a character of its own. */
function isLongComment(value: string, length: number): boolean {
  if (value.length < longComment) return false;
  if (length >= longComment && !/[^\0-\x7f]/.test(value)) return true;
  return (
    value
      .slice(0, 400)
      .normalize('NFKD')
      .replace(/[\s\p{M}]+/gu, '').length >= longComment
  );
}
