import { isTag, type Element, type ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Quotable } from '../../model/published.js';
import { foldedText } from './folded-text.js';
import type { Stream } from './stream.js';

/** Folded bytes between a name and the words it stands beside. */
const nearby = 400;

/** Whether the published words of a response stand close to a place of a stream. */
export function isBesideWords(
  { comment, excerpt }: Quotable,
  { bytes, length }: Stream,
  from: number,
  to: number,
): boolean {
  return [excerpt, comment].some((words) => {
    if (words === null) return false;
    const folded = foldedText(words);
    if (folded.length < 8) return false;
    const start = Math.max(0, from - nearby - folded.length);
    const around = Buffer.from(bytes.buffer, start, Math.min(length, to + nearby + folded.length) - start);
    return around.includes(Buffer.from(folded.bytes.buffer, 0, folded.length));
  });
}

/** Whether a byte of a page lies in the card that stands for a response. */
export function isInOwnCard(id: string, bytes: Uint8Array, origin: number): boolean {
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!page.includes(id)) return false;
  const at = page.toString('utf8', 0, origin).length;
  const document = parseDocument(page.toString('utf8'), { withStartIndices: true, withEndIndices: true });
  return cardsAround(document, at).some(({ attribs }) => attribs['data-candor-quote'] === id);
}

/** The elements around a place. */
function cardsAround(parent: ParentNode, at: number): Element[] {
  return parent.children
    .filter(isTag)
    .filter(({ startIndex, endIndex }) => startIndex! <= at && at <= endIndex!)
    .flatMap((element) => [element, ...cardsAround(element, at)]);
}
