import { changeFeed } from '../publish/change-feed.js';
import { feedGroups, type FeedGroup } from '../publish/feed-links.js';
import { atomFeed } from '../publish/feeds/atom.js';
import type { Feed } from '../publish/feeds/feed.js';
import { jsonFeed } from '../publish/feeds/json-feed.js';
import type { ModuleData } from '../publish/modules.js';
import { siteTexts } from './site-texts.js';

type Config = ModuleData['config'];
type Changes = ModuleData['changes'];

/** The feed of all changes; of those about a theme where its id is given. */
export function feedOf(
  { changes, themes, open, links: to }: Changes,
  id: string | null,
  config: Config,
): Feed {
  const { site, links } = config;
  const theme = themes.find((known) => known.id === id) ?? null;
  const addresses = theme === null ? links.feeds : to.feeds[theme.id];
  if (site === null || addresses == null) throw new Error("There are no feeds without Astro's `site`.");
  return changeFeed(
    changes,
    { addresses, theme, open, home: to.theme[theme?.id ?? ''] ?? links.changes! },
    { ...config, site },
    siteTexts(config),
  );
}

/** The themes that have feeds. */
export function themeFeedPaths({ links }: Changes) {
  return Object.keys(links.feeds).map((theme) => ({ params: { theme }, props: { theme } }));
}

export function atomResponse(feed: Feed): Response {
  return new Response(atomFeed(feed), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}

export function jsonResponse(feed: Feed<string | null>): Response {
  return new Response(jsonFeed(feed), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
}

/** What a page tells of feeds: those of a theme first, where its id is given. */
export function feedLinks(
  { themes, links }: Changes,
  theme: string | undefined,
  config: Config,
): FeedGroup[] {
  const known = themes.find(({ id }) => id === theme);
  const own = known === undefined ? undefined : links.feeds[known.id];
  return feedGroups(config.links.feeds, known && own && { ...known, addresses: own }, siteTexts(config));
}
