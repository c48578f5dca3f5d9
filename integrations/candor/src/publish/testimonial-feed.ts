import type { Quotable } from '../model/published.js';
import type { Texts } from '../text/texts.js';
import type { FeedSite } from './change-feed.js';
import type { Feed, FeedEntry } from './feeds/feed.js';
import { escaped } from './markup.js';
import { ownTitle } from './page-head.js';
import { quoteLines, type QuoteLines } from './quote-lines.js';
import { commentAddress, testimonialView, type QuoteContext } from './quote-view.js';
import type { StatementView } from './statement.js';

interface Told {
  quotes: readonly Quotable[];
  /** How they were chosen. */
  statement: StatementView;
  context: QuoteContext;
}

/** Testimonials, newest first, as a feed that says how they were chosen. All links of the site are absolute already. */
export function testimonialFeed(told: Told, site: FeedSite, texts: Texts): Feed<string | null> {
  const { links, organisation } = site;
  const entries = told.quotes.map((quotable) => entryOf(quotable, told.context, links.testimonials!));
  const { sentences, links: more } = told.statement;
  return {
    title: ownTitle(texts.t('title.testimonials'), organisation),
    subtitle: [...sentences, ...more.map((link) => linkLine(link, texts))].join(' '),
    language: site.language,
    author: organisation?.name ?? new URL(site.site).host,
    home: links.testimonials!,
    xml: links.testimonialFeeds!.rss,
    json: links.testimonialFeeds!.json,
    updated: entries.find(({ day }) => day !== null)?.day ?? site.asOf,
    entries,
  };
}

function entryOf(quotable: Quotable, context: QuoteContext, home: string): FeedEntry<string | null> {
  const { texts, display } = context;
  const view = testimonialView(quotable, context);
  const lines = quoteLines(view, texts);
  const chosen = { text: texts.t('selection.heading'), href: home };
  const told = { ...lines, links: [...lines.links, chosen] };
  return {
    // Not where it stands: a comment moves from page to page, and pages of their own may come later.
    id: `${home}#${view.id}`,
    href: view.permalink ?? commentAddress(quotable.id, context) ?? home,
    title: texts.t('feed.line', { label: view.author, text: view.score }),
    author: view.author,
    // A date tells the day: where pages do not, the feed does not either.
    day: display.date === 'day' ? quotable.submittedOn : null,
    tags: quotable.tags.map((tag) => ({ term: tag, label: tag })),
    html: htmlOf(told, texts),
    text: textOf(told, texts),
  };
}

function htmlOf({ words, lang, lines, reply, links }: QuoteLines, { dir }: Texts): string {
  const paragraphs = (texts: readonly string[]): string =>
    texts.map((text) => `<p>${escaped(text)}</p>`).join('');
  const language = lang === null ? '' : ` lang="${escaped(lang)}"`;
  const html = [
    `<blockquote${language} dir="auto">${paragraphs(words)}</blockquote>`,
    paragraphs(lines),
    ...(reply === null ? [] : [paragraphs([`${reply.by}:`, ...reply.paragraphs])]),
    ...links.map(({ text, href }) => `<p><a href="${escaped(href)}">${escaped(text)}</a></p>`),
  ].join('');
  return dir === 'rtl' ? `<div dir="rtl">${html}</div>` : html;
}

function textOf({ words, lines, reply, links }: QuoteLines, texts: Texts): string {
  return [
    ...words,
    ...lines,
    ...(reply === null ? [] : [`${reply.by}:`, ...reply.paragraphs]),
    ...links.map((link) => linkLine(link, texts)),
  ].join('\n\n');
}

function linkLine({ text, href }: { text: string; href: string }, { t }: Texts): string {
  return t('feed.line', { label: text, text: href });
}
