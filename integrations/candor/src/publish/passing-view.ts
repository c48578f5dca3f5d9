import type { Texts } from '../text/texts.js';
import type { QuoteView } from './quote-view.js';
import { cut } from './shorten.js';

/** A quote that passes by: no longer than can be read on the way, and with nothing in it to press. */
export function passingView(view: QuoteView, texts: Texts): QuoteView {
  const still = { ...view, full: null, reply: null, ledTo: null, permalink: null, fold: null };
  if (view.fold === null) return still;
  const paragraphs = view.fold.start.with(-1, `${view.fold.start.at(-1)!} ${cut}`);
  const shortened = texts.t('quote.shortened');
  const labels = view.labels.includes(shortened) ? view.labels : [...view.labels, shortened];
  return { ...still, quote: paragraphs.join('\n'), paragraphs, labels };
}

/**
 * How long a row of quotes takes to pass once, as a power of two: about as many seconds for each quote, however many there are.
 * Null for so few that they need not move.
 */
export function passingTime(quotes: number): number | null {
  return quotes < 5 ? null : Math.ceil(Math.log2(quotes / 4));
}
