import { hasDynamicPage, hasOwnPage } from '../check/project.js';
import type { FormDefinition } from '../model/form.js';
import { warningIssue, type Issue } from '../model/issue.js';
import { isPromoter } from '../model/scale.js';
import { pageRoutes, type PageRoute } from '../options/pages.js';
import type { CandorOptions } from '../options/schema.js';
import type { Ingested } from '../pipeline.js';

/** A route to inject. */
export type SiteRoute = PageRoute & { prerender: boolean };

/** A page of `astro dev` only: it shows what nobody else may see. */
export const inboxRoute = { pattern: '/candor/inbox/', entrypoint: 'inbox.astro', prerender: false };

/** What decides which routes a site gets. */
interface Surroundings {
  srcDir: string;
  /** Whether it declares our collections. */
  collections: boolean;
  receiver: FormDefinition['receiver'] | null;
  /** Its address; undefined where it does not say. */
  site: string | undefined;
}

/** The pages that are switched on and that the site has none of its own for. */
export function siteRoutes(options: CandorOptions, surroundings: Surroundings): SiteRoute[] {
  const { receiver } = surroundings;
  return pageRoutes(options.pages)
    .filter((route) => isOurs(route, options, surroundings))
    .map((route) => ({ ...route, prerender: receiver !== 'site' || route.page !== 'feedback' }));
}

function isOurs(
  route: PageRoute,
  { pages }: CandorOptions,
  { srcDir, collections, receiver, site }: Surroundings,
): boolean {
  const path = pages[route.page];
  if (path === false) return false;
  if (route.kind === 'data') return true;
  if (route.kind === 'feed') return site !== undefined && !hasOwnPage(srcDir, route.pattern);
  if (route.kind === 'form' && receiver === null) return false;
  if (route.kind === 'receiver' && receiver !== 'site') return false;
  if (route.kind === 'entries' && !collections) return false;
  if (route.kind === 'entries' || route.kind === 'items')
    return !hasDynamicPage(srcDir, route.pattern.replace(/\[.*$/, ''));
  return !hasOwnPage(srcDir, path);
}

/** Without Astro's `site` a feed cannot say where it and its entries are to be found. */
export function feedIssues(
  { pages }: CandorOptions,
  site: string | undefined,
  { changes }: Pick<Ingested, 'changes'>,
): Issue[] {
  if (site !== undefined || pages.changes === false || changes.length === 0) return [];
  const what =
    'the feeds of changes are left out: their addresses have to be absolute, and that of this site is not known';
  return [warningIssue('feeds-site', {}, what, "Set Astro's `site`.")];
}

/** Nor can a testimonial's own page say where it and its image are to be found. */
export function shareIssues(
  routes: readonly SiteRoute[],
  site: string | undefined,
  { quotables }: Pick<Ingested, 'quotables'>,
): Issue[] {
  const paged = routes.some(({ entrypoint }) => entrypoint === 'testimonial.astro');
  if (site !== undefined || !paged || !quotables.some(isPromoter)) return [];
  const what =
    'the pages of testimonials do not tell other sites what a link to them shows (Open Graph): the addresses have to be absolute, and that of this site is not known';
  return [warningIssue('share-site', {}, what, "Set Astro's `site`.")];
}

/** What has no pages of its own because the site does not declare our collections. */
export function unpaged(
  { pages }: CandorOptions,
  collections: boolean,
  { quotables, changes, reports }: Pick<Ingested, 'quotables' | 'changes' | 'reports'>,
): string[] {
  if (collections) return [];
  return [
    ...(pages.testimonials !== false && quotables.some(isPromoter) ? ['testimonials'] : []),
    ...(pages.changes !== false && changes.length > 0 ? ['changes'] : []),
    ...(pages.findings !== false && reports.length > 0 ? ['reports'] : []),
  ];
}
