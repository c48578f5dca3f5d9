import type { Quotable } from '../model/published.js';
import { isPromoter } from '../model/scale.js';

/** Which quotes of all published ones, and in what order. */
export interface Selection {
  /** Only those with at least one of these tags. @default all */
  tags?: readonly string[] | undefined;
  /** Only those in this language; those that do not say are left out. @default all */
  language?: string | undefined;
  /** Only those that an owner chose for this place on the site. @default all */
  for?: string | undefined;
  /** At most this many. @default all */
  limit?: number | undefined;
  /** `featured` puts the owner's picks first, which the page then says. @default 'newest' */
  order?: 'newest' | 'featured' | undefined;
}

/** Promoters only: the single selection by score there is, and the page that uses it says so. */
export function promoters(quotables: readonly Quotable[]): Quotable[] {
  return quotables.filter(isPromoter);
}

export function select(quotables: readonly Quotable[], selection: Selection): Quotable[] {
  const { tags, language, for: place, limit, order = 'newest' } = selection;
  return quotables
    .filter((quotable) => tags === undefined || quotable.tags.some((tag) => tags.includes(tag)))
    .filter(
      (quotable) => language === undefined || baseLanguage(quotable.language) === baseLanguage(language),
    )
    .filter(
      ({ placements }) => place === undefined || placements.some((placement) => placement.place === place),
    )
    .sort(order === 'featured' ? featuredFirst : newestFirst)
    .slice(0, limit);
}

/** A quote in the form it has in a place, where it has one there. */
export function inPlace(quotable: Quotable, place: string | undefined): Quotable {
  const placement = quotable.placements.find((known) => known.place === place);
  return { ...quotable, excerpt: placement?.excerpt ?? quotable.excerpt };
}

/** `en` of `en-GB` and `EN_gb`. */
function baseLanguage(language: string | null): string | undefined {
  return language?.split(/[-_]/)[0]!.toLowerCase();
}

/** Newest first; undated last; ties by id, so that the order never depends on the order of files. */
export function newestFirst(a: Quotable, b: Quotable): number {
  const byDay = compare(b.submittedOn ?? '', a.submittedOn ?? '');
  return byDay === 0 ? compare(a.id, b.id) : byDay;
}

function featuredFirst(a: Quotable, b: Quotable): number {
  return Number(b.featured) - Number(a.featured) || newestFirst(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
