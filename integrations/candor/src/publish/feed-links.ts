import type { Texts } from '../text/texts.js';
import type { FeedAddresses } from './feed-addresses.js';
import type { NamedTheme } from './named-themes.js';
import type { PageLinks } from './page-links.js';

/** A feed, ready to be linked. */
export interface FeedLink {
  href: string;
  type: string;
  /** What the link says. */
  text: string;
  /** What it is without its surroundings. */
  title: string;
}

/** The feeds of one thing to follow, and what that is. */
export interface FeedGroup {
  /** `Follow ...:`, before the links. */
  lead: string;
  links: FeedLink[];
}

/** The feeds of a theme, where one is given that has any, and of all changes: none without feeds. */
export function feedGroups(
  feeds: PageLinks['feeds'],
  theme: (NamedTheme & { addresses: FeedAddresses }) | undefined,
  texts: Texts,
): FeedGroup[] {
  const { t } = texts;
  return [
    ...(theme === undefined
      ? []
      : [
          {
            lead: t('feed.follow.theme', { theme: theme.name }),
            links: linksOf(theme.addresses, t('feed.title.theme', { theme: theme.name }), texts),
          },
        ]),
    ...(feeds === null ? [] : [{ lead: t('feed.follow'), links: linksOf(feeds, t('title.changes'), texts) }]),
  ];
}

/** The feeds of testimonials; none without feeds. */
export function testimonialFeedGroups(feeds: PageLinks['testimonialFeeds'], texts: Texts): FeedGroup[] {
  if (feeds === null) return [];
  const { t } = texts;
  const formats = [
    { href: feeds.rss, type: 'application/rss+xml', text: t('feed.rss') },
    { href: feeds.json, type: 'application/feed+json', text: t('feed.json') },
  ];
  return [{ lead: t('feed.follow.testimonials'), links: named(formats, t('title.testimonials'), texts) }];
}

function linksOf({ atom, json }: FeedAddresses, title: string, texts: Texts): FeedLink[] {
  const formats = [
    { href: atom, type: 'application/atom+xml', text: texts.t('feed.atom') },
    { href: json, type: 'application/feed+json', text: texts.t('feed.json') },
  ];
  return named(formats, title, texts);
}

function named(formats: readonly Omit<FeedLink, 'title'>[], title: string, { t }: Texts): FeedLink[] {
  return formats.map((format) => ({
    ...format,
    title: t('feed.title.format', { title, format: format.text }),
  }));
}
