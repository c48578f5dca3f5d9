import type { DateDisplay, NameDisplay } from '../model/display.js';
import type { StructuredData } from '../model/structured-data.js';
import type { PageLinks } from './page-links.js';

/** What every page and component may know of the site. Small, JSON only, never a secret. */
export interface SiteConfig {
  language: string;
  /** The owner's own texts. */
  texts: Record<string, string>;
  asOf: string;
  /** True under `astro dev` only, where pages may tell the developer what to run. */
  development: boolean;
  organisation: { name: string; url?: string | undefined } | null;
  /** How names and days are shown, where a component does not say. */
  display: { name: NameDisplay; date: DateDisplay };
  /** How many testimonials one page of a list holds. */
  perPage: number;
  /** What the pages tell search engines. */
  structuredData: StructuredData | false;
  /** Where Pagefind keeps the index that testimonials are searched in, and the path all pages lie below; null without a search. */
  search: { index: string; base: string } | null;
  links: PageLinks;
  /** Astro's `site`, for canonical addresses. */
  site: string | null;
}
