/** Addresses of the pages of a list: the first has no number, the others have `{page}` for theirs. */
export interface PagedAddress {
  first: string;
  numbered: string;
}

/** Lists of testimonials; null where the site has no such pages. */
export interface WallLinks {
  all: PagedAddress | null;
  /** Of those with a tag, with `{part}` for its part of addresses. */
  tag: PagedAddress | null;
  /** Of those in a language, likewise. */
  language: PagedAddress | null;
}

/** The address of one page of a list, 1 being the first. */
export function wallAddress({ first, numbered }: PagedAddress, page: number, part = ''): string {
  return (page === 1 ? first : numbered.replace('{page}', String(page))).replace('{part}', () => part);
}
