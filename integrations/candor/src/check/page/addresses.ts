import type { CheckFacts } from '../facts.js';

/** An address without its ends, its query and what stands behind #: two of the same page are equal. */
export function pathOf(href: string, site: string | null): string | null {
  const [bare = ''] = href.split(/[?#]/, 1);
  const own = site !== null && bare.startsWith(site) ? bare.slice(site.length) : bare;
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(own)) return null;
  return own
    .replace(/(^|\/)index\.html$/, '$1')
    .replace(/\.html$/, '')
    .replace(/^\/+|\/+$/g, '');
}

/** Where a file of the output is served: adapters put pages into `client/`, and a site may lie below a base. */
export function servedAt(name: string, { links, site }: Pick<CheckFacts, 'links' | 'site'>): string {
  const base = pathOf(links.home, site) ?? '';
  const path = pathOf(name.replace(/^client\//, ''), site) ?? '';
  return base === '' ? path : path === '' ? base : `${base}/${path}`;
}

/** Whether a file of the output is the page or file at an address. */
export function isAt(
  name: string,
  address: string | null,
  facts: Pick<CheckFacts, 'links' | 'site'>,
): boolean {
  return address !== null && servedAt(name, facts) === pathOf(address, facts.site);
}
