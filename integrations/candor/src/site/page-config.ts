import type { CandorOptions } from '../options/schema.js';
import type { SiteConfig } from '../publish/config.js';
import type { PageLinks } from '../publish/page-links.js';
import { createTexts } from '../text/texts.js';

/** What every page may know of a site. */
export function pageConfig(
  { texts, organisation, testimonials, structuredData, policy }: CandorOptions,
  site: Pick<SiteConfig, 'language' | 'asOf' | 'development' | 'site' | 'search'>,
  links: PageLinks,
): SiteConfig {
  return {
    ...site,
    texts: policy.balance ? texts : { ...texts, ...selectedHeading(site.language, texts) },
    organisation: organisation ?? null,
    display: { name: testimonials.nameDisplay, date: testimonials.dateDisplay },
    perPage: testimonials.perPage,
    structuredData,
    links,
  };
}

/** Without balance a section of chosen quotes says first that they are chosen. */
function selectedHeading(language: string, own: Record<string, string>): Record<string, string> {
  return { 'selection.heading': createTexts(language, own).t('selection.selected') };
}
