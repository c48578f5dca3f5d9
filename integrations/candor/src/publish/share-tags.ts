import { shareImagePixels } from '../model/share-image.js';
import type { SiteConfig } from './config.js';
import type { PageHead } from './page-head.js';

/** One tag of the head that tells other sites what a link to the page shows: `property` for Open Graph, `name` for Twitter. */
export interface ShareTag {
  property?: string;
  name?: string;
  content: string;
}

/** The image a link to the page shows, and what stands on it. */
export interface SharedImage {
  href: string;
  alt: string;
}

/** The tags of a page (https://ogp.me); none without Astro's `site`, for their addresses have to be absolute. */
export function shareTags(
  { title, description, lang, canonical }: PageHead,
  image: SharedImage | null,
  { site, organisation }: Pick<SiteConfig, 'site' | 'organisation'>,
): ShareTag[] {
  if (site === null || canonical === undefined) return [];
  const [width, height] = shareImagePixels.card;
  const open = {
    'og:type': 'article',
    'og:title': title,
    'og:description': description,
    'og:url': canonical,
    'og:site_name': organisation?.name,
    'og:locale': localeOf(lang),
    ...(image !== null && {
      'og:image': new URL(image.href, site).href,
      'og:image:type': 'image/png',
      'og:image:width': String(width),
      'og:image:height': String(height),
      'og:image:alt': image.alt,
    }),
  };
  const twitter = {
    'twitter:card': image === null ? 'summary' : 'summary_large_image',
    ...(image !== null && { 'twitter:image:alt': image.alt }),
  };
  const told = (content: string | undefined): content is string => content !== undefined;
  return [
    ...Object.entries(open).flatMap(([property, content]) => (told(content) ? [{ property, content }] : [])),
    ...Object.entries(twitter).map(([name, content]) => ({ name, content })),
  ];
}

const locales = new Map<string, string | undefined>();

/** `de_DE` of `de`: Open Graph knows languages with a territory only. */
function localeOf(lang: string): string | undefined {
  if (!locales.has(lang)) {
    const { language, region } = new Intl.Locale(lang).maximize();
    locales.set(lang, region === undefined ? undefined : `${language}_${region}`);
  }
  return locales.get(lang);
}
