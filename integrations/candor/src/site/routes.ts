import { hasDynamicPage, hasOwnPage } from '../check/project.js';
import type { FormDefinition } from '../model/form.js';
import { pageRoutes, type PageRoute } from '../options/pages.js';
import type { CandorOptions } from '../options/schema.js';

/** A route to inject. */
export type SiteRoute = PageRoute & { prerender: boolean };

/** A page of `astro dev` only: it shows what nobody else may see. */
export const inboxRoute = { pattern: '/candor/inbox/', entrypoint: 'inbox.astro', prerender: false };

/** The pages that are switched on and that the site has none of its own for. */
export function siteRoutes(
  options: CandorOptions,
  srcDir: string,
  collections: boolean,
  receiver: FormDefinition['receiver'] | null,
): SiteRoute[] {
  return pageRoutes(options.pages)
    .filter((route) => isOurs(route, options, srcDir, collections, receiver))
    .map((route) => ({ ...route, prerender: receiver !== 'site' || route.page !== 'feedback' }));
}

function isOurs(
  route: PageRoute,
  { pages }: CandorOptions,
  srcDir: string,
  collections: boolean,
  receiver: FormDefinition['receiver'] | null,
): boolean {
  const path = pages[route.page];
  if (path === false) return false;
  if (route.kind === 'data') return true;
  if (route.kind === 'form' && receiver === null) return false;
  if (route.kind === 'receiver' && receiver !== 'site') return false;
  if (route.kind === 'entries' && !collections) return false;
  if (route.kind === 'entries' || route.kind === 'items')
    return !hasDynamicPage(srcDir, route.pattern.replace(/\[[^/]*$/, ''));
  return !hasOwnPage(srcDir, path);
}
