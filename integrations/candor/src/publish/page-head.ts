import { directionOf, type Texts } from '../text/texts.js';
import type { SiteConfig } from './config.js';

/** What every layout gets. */
export interface PageHead {
  title: string;
  description: string;
  lang: string;
  /** Which way `lang` is written. */
  dir: 'ltr' | 'rtl';
  /** Absolute address of the page; absent where Astro's `site` is not set. */
  canonical?: string;
}

type PageName =
  'testimonials' | 'comments' | 'findings' | 'changes' | 'feedback' | 'thanks' | 'receipt' | 'policy';

/** A title that stands by itself, away from the site's pages. */
export function ownTitle(title: string, organisation: SiteConfig['organisation']): string {
  return organisation === null ? title : `${title} · ${organisation.name}`;
}

/** Head of one of our pages; `page` is the number of a page of comments. */
export function pageHead(name: PageName, texts: Texts, config: SiteConfig, page = 1): PageHead {
  const { links } = config;
  const pages = links.comments?.length ?? 1;
  const title =
    name === 'comments' && page > 1
      ? texts.t('title.comments.page', { page, pages })
      : texts.t(`title.${name}`);
  const path = name === 'comments' ? links.comments?.[page - 1] : links[name];
  return entryHead(title, texts.t(`description.${name}`), config, path);
}

/** Head of a page with a title of its own; `path` is its address, without which it has no canonical one. */
export function entryHead(
  title: string,
  description: string,
  { language, site }: SiteConfig,
  path: string | null | undefined,
): PageHead {
  const canonical = site === null || path == null ? {} : { canonical: new URL(path, site).href };
  return { title, description, lang: language, dir: directionOf(language), ...canonical };
}
