import { directionOfText } from '../../text/script.js';
import type { Texts } from '../../text/texts.js';
import type { SiteConfig } from '../config.js';
import type { QuoteView } from '../quote-view.js';
import { quoteMarks, type QuoteMarks } from './quote-marks.js';

/** What stands on a share image, in words; the three sizes say the same. */
export interface ShareView {
  /** Of the page, and so of everything but the words. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Who asked; null where nobody is named. */
  organisation: string | null;
  words: { text: string; lang: string | null; dir: 'ltr' | 'rtl'; marks: QuoteMarks };
  author: string;
  named: boolean;
  initials: string;
  details: string;
  /** The score, and the day if it is shown. */
  facts: string[];
  /** What has to be told beside the words. */
  labels: string[];
  /** Said where the words had to be shortened to fit. */
  shortened: string;
  /** How this answer came to be shown, and where all comments are. */
  selection: string[];
  /** Stands in place of words that cannot be drawn. */
  instead: string;
}

/** More paragraphs than this would be a column of short lines. */
const mostParagraphs = 3;

/** What a share image says of a testimonial: as much of the name and the day as its page shows, and every label of its card. */
export function shareView(quote: QuoteView, config: SiteConfig, texts: Texts): ShareView {
  const { t, language, dir } = texts;
  const text = quote.paragraphs.join(quote.paragraphs.length > mostParagraphs ? ' ' : '\n');
  const words = { text, lang: quote.lang, dir: directionOfText(text) ?? dir };
  const shortened = t('quote.shortened');
  const page = readable(quote.permalink ?? config.links.testimonials, config.site);
  const comments = readable(config.links.comments?.[0] ?? null, config.site);
  return {
    lang: language,
    dir,
    organisation: config.organisation?.name ?? null,
    words: { ...words, marks: quote.marks ? quoteMarks(words, { lang: language, dir }) : ['', ''] },
    author: quote.author,
    named: quote.named,
    initials: quote.initials,
    details: quote.details,
    facts: [quote.score, ...(quote.date === null ? [] : [quote.date.text])],
    labels: quote.labels,
    shortened: quote.labels.includes(shortened) ? '' : shortened,
    selection: [t('share.selection'), ...(comments === null ? [] : [t('share.comments'), comments])],
    instead: page === null ? t('share.instead') : t('share.instead.at', { address: page }),
  };
}

/** An address as it is said: `shop.example/comments`. */
function readable(path: string | null, site: string | null): string | null {
  if (path === null || site === null) return null;
  const { host, pathname } = new URL(path, site);
  return `${host}${decodeURI(pathname)}`.replace(/\/$/, '');
}
