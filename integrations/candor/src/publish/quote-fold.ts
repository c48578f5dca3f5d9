import { wordSegments } from '../text/word-segments.js';

/** A long quote in two: what everybody sees, and what opens. Together they are all of its words, in order and once. */
export interface Fold {
  start: string[];
  rest: string[];
}

/** From how many characters on a quote is folded, and how many it then shows. */
const [whole, least, most] = [420, 150, 300];

/** Folds a long quote at the end of a paragraph, else of a sentence, else of a word; null for one that is not long. */
export function foldOf(paragraphs: readonly string[], language: string | null): Fold | null {
  if (paragraphs.reduce((sum, text) => sum + text.length, 0) <= whole) return null;
  let used = 0;
  const fitting = paragraphs.findIndex((text) => (used += text.length) > most);
  const start = paragraphs.slice(0, fitting);
  const [next = '', ...later] = paragraphs.slice(fitting);
  const before = used - next.length;
  if (before >= least) return { start, rest: [next, ...later] };
  const at = cutIn(next, least - before, most - before, language ?? 'en');
  if (at === null) return start.length === 0 ? null : { start, rest: [next, ...later] };
  return { start: [...start, next.slice(0, at).trimEnd()], rest: [next.slice(at).trimStart(), ...later] };
}

/** Where a paragraph may be cut; null where it is one long word. */
function cutIn(text: string, from: number, to: number, language: string): number | null {
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
  const sentence = sentences.findLast(({ index }) => index >= from && index <= to);
  if (sentence !== undefined) return sentence.index;
  const words = wordSegments(text);
  const edges = words.filter(
    ({ segment, isWord }, at) => at > 0 && (segment.trim() === '' || (isWord && words[at - 1]!.isWord)),
  );
  return (edges.findLast(({ index }) => index <= to) ?? edges[0])?.index ?? null;
}
