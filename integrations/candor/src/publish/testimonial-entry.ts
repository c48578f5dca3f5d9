import type { Quotable } from '../model/published.js';
import { isPromoter } from '../model/scale.js';
import { commentsPerPage } from './page-links.js';

/** A published quote with what its own page has to know of the others: no words of theirs, so that it need not change with them. */
export interface TestimonialEntry extends Quotable {
  /** The page of all comments it stands on. */
  commentPage: number;
  /** Public ids of the testimonials before and after it, newest first; null at the ends, and for what is no testimonial. */
  newer: string | null;
  older: string | null;
}

/** The entries of the collection. */
export function testimonialEntries(quotables: readonly Quotable[]): TestimonialEntry[] {
  const ids = quotables.filter(isPromoter).map(({ id }) => id);
  const places = new Map(ids.map((id, index) => [id, index]));
  return quotables.map((quotable, index) => {
    const place = places.get(quotable.id) ?? Number.NaN;
    const commentPage = Math.floor(index / commentsPerPage) + 1;
    return { ...quotable, commentPage, newer: ids[place - 1] ?? null, older: ids[place + 1] ?? null };
  });
}
