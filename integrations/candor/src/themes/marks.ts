import type { Theme } from '../model/theme.js';
import { foldWithPlaces } from './fold.js';
import { ThemeWords } from './theme-words.js';
import { WordCursor } from './words.js';

/** Makes what puts the words that matched a theme into [brackets]; a comment that is about it by a tag alone stays as it is. */
export function createMarker(theme: Theme): (comment: string, language: string) => string {
  const words = new ThemeWords([theme]);
  return (comment, language) => {
    const text = comment.normalize('NFC');
    const { folded, starts, ends } = foldWithPlaces(text);
    const finder = words.finderFor(language);
    finder.findFolded(folded);
    const spans = wordSpans(folded);
    const found: Span[] = [];
    for (let at = 0; at < finder.count; at++) {
      if (words.phrases[finder.ids[at]!]!.excludes || words.isPrevented(finder, at)) continue;
      const [first, last] = [spans[finder.from[at]!]!, spans[finder.to[at]!]!];
      found.push([starts[first[0]]!, ends[last[1] - 1]!]);
    }
    return bracketed(text, found);
  };
}

type Span = [from: number, to: number];

function wordSpans(text: string): Span[] {
  const cursor = new WordCursor().over(text, true);
  const spans: Span[] = [];
  while (cursor.next()) spans.push([cursor.start, cursor.end]);
  return spans;
}

function bracketed(text: string, found: Span[]): string {
  let marked = '';
  let done = 0;
  for (const [from, to] of merged(found)) {
    marked += `${text.slice(done, from)}[${text.slice(from, to)}]`;
    done = to;
  }
  return marked + text.slice(done);
}

/** Spans in order, those that overlap as one. */
function merged(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    const last = whole.at(-1);
    if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to);
    else whole.push([from, to]);
  }
  return whole;
}
