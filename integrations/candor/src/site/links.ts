import type { AstroConfig } from 'astro';
import { trendFiles } from '../findings/slugs.js';
import type { FormDefinition } from '../model/form.js';
import type { ShareImageSize } from '../model/share-image.js';
import type { CandorOptions } from '../options/schema.js';
import type { Ingested } from '../pipeline.js';
import type { LinkSettings } from '../publish/links.js';
import { namedThemes } from '../publish/named-themes.js';
import { changesLinks, type ChangesLinks } from '../publish/change-links.js';
import { findingsLinks, pageLinks, type FindingsLinks, type PageLinks } from '../publish/page-links.js';
import type { SiteRoute } from './routes.js';

type Addressing = Pick<AstroConfig, 'base' | 'trailingSlash' | 'build' | 'site'>;

/** Addresses of the pages of one site. Where it prints the comments itself, it decides itself how it pages them. */
export function siteLinks(
  { pages }: CandorOptions,
  config: Addressing,
  { quotables, changes }: Ingested,
  routes: readonly SiteRoute[],
  form: FormDefinition['receiver'] | null,
  images: readonly ShareImageSize[] = [],
): PageLinks {
  const content = {
    comments: isOurs(routes, 'comments.astro') ? quotables.length : 0,
    changes: isOurs(routes, 'change.astro') ? changes.map(({ id }) => id) : [],
    feeds: config.site !== undefined,
    testimonialPages: isOurs(routes, 'testimonial.astro'),
    shareImages: isOurs(routes, 'share-image.ts') ? images : [],
    embed: isOurs(routes, 'embed.astro'),
    walls: {
      all: isOurs(routes, 'testimonials.astro'),
      tag: isOurs(routes, 'testimonials-tag.astro'),
      language: isOurs(routes, 'testimonials-language.astro'),
    },
    form,
  };
  return pageLinks(pages, content, settingsOf(config));
}

/** Addresses below the findings and the changes of one site. */
export function siteContentLinks(
  options: CandorOptions,
  config: Addressing,
  ingested: Ingested,
  routes: readonly SiteRoute[],
): { findings: FindingsLinks; changes: ChangesLinks } {
  const findings = siteFindingsLinks(options, config, ingested, routes);
  return { findings, changes: siteChangesLinks(options, config, ingested, routes, findings) };
}

/** Addresses of the rounds, reports and charts of one site. */
function siteFindingsLinks(
  { pages }: CandorOptions,
  config: Addressing,
  { findings, reports }: Ingested,
  routes: readonly SiteRoute[],
): FindingsLinks {
  const content = {
    reports: isOurs(routes, 'report.astro') ? reports.map(({ id }) => id) : [],
    rounds: findings.rounds.map(({ id, slug, distribution, promoters }) => ({
      ...{ id, slug, groups: promoters !== null, distribution: distribution.length > 0 },
    })),
    roundPages: isOurs(routes, 'round.astro'),
    trends: trendFiles(findings.series.map(({ id }) => id)),
  };
  return findingsLinks(pages, content, settingsOf(config));
}

/** Addresses of the lists of changes of one site. */
function siteChangesLinks(
  { pages }: CandorOptions,
  config: Addressing,
  ingested: Ingested,
  routes: readonly SiteRoute[],
  { round: rounds }: FindingsLinks,
): ChangesLinks {
  const [themePages, statusPages] = [
    isOurs(routes, 'changes-theme.astro'),
    isOurs(routes, 'changes-status.astro'),
  ];
  const feeds = config.site === undefined ? [] : namedThemes(ingested).map(({ id }) => id);
  const linked = { changes: ingested.changes, themePages, statusPages, rounds, feeds };
  return changesLinks(pages, linked, settingsOf(config));
}

function isOurs(routes: readonly SiteRoute[], entrypoint: string): boolean {
  return routes.some((route) => route.entrypoint === entrypoint);
}

function settingsOf({ base, trailingSlash, build }: Omit<Addressing, 'site'>): LinkSettings {
  return { base, trailingSlash, format: build.format };
}
