import { isPromoter } from '../model/scale.js';
import type { Ingested } from '../pipeline.js';
import { commentsPerPage, type PageLinks } from '../publish/page-links.js';
import { testimonialAddress } from '../publish/testimonial-address.js';
import { wallAddress } from '../publish/wall-links.js';
import { languageGroups, tagGroups, type QuoteGroup } from '../select/groups.js';
import { baseLanguage, newestFirst, promoters } from '../select/select.js';

/** Where published words are to be found. */
export interface Shown {
  /** Among all testimonials, newest first; null for words of somebody who is no promoter, and for reviews of platforms. */
  testimonial: { at: number; of: number; page: string | null; own: string | null } | null;
  /** Pages of the testimonials with a tag or in a language. */
  walls: { name: string; page: string }[];
  /** Its page among all comments. */
  comments: string | null;
  /** Places an owner chose it for. */
  places: string[];
  /** Whether a shorter form of it is shown, and whether something was cut out of it for good. */
  excerpt: boolean;
  redacted: boolean;
}

/** What a site says of where its pages stand. */
export interface Addresses {
  links: PageLinks;
  perPage: number;
}

export type AddressOf = (ingested: Ingested) => Addresses;

/** Where a published response stands, by its public id; null where it is a review of a platform, which stands with those. */
export function whereShown(
  id: string,
  { quotables }: Pick<Ingested, 'quotables'>,
  { links, perPage }: Addresses,
): Shown | null {
  const at = quotables.findIndex((quotable) => quotable.id === id);
  const quotable = quotables[at];
  if (quotable === undefined) return null;
  const wall = promoters(quotables).sort(newestFirst);
  const place = wall.indexOf(quotable);
  return {
    testimonial: isPromoter(quotable)
      ? {
          ...{ at: place + 1, of: wall.length },
          page: links.walls.all && wallAddress(links.walls.all, Math.floor(place / perPage) + 1),
          own: testimonialAddress(id, links),
        }
      : null,
    walls: isPromoter(quotable) ? wallsOf(quotable, wall, links) : [],
    comments: links.comments?.[Math.floor(at / commentsPerPage)] ?? links.comments?.at(-1) ?? null,
    places: quotable.placements.map(({ place: name }) => name),
    excerpt: quotable.excerpt !== null || quotable.placements.some(({ excerpt }) => excerpt !== null),
    redacted: quotable.redacted,
  };
}

type Quotables = Ingested['quotables'];

function wallsOf(
  { tags, language }: Quotables[number],
  wall: Quotables,
  { walls }: PageLinks,
): Shown['walls'] {
  const address = (to: PageLinks['walls']['tag'], { name, part }: QuoteGroup): Shown['walls'] =>
    to === null ? [] : [{ name, page: wallAddress(to, 1, part) }];
  return [
    ...tagGroups(wall)
      .filter(({ spellings }) => tags.some((tag) => spellings.includes(tag)))
      .flatMap((group) => address(walls.tag, group)),
    ...languageGroups(wall)
      .filter(({ part }) => part === baseLanguage(language))
      .flatMap((group) => address(walls.language, group)),
  ];
}
