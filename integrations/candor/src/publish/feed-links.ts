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

function linksOf({ atom, json }: FeedAddresses, title: string, { t }: Texts): FeedLink[] {
  const formats = [
    { href: atom, type: 'application/atom+xml', text: t('feed.atom') },
    { href: json, type: 'application/feed+json', text: t('feed.json') },
  ];
  return formats.map((format) => ({
    ...format,
    title: t('feed.title.format', { title, format: format.text }),
  }));
}
