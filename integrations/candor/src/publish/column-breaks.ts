import type { QuoteView } from './quote-view.js';

/** For each quote of a wall, of how many columns it begins one: `2 4`. Empty where it begins none. `tags` says that cards print them. */
export function columnBreaks(quotes: readonly QuoteView[], most: number, tags = false): string[] {
  const heights = quotes.map((quote) => linesOf(quote) + (tags && quote.tags.length > 0 ? 1.7 : 0));
  const counts = Array.from({ length: Math.max(0, most - 1) }, (_, index) => index + 2);
  const begun = counts.map((columns) => ({ columns, at: new Set(beginnings(heights, columns)) }));
  return quotes.map((_, index) =>
    begun.flatMap(({ columns, at }) => (at.has(index) ? [columns] : [])).join(' '),
  );
}

/** Where columns but the first begin: each where it comes nearest to its even share of the whole, and none stays empty. */
function beginnings(heights: readonly number[], columns: number): number[] {
  const tops = topsOf(heights);
  const whole = tops.at(-1)!;
  const begun: number[] = [];
  for (let column = 1; column < columns; column++) {
    const share = (whole * column) / columns;
    const last = heights.length - (columns - column);
    let at = (begun.at(-1) ?? 0) + 1;
    while (at < last && Math.abs(tops[at + 1]! - share) <= Math.abs(tops[at]! - share)) at++;
    begun.push(at);
  }
  return evened(begun, tops);
}

/** Moves the beginning of a column by a quote as long as that brings it and the column before it nearer to each other. */
function evened(begun: number[], tops: readonly number[]): number[] {
  const moved = begun.some((at, index) => {
    const [from, to] = [begun[index - 1] ?? 0, begun[index + 1] ?? tops.length - 1];
    const apart = (middle: number): number => Math.abs(2 * tops[middle]! - tops[from]! - tops[to]!);
    const nearer = [at - 1, at + 1].find(
      (next) => next > from && next < to && apart(next) < apart(at) - 0.01,
    );
    if (nearer !== undefined) begun[index] = nearer;
    return nearer !== undefined;
  });
  return moved ? evened(begun, tops) : begun;
}

/** How much stands above each of them, and last above the end. */
function topsOf(heights: readonly number[]): number[] {
  let top = 0;
  return [0, ...heights.map((height) => (top += height))];
}

/** About how high a card is, in lines of its text: enough to tell which columns come out alike. */
function linesOf({ fold, paragraphs, length, details, labels, full, ledTo, reply }: QuoteView): number {
  const [perLine, size] = length === 'short' ? [30, 1.1] : [38, 1];
  const lines = (texts: readonly string[], characters: number): number =>
    texts.reduce((sum, text) => sum + Math.ceil(text.length / characters), 0);
  const words = size * lines(fold?.start ?? paragraphs, perLine) + (fold === null ? 0 : 1.2);
  const told = labels.join(' ') + (full === null ? '' : ` ${full.text}`);
  const attribution = 0.9 * (2 + lines([details, told], 36));
  const answer = reply === null ? 0 : 2.2 + 0.9 * lines(reply.paragraphs, 32);
  const led = ledTo === null ? 0 : 0.8 + 0.9 * (1 + ledTo.links.length);
  return words + attribution + answer + led + 3.2;
}
