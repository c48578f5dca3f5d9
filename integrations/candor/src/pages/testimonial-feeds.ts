import { absoluteLinks } from '../publish/absolute-links.js';
import { testimonialFeedGroups, type FeedGroup } from '../publish/feed-links.js';
import type { Feed } from '../publish/feeds/feed.js';
import { rssFeed } from '../publish/feeds/rss.js';
import type { ModuleData } from '../publish/modules.js';
import { testimonialsStatement, withChecks } from '../publish/statement.js';
import { testimonialFeed } from '../publish/testimonial-feed.js';
import { promoters, select } from '../select/select.js';
import { quoteContext } from './quote-context.js';
import { siteTexts } from './site-texts.js';

type Config = ModuleData['config'];

/** Readers fetch a feed again and again, and keep what they have read. */
const mostEntries = 50;

/** The newest testimonials as a feed. */
export function testimonialFeedOf(
  { quotables, facts }: ModuleData['published'],
  config: Config,
): Feed<string | null> {
  const { site } = config;
  if (site === null || config.links.testimonialFeeds === null)
    throw new Error("There are no feeds without Astro's `site`.");
  const there = { ...config, site, links: absoluteLinks(config.links, site) };
  const texts = siteTexts(config);
  const quotes = select(promoters(quotables), { limit: mostEntries });
  const stated = testimonialsStatement(facts, { shown: quotes.length }, texts, there.links);
  const statement = withChecks(stated, quotes, texts);
  return testimonialFeed({ quotes, statement, context: quoteContext(quotables, there, texts) }, there, texts);
}

export function rssResponse(feed: Feed<string | null>): Response {
  return new Response(rssFeed(feed), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
}

/** What pages of testimonials tell of their feeds. */
export function testimonialFeedLinks(config: Config): FeedGroup[] {
  return testimonialFeedGroups(config.links.testimonialFeeds, siteTexts(config));
}
