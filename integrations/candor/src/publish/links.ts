/** What decides how a page is addressed. */
export interface LinkSettings {
  base: string;
  trailingSlash: 'always' | 'never' | 'ignore';
  format: 'file' | 'directory' | 'preserve';
}

/** The address of a page below the site's base, written as the site's Astro config serves it. */
export function pageLink(path: string, { base, trailingSlash, format }: LinkSettings): string {
  const joined = `/${base}/${path}`.replace(/\/{2,}/g, '/');
  const slash = trailingSlash === 'always' || (trailingSlash === 'ignore' && format === 'directory');
  const bare = joined.replace(/\/$/, '');
  return slash ? `${bare}/` : bare || '/';
}

/** The address of a file below the site's base: never a slash behind it. */
export function fileLink(path: string, { base }: Pick<LinkSettings, 'base'>): string {
  return `/${base}/${path}`.replace(/\/{2,}/g, '/');
}
