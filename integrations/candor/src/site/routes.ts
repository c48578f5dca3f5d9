import { probePath } from '../check/probe.js';
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

/** Pages of a check only (`candor check` sets CANDOR_CHECK): what a server prints on request, to be looked at and never deployed. */
export const probeRoute = { pattern: `${probePath}[state]`, entrypoint: 'check.astro', prerender: true };

/** Routes besides the pages: the inbox while a site is developed, the probe while it is checked. */
export function extraRoutes(
  development: boolean,
  receiver: FormDefinition['receiver'] | null,
  { CANDOR_CHECK: check = '' }: NodeJS.ProcessEnv,
): Pick<SiteRoute, 'pattern' | 'entrypoint' | 'prerender'>[] {
  const checked = check !== '' && receiver === 'site' && !development;
  return [...(development ? [inboxRoute] : []), ...(checked ? [probeRoute] : [])];
}

/** What decides which routes a site gets. */
interface Surroundings {
  srcDir: string;
  /** Whether it declares our collections. */
  collections: boolean;
  receiver: FormDefinition['receiver'] | null;
  /** Whether testimonials have images to share. */
  images: boolean;
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
  { pages, testimonials }: CandorOptions,
  { srcDir, collections, images, receiver, site }: Surroundings,
): boolean {
  const path = pages[route.page];
  if (path === false) return false;
  if (route.kind === 'data') return true;
  if (route.kind === 'feed') return site !== undefined && !hasOwnPage(srcDir, route.pattern);
  if (route.kind === 'embed') return testimonials.embed && !hasOwnPage(srcDir, `${path}embed`);
  if (route.kind === 'form' && receiver === null) return false;
  if (route.kind === 'receiver' && receiver !== 'site') return false;
  if (route.kind === 'entries' && !collections) return false;
  if (route.kind === 'images') return images && !hasDynamicPage(srcDir, route.pattern.replace(/[^/]*$/, ''));
  if (route.kind === 'entries' || route.kind === 'items')
    return !hasDynamicPage(srcDir, route.pattern.replace(/\[.*$/, ''));
  return !hasOwnPage(srcDir, path);
}

/** Without Astro's `site` a feed cannot say where it and its entries are to be found, nor structured data what it is about. */
export function addressIssues(
  { pages, structuredData }: CandorOptions,
  site: string | undefined,
  { changes, quotables }: Pick<Ingested, 'changes' | 'quotables'>,
  routes: readonly SiteRoute[],
): Issue[] {
  const testimonials = pages.testimonials !== false && quotables.some(isPromoter);
  const paged = routes.some(({ entrypoint }) => entrypoint === 'testimonial.astro');
  const missing = [
    ...(pages.changes !== false && changes.length > 0 ? ['the feeds of changes'] : []),
    ...(testimonials ? ['the feeds of testimonials'] : []),
    ...(testimonials && paged ? ['what links to testimonials show elsewhere (Open Graph)'] : []),
    ...(structuredData === false ? [] : ['structured data']),
  ];
  if (site !== undefined || missing.length === 0) return [];
  const names = new Intl.ListFormat('en-GB').format(missing);
  const what = `${names} are left out: their addresses have to be absolute, and that of this site is not known`;
  return [warningIssue('feeds-site', {}, what, "Set Astro's `site`.")];
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
