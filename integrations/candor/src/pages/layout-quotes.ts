import type { Layout } from '../model/layout.js';
import { passingView } from '../publish/passing-view.js';
import type { QuoteView } from '../publish/quote-view.js';
import type { Texts } from '../text/texts.js';

/** How many faces a pile holds where the page does not say. */
const faces = 8;

/** The quotes of a selection as a layout takes them. */
export function layoutQuotes(
  layout: Layout,
  quotes: readonly QuoteView[],
  limit: number | undefined,
  texts: Texts,
): QuoteView[] {
  if (layout === 'marquee') return quotes.map((quote) => passingView(quote, texts));
  if (layout !== 'avatars') return [...quotes];
  return quotes.filter(({ initials, avatar }) => initials !== '' || avatar !== null).slice(0, limit ?? faces);
}
