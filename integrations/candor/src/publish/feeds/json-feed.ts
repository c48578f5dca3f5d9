import { startOf, type Feed } from './feed.js';
import { readable } from '../markup.js';

/** A feed as JSON Feed 1.1. */
export function jsonFeed({
  title,
  subtitle,
  language,
  author,
  home,
  json,
  entries,
}: Feed<string | null>): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: readable(title),
    home_page_url: home,
    feed_url: json,
    description: readable(subtitle),
    authors: [{ name: readable(author) }],
    language,
    items: entries.map(({ id, href, title: name, author: writer, day, tags, html, text }) => ({
      id,
      url: href,
      title: readable(name),
      ...(writer !== null && { authors: [{ name: readable(writer) }] }),
      content_html: readable(html),
      content_text: readable(text),
      ...(day !== null && { date_published: startOf(day), date_modified: startOf(day) }),
      tags: tags.map(({ label }) => readable(label)),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
