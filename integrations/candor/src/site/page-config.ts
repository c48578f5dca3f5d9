import type { CandorOptions } from '../options/schema.js';
import type { SiteConfig } from '../publish/config.js';
import type { PageLinks } from '../publish/page-links.js';

/** What every page may know of a site. */
export function pageConfig(
  { texts, organisation, testimonials, structuredData }: CandorOptions,
  site: Pick<SiteConfig, 'language' | 'asOf' | 'development' | 'site' | 'search'>,
  links: PageLinks,
): SiteConfig {
  return {
    ...site,
    texts,
    organisation: organisation ?? null,
    display: { name: testimonials.nameDisplay, date: testimonials.dateDisplay },
    perPage: testimonials.perPage,
    structuredData,
    links,
  };
}
