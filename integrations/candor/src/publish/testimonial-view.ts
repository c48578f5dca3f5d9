import { tagSlug } from '../model/tag-slug.js';
import type { Texts } from '../text/texts.js';
import { commentsPerPage, type PageLinks } from './page-links.js';
import { testimonialView, type QuoteContext, type QuoteView } from './quote-view.js';
import type { SharedImage } from './share-tags.js';
import { shareDownloads, shareImageAlt } from './share/share-links.js';
import { shortWords } from './shorten.js';
import { withChecks, type StatementView } from './statement.js';
import { testimonialAddress } from './testimonial-address.js';
import type { TestimonialEntry } from './testimonial-entry.js';
import { wallAddress } from './wall-links.js';

/** What the page of one testimonial prints. */
export interface TestimonialView {
  /** Who speaks; the words come after the statement. */
  heading: string;
  /** For the head of the document: short words and the name, as far as it is shown. */
  title: string;
  description: string;
  statement: StatementView;
  quote: QuoteView;
  /** What it is about, each with its list where the site has one. */
  tags: { href: string | null; text: string }[];
  /** The words and who said them as plain text, to be copied. */
  copy: string;
  newer: string | null;
  older: string | null;
  /** The image that a link to it shows; null where there is none. */
  image: SharedImage | null;
  /** All its images to share. */
  downloads: { href: string; text: string }[];
}

const titleLength = 60;
const descriptionLength = 150;

export interface EntryContext extends Omit<QuoteContext, 'position'> {
  /** What all these pages state of the selection. */
  statement: StatementView;
  /** Astro's `site`. */
  site: string | null;
}

/** The page of one testimonial, made of its entry alone. */
export function testimonialPageView(entry: TestimonialEntry, context: EntryContext): TestimonialView {
  const { texts, links, site } = context;
  const { t } = texts;
  const position = (): number => (entry.commentPage - 1) * commentsPerPage;
  const quote = testimonialView(entry, { ...context, position });
  const by = quote.named ? { author: quote.author } : null;
  const title = marked(quote, shortWords(quote.quote, titleLength), texts);
  const words = marked(quote, shortWords(quote.quote, descriptionLength), texts);
  const href = links.shareImages.card?.replace('{id}', entry.id);
  const address = (id: string | null): string | null => (id === null ? null : testimonialAddress(id, links));
  return {
    heading: by === null ? t('testimonial.heading.unnamed') : t('testimonial.heading', by),
    title: by === null ? title : t('testimonial.title', { ...by, words: title }),
    description: [words, by?.author, quote.score].filter((part) => part !== undefined).join(' · '),
    statement: withChecks(context.statement, [entry], texts),
    quote,
    tags: entry.tags.map((tag) => ({ href: tagAddress(tag, links), text: tag })),
    copy: copyText(quote, site, texts),
    newer: address(entry.newer),
    older: address(entry.older),
    image: href === undefined ? null : { href, alt: shareImageAlt(quote, texts) },
    downloads: shareDownloads(entry.id, links, texts),
  };
}

/** Words with the marks of the page's language, unless they bring their own. */
function marked({ marks }: QuoteView, words: string, { t }: Texts): string {
  return marks ? t('quote.marked', { words }) : words;
}

/** Everything somebody needs who quotes the words elsewhere, what has to be told beside them included. */
function copyText(quote: QuoteView, site: string | null, texts: Texts): string {
  const { paragraphs, author, details, score, date, permalink, labels } = quote;
  return [
    marked(quote, paragraphs.join('\n\n'), texts),
    texts.row([author, details].filter(Boolean)),
    [score, date?.text].filter((part) => part !== undefined).join(' · '),
    labels.join(' '),
    site === null || permalink === null ? '' : new URL(permalink, site).href,
  ]
    .filter(Boolean)
    .join('\n');
}

function tagAddress(tag: string, { walls }: PageLinks): string | null {
  return walls.tag && wallAddress(walls.tag, 1, tagSlug(tag));
}
