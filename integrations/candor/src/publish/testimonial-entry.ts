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

/** The entries of the collection. Where their parts are equal they share them, so that Astro keeps each of them once. */
export function testimonialEntries(quotables: readonly Quotable[]): TestimonialEntry[] {
  const ids = quotables.filter(isPromoter).map(({ id }) => id);
  const places = new Map(ids.map((id, index) => [id, index]));
  const shared = sharing();
  return quotables.map((quotable, index) => {
    const place = places.get(quotable.id) ?? Number.NaN;
    const commentPage = Math.floor(index / commentsPerPage) + 1;
    const [newer, older] = [ids[place - 1] ?? null, ids[place + 1] ?? null];
    return { ...shared(quotable), commentPage, newer, older };
  });
}

/** Copies objects so that all equal lists and objects in them are one. */
function sharing(): <Whole extends object>(whole: Whole) => Whole {
  const known = new Map<string, unknown>();
  const one = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    const key = JSON.stringify(part);
    if (!known.has(key)) known.set(key, part);
    return known.get(key);
  };
  return (whole) =>
    Object.fromEntries(Object.entries(whole).map(([name, part]) => [name, one(part)])) as typeof whole;
}
