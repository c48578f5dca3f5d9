import { startOf, type Feed, type FeedEntry } from './feed.js';
import { attributes, element } from './xml.js';

/**
 * A feed as Atom 1.0 (RFC 4287). Written by hand: @astrojs/rss writes RSS only; `feed` (6.0.0) gives an Atom feed no language
 * (jpmonette/feed#196), takes titles for HTML, and writes JSON Feed 1.0.
 */
export function atomFeed({ title, subtitle, language, author, home, xml, updated, entries }: Feed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom"${attributes({ 'xml:lang': language })}>`,
    element('id', xml),
    element('title', title),
    element('subtitle', subtitle),
    element('updated', startOf(updated)),
    `<author>${element('name', author)}</author>`,
    link({ rel: 'self', type: 'application/atom+xml', href: xml }),
    link({ rel: 'alternate', type: 'text/html', href: home }),
    ...entries.map(atomEntry),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function atomEntry({ id, href, title, day, tags, html }: FeedEntry): string {
  return [
    '<entry>',
    element('id', id),
    element('title', title),
    element('published', startOf(day)),
    element('updated', startOf(day)),
    link({ rel: 'alternate', type: 'text/html', href }),
    ...tags.map(({ term, label }) => `<category${attributes({ term, label })}/>`),
    element('content', html, { type: 'html' }),
    '</entry>',
  ].join('\n');
}

function link(known: { rel: string; type: string; href: string }): string {
  return `<link${attributes(known)}/>`;
}
