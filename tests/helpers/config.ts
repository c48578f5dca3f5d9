import type { SiteConfig } from '../../integrations/candor/dist/publish/config.js';
import { pageLinks } from '../../integrations/candor/dist/publish/page-links.js';
import type { SelectionFacts } from '../../integrations/candor/dist/model/published.js';

const pages = {
  ...{ testimonials: '/testimonials/', comments: '/comments/', findings: '/findings/' },
  ...{ changes: '/changes/', feedback: '/feedback/', policy: '/feedback/policy/' },
};

/** What pages know of a site that has everything switched on, with so many comments. */
export function inventedConfig(known: Partial<SiteConfig> = {}, comments = 0): SiteConfig {
  const content = {
    ...{ feeds: true, testimonialPages: false, embed: true, changes: [], shareImages: [] },
    form: 'site' as const,
    walls: { all: true, tag: true, language: true },
  };
  return {
    ...{ language: 'en-GB', texts: {}, asOf: '2026-06-30', development: false },
    organisation: { name: 'Harbour Cycle Works' },
    display: { name: 'full', date: 'day' },
    ...{ perPage: 48, structuredData: false, search: null },
    links: pageLinks(
      pages,
      { ...content, comments },
      { base: '/', trailingSlash: 'ignore', format: 'directory' },
    ),
    site: 'https://example.org',
    ...known,
  };
}

/** The numbers of a selection of so many published comments. */
export function inventedFacts(published: number): SelectionFacts {
  return {
    ...{ answers: 3 * published, agreed: published, published, withheld: {}, excluded: {} },
    ...{ from: '2026-03-01', to: '2026-04-12', undated: 0 },
  };
}
