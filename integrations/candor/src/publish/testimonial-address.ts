import type { PageLinks } from './page-links.js';

/** Where a testimonial stands on a page of its own, by its public id; null where it has none. */
export function testimonialAddress(
  id: string,
  { testimonial }: Pick<PageLinks, 'testimonial'>,
): string | null {
  return testimonial?.replace('{id}', id) ?? null;
}
