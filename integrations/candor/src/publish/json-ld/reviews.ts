import type { Quotable } from '../../model/published.js';
import type { ReviewedThing } from '../../model/structured-data.js';
import type { SiteConfig } from '../config.js';
import type { QuoteView } from '../quote-view.js';
import { node, type Node } from './script.js';

/** Markup twice as long as its page helps nobody. */
const mostReviews = 20;
/** Search engines take no longer name for a person's. */
const longestName = 99;

/** A comment as a page of all comments prints it. */
export interface PrintedComment {
  quotable: Pick<Quotable, 'product'>;
  view: QuoteView;
}

/**
 * The first comments of a page of all comments as reviews of a thing, whatever their score. Nothing is told but what the page prints.
 * There is no AggregateRating: an NPS is none, and no page of comments prints the mean of all answers.
 */
export function reviewsNode(
  { type, name, url }: ReviewedThing,
  comments: readonly PrintedComment[],
  display: SiteConfig['display'],
): Node | null {
  const reviews = comments
    .filter((comment) => isReview(comment, name, display))
    .slice(0, mostReviews)
    .map(({ view }) => reviewOf(view));
  return reviews.length === 0 ? null : node(type, { name, url, review: reviews });
}

/** Labels do not travel with the markup, so what needs one is left out. */
function isReview({ quotable, view }: PrintedComment, name: string, display: SiteConfig['display']): boolean {
  const { product } = quotable;
  const plain = view.labels.length === 0;
  const named = view.named && display.name !== 'initials' && view.author.length <= longestName;
  return plain && named && view.rating !== null && (product === null || product === name);
}

function reviewOf({ author, quote, rating, date }: QuoteView): Node {
  const { value, min, max } = rating!;
  return node('Review', {
    author: node('Person', { name: author }),
    reviewBody: quote,
    reviewRating: node('Rating', { ratingValue: value, bestRating: max, worstRating: min }),
    datePublished: date?.iso,
  });
}
