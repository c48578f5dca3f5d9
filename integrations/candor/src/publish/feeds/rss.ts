import type { Feed, FeedEntry } from './feed.js';
import { attributes, element } from './xml.js';

/**
 * A feed as RSS 2.0 (rssboard.org/rss-specification). Written by hand: @astrojs/rss makes an entry's id of its address, which moves where
 * a comment moves to the next page of a list; everything else it leaves out has to be handed to it as XML.
 */
export function rssFeed({
  title,
  subtitle,
  language,
  home,
  xml,
  updated,
  entries,
}: Feed<string | null>): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<rss${attributes({ version: '2.0', 'xmlns:atom': atom, 'xmlns:dc': dublinCore })}>`,
    '<channel>',
    element('title', title),
    element('link', home),
    element('description', subtitle),
    element('language', language),
    element('lastBuildDate', moment(updated)),
    `<atom:link${attributes({ rel: 'self', type: 'application/rss+xml', href: xml })}/>`,
    ...entries.map(item),
    '</channel>',
    '</rss>',
  ];
  return `${lines.join('\n')}\n`;
}

const atom = 'http://www.w3.org/2005/Atom';
const dublinCore = 'http://purl.org/dc/elements/1.1/';

function item({ id, href, title, author, day, tags, html }: FeedEntry<string | null>): string {
  return [
    '<item>',
    element('title', title),
    element('link', href),
    element('guid', id, { isPermaLink: 'false' }),
    // `author` wants an e-mail address.
    ...(author === null ? [] : [element('dc:creator', author)]),
    ...(day === null ? [] : [element('pubDate', moment(day))]),
    ...tags.map(({ label }) => element('category', label)),
    // Readers take it for HTML whatever it is, so it has to be.
    element('description', html),
    '</item>',
  ].join('\n');
}

/** The first moment of a UTC day (RFC 822, with the four digits of the year that RSS prefers). */
function moment(day: string): string {
  return new Date(`${day}T00:00:00Z`).toUTCString();
}
