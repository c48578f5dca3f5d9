import { wordSegments } from '../text/word-segments.js';

/** What stands where words are left out. */
export const cut = '[…]';

/** A text cut behind each of its words and marked as cut, longest first. */
export function shortenings(words: string): string[] {
  const ends = wordSegments(words)
    .filter(({ isWord }) => isWord)
    .map(({ index, segment }) => index + segment.length);
  return ends
    .slice(0, -1)
    .reverse()
    .map((end) => `${withMarksBehind(words, end)} ${cut}`);
}

/** Words in one line of no more than so many characters, cut behind a word where they are longer. */
export function shortWords(words: string, most: number): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  return shortenings(line.slice(0, most + 1)).find((shorter) => shorter.length <= most) ?? cut;
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
