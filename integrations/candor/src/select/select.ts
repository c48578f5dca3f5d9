import { createHash } from 'node:crypto';
import type { Quotable } from '../model/published.js';
import { isPromoter } from '../model/scale.js';
import { tagSlug } from '../model/tag-slug.js';
import { periodOf, type Rotation } from './period.js';

/** Which quotes of all published ones, and in what order. */
export interface Selection {
  /** Only those with at least one of these tags. @default all */
  tags?: readonly string[] | undefined;
  /** Only those in this language; those that do not say are left out. @default all */
  language?: string | undefined;
  /** Only those about this product. @default all */
  product?: string | undefined;
  /** A place on the site: only the quotes an owner put there, which come first, and those tagged with its name. @default the whole site */
  for?: string | undefined;
  /** At most this many. @default all */
  limit?: number | undefined;
  /** `featured` puts the owner's picks first, which the page then says; in a place those put there are first anyway. @default 'newest' */
  order?: 'newest' | 'featured' | undefined;
  /** Where `limit` leaves some out: how often others are shown. @default never */
  rotate?: Rotation | undefined;
}

/** What a selection came to. */
export interface Chosen {
  quotables: Quotable[];
  /** How many of these an owner put in that place. */
  placed: number;
  /** How many take turns for the room there is; 0 where none do. */
  turning: number;
}

/** Promoters only: the single selection by score there is, and the page that uses it says so. */
export function promoters(quotables: readonly Quotable[]): Quotable[] {
  return quotables.filter(isPromoter);
}

export function select(quotables: readonly Quotable[], selection: Selection, asOf?: string): Quotable[] {
  return choose(quotables, selection, asOf).quotables;
}

/** Chooses, and tells what a page has to say of it. `asOf` is the day the site speaks of, which rotation follows. */
export function choose(quotables: readonly Quotable[], selection: Selection, asOf?: string): Chosen {
  const { limit, rotate, for: place } = selection;
  const wanted = { ...selection, tags: spellingsOf(quotables, selection.tags) };
  const named = spellingsOf(quotables, place === undefined ? [] : [place])!;
  const fitting = quotables.filter((quotable) => fits(quotable, wanted, named));
  const period = rotate === undefined || asOf === undefined ? null : periodOf(asOf, rotate);
  const chosen: Quotable[] = [];
  let turning = 0;
  for (const group of groupsOf(fitting, selection)) {
    const room = (limit ?? fitting.length) - chosen.length;
    if (period !== null && room > 0 && group.length > room) turning = group.length;
    chosen.push(...some(group, room, period));
  }
  return {
    quotables: chosen.map((quotable) => asPlaced(quotable, place)),
    placed: chosen.filter((quotable) => isPlaced(quotable, place)).length,
    turning,
  };
}

/** Every way in which these tags are written: `Repairs` is the tag `repairs`, here as in addresses. */
function spellingsOf(
  quotables: readonly Quotable[],
  tags: readonly string[] | undefined,
): string[] | undefined {
  if (tags === undefined) return undefined;
  const wanted = new Set(tags.map(tagSlug));
  const written = new Set(wanted.size === 0 ? [] : quotables.flatMap((quotable) => quotable.tags));
  return [...written].filter((tag) => wanted.has(tagSlug(tag)));
}

/** `named` are the tags with the name of the place. */
function fits(
  quotable: Quotable,
  { tags, language, product, for: place }: Selection,
  named: readonly string[],
): boolean {
  return (
    (tags === undefined || quotable.tags.some((tag) => tags.includes(tag))) &&
    (language === undefined || baseLanguage(quotable.language) === baseLanguage(language)) &&
    (product === undefined || quotable.product === product) &&
    (place === undefined || isPlaced(quotable, place) || quotable.tags.some((tag) => named.includes(tag)))
  );
}

/** What comes first as one group, and what comes after it as the next, newest first in each. */
function groupsOf(quotables: readonly Quotable[], { order, for: place }: Selection): Quotable[][] {
  const isFirst = (quotable: Quotable): boolean =>
    place === undefined ? order === 'featured' && quotable.featured : isPlaced(quotable, place);
  const sorted = quotables.toSorted(newestFirst);
  return [sorted.filter(isFirst), sorted.filter((quotable) => !isFirst(quotable))];
}

/** As many as there is room for: the first ones, or in each period others, in the order they had. */
function some(group: readonly Quotable[], room: number, period: string | null): readonly Quotable[] {
  if (group.length <= room) return group;
  if (period === null) return group.slice(0, Math.max(0, room));
  const drawn = group
    .map(({ id }) => ({ id, lot: lotOf(id, period) }))
    .sort((a, b) => compare(a.lot, b.lot))
    .slice(0, Math.max(0, room));
  const ids = new Set(drawn.map(({ id }) => id));
  return group.filter(({ id }) => ids.has(id));
}

/** Always the same for a quote and a period, and nothing of either can be read from it. */
function lotOf(id: string, period: string): string {
  return createHash('sha256').update(`${period} ${id}`).digest('hex');
}

function isPlaced({ placements }: Quotable, place: string | undefined): boolean {
  return placements.some((placement) => placement.place === place);
}

/** In the form it has in that place, where the owner's picks are those put there. */
function asPlaced(quotable: Quotable, place: string | undefined): Quotable {
  if (place === undefined) return quotable;
  const placement = quotable.placements.find((placed) => placed.place === place);
  return {
    ...quotable,
    featured: placement !== undefined,
    excerpt: placement?.excerpt ?? quotable.excerpt,
  };
}

/** `en` of `en-GB` and `EN_gb`; undefined where nobody said. */
export function baseLanguage(language: string | null): string | undefined {
  return language?.split(/[-_]/)[0]!.toLowerCase();
}

/** Newest first; undated last; ties by id, so that the order never depends on the order of files. */
export function newestFirst(a: Quotable, b: Quotable): number {
  const byDay = compare(b.submittedOn ?? '', a.submittedOn ?? '');
  return byDay === 0 ? compare(a.id, b.id) : byDay;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
