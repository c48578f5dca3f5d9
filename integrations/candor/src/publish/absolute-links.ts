import type { PageLinks } from './page-links.js';

/** The same addresses for those who read them elsewhere: in a feed, an e-mail, a page inside another site's. */
export function absoluteLinks(links: PageLinks, site: string): PageLinks {
  return absolute(links, site) as PageLinks;
}

function absolute(value: unknown, site: string): unknown {
  if (typeof value === 'string') return absoluteAddress(value, site);
  if (Array.isArray(value)) return value.map((each) => absolute(each, site));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, absolute(each, site)]));
}

/** Leaves the place of an id in an address as it is. */
function absoluteAddress(path: string, site: string): string {
  return new URL(path, site).href.replaceAll('%7Bid%7D', '{id}');
}
