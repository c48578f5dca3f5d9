import { readFileSync } from 'node:fs';
import { XmlDocument, XmlElement, XsdValidator } from 'libxml2-wasm';
import { z } from 'zod';

const namespaces = { a: 'http://www.w3.org/2005/Atom' };
const schema = XmlDocument.fromString(readFileSync(new URL('atom.xsd', import.meta.url), 'utf8'));
const validator = XsdValidator.fromDoc(schema);

export interface ReadEntry {
  id: string;
  title: string;
  updated: string;
  published: string;
  href: string;
  html: string;
  tags: { term: string; label: string }[];
}

export interface ReadFeed {
  id: string;
  title: string;
  language: string;
  author: string;
  updated: string;
  self: string;
  alternate: string;
  entries: ReadEntry[];
}

/** Reads an Atom feed with libxml2; throws where it is not well-formed, or not as RFC 4287 wants it. */
export function readAtom(source: string): ReadFeed {
  const document = XmlDocument.fromString(source);
  try {
    validator.validate(document);
    const feed = document.root;
    const entries = feed.find('a:entry', namespaces).map((entry) => readEntry(entry as XmlElement));
    return {
      id: textOf(feed, 'a:id'),
      title: textOf(feed, 'a:title'),
      language: languageTag.parse(feed.attrs.find(({ name }) => name === 'lang')?.content),
      author: textOf(feed, 'a:author/a:name'),
      updated: textOf(feed, 'a:updated'),
      self: textOf(feed, 'a:link[@rel="self"]/@href'),
      alternate: textOf(feed, 'a:link[@rel="alternate"]/@href'),
      entries,
    };
  } finally {
    document.dispose();
  }
}

function readEntry(entry: XmlElement): ReadEntry {
  const tags = entry.find('a:category', namespaces).map((tag) => ({
    term: textOf(tag as XmlElement, '@term'),
    label: textOf(tag as XmlElement, '@label'),
  }));
  return {
    id: textOf(entry, 'a:id'),
    title: textOf(entry, 'a:title'),
    updated: textOf(entry, 'a:updated'),
    published: textOf(entry, 'a:published'),
    href: textOf(entry, 'a:link[@rel="alternate"]/@href'),
    html: textOf(entry, 'a:content'),
    tags,
  };
}

function textOf(element: XmlElement, path: string): string {
  const found = element.get(path, namespaces);
  if (found === null) throw new Error(`no ${path}`);
  return found.content;
}

const languageTag = z.string().regex(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/);
const moment = z.iso.datetime({ offset: true });
const address = z.url({ protocol: /^https?$/ });

/** JSON Feed 1.1 (jsonfeed.org/version/1.1), as far as our feeds use it. */
const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: address,
  feed_url: address,
  description: z.string().min(1),
  authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
  language: languageTag,
  items: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        url: address,
        title: z.string(),
        authors: z.array(z.strictObject({ name: z.string().min(1) })).optional(),
        content_html: z.string(),
        content_text: z.string(),
        date_published: moment.optional(),
        date_modified: moment.optional(),
        tags: z.array(z.string()),
      }),
    )
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'two items have one id'),
});

/** Reads a JSON Feed; throws where it is not one. */
export function readJsonFeed(source: string): z.output<typeof jsonFeedSchema> {
  return jsonFeedSchema.parse(JSON.parse(source));
}

const rssNames = { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' };
const channelElements = ['title', 'link', 'description', 'language', 'lastBuildDate', 'atom:link', 'item'];
const itemElements = ['title', 'link', 'guid', 'dc:creator', 'pubDate', 'category', 'description'];
const rssMoment = z
  .string()
  .regex(
    /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/,
  )
  .refine((text) => new Date(text).toUTCString() === text, 'no such day');

export interface ReadItem {
  id: string;
  href: string;
  title: string;
  author: string | null;
  published: string | null;
  html: string;
  tags: string[];
}

/** Reads an RSS feed; throws where it is not well-formed, or breaks a rule of RSS 2.0 (rssboard.org/rss-specification, rss-profile). */
export function readRss(source: string) {
  const document = XmlDocument.fromString(source);
  try {
    const { root } = document;
    if (root.name !== 'rss' || rssText(root, '@version') !== '2.0') throw new Error('not RSS 2.0');
    const [channel, ...more] = root.find('channel') as XmlElement[];
    if (channel === undefined || more.length > 0) throw new Error('not one channel');
    assertElements(channel, channelElements, ['item']);
    const items = (channel.find('item') as XmlElement[]).map(readItem);
    if (new Set(items.map(({ id }) => id)).size < items.length) throw new Error('two items have one guid');
    return {
      title: rssText(channel, 'title'),
      description: rssText(channel, 'description'),
      home: address.parse(rssText(channel, 'link')),
      language: languageTag.parse(rssText(channel, 'language')),
      updated: rssMoment.parse(rssText(channel, 'lastBuildDate')),
      self: address.parse(rssText(channel, 'atom:link[@rel="self" and @type="application/rss+xml"]/@href')),
      items,
    };
  } finally {
    document.dispose();
  }
}

function readItem(item: XmlElement): ReadItem {
  assertElements(item, itemElements, ['category']);
  const optional = (path: string): string | null => item.get(path, rssNames)?.content ?? null;
  const published = optional('pubDate');
  return {
    id: rssText(item, 'guid[@isPermaLink="false"]'),
    href: address.parse(rssText(item, 'link')),
    title: rssText(item, 'title'),
    author: optional('dc:creator'),
    published: published === null ? null : rssMoment.parse(published),
    html: rssText(item, 'description'),
    tags: item.find('category').map(({ content }) => content),
  };
}

/** Only these elements, each at most once but for those that may repeat. */
function assertElements(parent: XmlElement, known: readonly string[], repeated: readonly string[]): void {
  const names = (parent.find('*') as XmlElement[]).map(({ name, namespacePrefix: prefix }) =>
    prefix === '' ? name : `${prefix}:${name}`,
  );
  const wrong = names.find(
    (name, index) => !known.includes(name) || (!repeated.includes(name) && names.indexOf(name) !== index),
  );
  if (wrong !== undefined) throw new Error(`<${wrong}> stands twice or is none of RSS`);
}

function rssText(element: XmlElement, path: string): string {
  const found = element.get(path, rssNames);
  if (found === null) throw new Error(`no ${path}`);
  return found.content;
}
