import type { Texts } from '../text/texts.js';
import type { SiteConfig } from './config.js';

/** What every layout gets. */
export interface PageHead {
  title: string;
  description: string;
  lang: string;
  /** Absolute address of the page; absent where Astro's `site` is not set. */
  canonical?: string;
}

type PageName = 'testimonials' | 'comments' | 'findings' | 'changes';

/** Head of one of our pages; `page` is the number of a page of comments. */
export function pageHead(name: PageName, texts: Texts, config: SiteConfig, url: URL, page = 1): PageHead {
  const pages = config.links.comments?.length ?? 1;
  const title =
    name === 'comments' && page > 1
      ? texts.t('title.comments.page', { page, pages })
      : texts.t(`title.${name}`);
  return entryHead(title, texts.t(`description.${name}`), config, url);
}

/** Head of a page with a title of its own. */
export function entryHead(
  title: string,
  description: string,
  { language, site }: SiteConfig,
  { pathname }: URL,
): PageHead {
  return {
    title,
    description,
    lang: language,
    ...(site !== null && { canonical: new URL(pathname, site).href }),
  };
}
