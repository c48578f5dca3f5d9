import { wordEnds, wordSegments } from '../text/word-segments.js';

/** What stands where words are left out. */
export const cut = '[…]';

/** A text cut behind each of its words and marked as cut, longest first. */
export function* shortenings(words: string): Generator<string> {
  const ends = wordEnds(words);
  // Behind the last word nothing is left to be cut.
  ends.next();
  for (const end of ends) yield `${withMarksBehind(words, end)} ${cut}`;
}

/** Words in one line of no more than so many characters, cut behind a word where they are longer. */
export function shortWords(words: string, most: number): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  for (const shorter of shortenings(line.slice(0, most + 1))) if (shorter.length <= most) return shorter;
  return cut;
}

/** The longest word, as lines are broken: scripts without spaces have short ones. */
export function longestWord(words: string): string {
  const all = wordSegments(words).filter(({ isWord }) => isWord);
  return all.reduce((longest, { segment }) => (segment.length > longest.length ? segment : longest), '');
}

/** The text up to a word's end, with the full stop or question mark that belongs to it: "Never again?" is not "Never again". */
function withMarksBehind(words: string, end: number): string {
  return words.slice(0, end) + (/^[.!?。！？؟…]+/u.exec(words.slice(end))?.[0] ?? '');
}
