import type { QuoteView } from './quote-view.js';

/** For each quote of a wall, of how many columns it begins one: `2 4`. Empty where it begins none. */
export function columnBreaks(quotes: readonly QuoteView[], most: number): string[] {
  const heights = quotes.map(linesOf);
  const counts = Array.from({ length: Math.max(0, most - 1) }, (_, index) => index + 2);
  const begun = counts.map((columns) => ({ columns, at: new Set(beginnings(heights, columns)) }));
  return quotes.map((_, index) =>
    begun.flatMap(({ columns, at }) => (at.has(index) ? [columns] : [])).join(' '),
  );
}

/** Where columns but the first begin, so that the longest of them is as short as can be. */
function beginnings(heights: readonly number[], columns: number): number[] {
  let [low, high] = [Math.max(...heights), heights.reduce((sum, height) => sum + height, 0)];
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (filled(heights, columns, middle).length < columns) high = middle;
    else low = middle;
  }
  return filled(heights, columns, high);
}

/** Where columns but the first begin when each holds this much, and none stays empty. */
function filled(heights: readonly number[], columns: number, capacity: number): number[] {
  const begun: number[] = [];
  let height = 0;
  heights.forEach((next, index) => {
    const needed = heights.length - index <= columns - 1 - begun.length;
    if (index > 0 && (needed || height + next > capacity)) {
      begun.push(index);
      height = 0;
    }
    height += next;
  });
  return begun;
}

/** About how high a card is, in lines of its text: enough to tell which columns come out alike. */
function linesOf({ fold, paragraphs, length, details, labels, reply }: QuoteView): number {
  const [perLine, size] = length === 'short' ? [22, 1.1] : [28, 1];
  const lines = (texts: readonly string[], characters: number): number =>
    texts.reduce((sum, text) => sum + Math.ceil(text.length / characters), 0);
  const words = size * lines(fold?.start ?? paragraphs, perLine) + (fold === null ? 0 : 1.2);
  const attribution = 0.9 * (2 + lines([details, labels.join(' ')], 34));
  return words + attribution + lines(reply?.paragraphs ?? [], 32) + 3.2;
}
