import type { DateDisplay, NameDisplay } from '../model/display.js';
import type { Quotable } from '../model/published.js';
import { isPromoter } from '../model/scale.js';
import type { Texts } from '../text/texts.js';
import { changeAddress } from './change-links.js';
import type { SiteConfig } from './config.js';
import { languageTag } from '../text/language-tag.js';
import { disclosureLabels } from './disclosure-labels.js';
import { commentsPerPage, type PageLinks } from './page-links.js';
import { paragraphsOf } from './paragraphs.js';
import { foldOf, type Fold } from './quote-fold.js';
import { hasOwnMarks, hueOf, quoteLength, type QuoteLength } from './quote-shape.js';
import { shownDay } from './shown-day.js';
import { initialsOf, shownName } from './shown-name.js';
import { testimonialAddress } from './testimonial-address.js';

/** Everything one card prints, ready: no component computes any of it. */
export interface QuoteView {
  /** Anchor of the comment in the list of all, `c-` before its public id. */
  id: string;
  /** The public id, which a card carries as `data-candor-quote` so that its words can be traced. */
  publicId: string;
  /** The quoted words as one text. */
  quote: string;
  /** The quoted words, a plain paragraph each. */
  paragraphs: string[];
  length: QuoteLength;
  /** What a long quote shows at once, and what opens; null for one that is not long. */
  fold: Fold | null;
  /** False when the words bring their own pair of quotation marks. */
  marks: boolean;
  /** BCP 47 language of the words; null when nobody said. */
  lang: string | null;
  /** The name, or that none is published. */
  author: string;
  named: boolean;
  /** Role and organisation, as far as they may be shown; empty when neither may. */
  details: string;
  role: string | null;
  company: string | null;
  /** For a circle where no picture is; empty where nobody is named. */
  initials: string;
  /** Which of six colours the circle has: the same for a quote wherever it stands. */
  hue: number;
  /** Addresses of a square picture, 48 and 96 pixels wide; null without one. */
  avatar: { src: string; large: string } | null;
  score: string;
  /** The score as a number on its scale; null where none was given. */
  rating: { value: number; min: number; max: number } | null;
  /** Id of the round it was given in. */
  source: string;
  date: { iso: string; text: string } | null;
  /** The day of what it is about; null where nobody said, or it is the day of the answer. */
  experienced: { iso: string; text: string } | null;
  /** What has to be told in the card, in words: what the owner did to the words, who is close to the organisation, what was offered. */
  labels: string[];
  /** Address of the whole comment; null when the words are whole or there is no such page. */
  full: { href: string; text: string; label: string } | null;
  featured: boolean;
  reply: { by: string; paragraphs: string[] } | null;
  tags: readonly string[];
  /** Address of its own page; null where it has none. */
  permalink: string | null;
  /** The changes it led to; null where it led to none that can be read on this site. */
  ledTo: { text: string; comma: string; links: { href: string; text: string }[] } | null;
}

export interface QuoteContext {
  texts: Texts;
  links: PageLinks;
  organisation: string | null;
  display: SiteConfig['display'];
  /** Whether the owner's picks say that they are. @default false */
  picks?: boolean;
  /** Position of a quote in the list of all comments, newest first. */
  position(id: string): number;
}

/** A quote in its shorter form, where the owner made one. */
export function testimonialView(quotable: Quotable, context: QuoteContext): QuoteView {
  const { excerpt, redacted, comment } = quotable;
  const { t } = context.texts;
  const shortened = excerpt !== null && excerpt.trim() !== comment.trim();
  const labels = [
    ...(context.picks && quotable.featured ? [t('quote.featured')] : []),
    ...disclosureLabels(quotable, context),
    ...(shortened ? [t('quote.shortened')] : []),
    ...(redacted ? [t('quote.redacted')] : []),
  ];
  const full = shortened ? fullComment(quotable, context) : null;
  return { ...baseView(quotable, excerpt ?? comment, context), labels, full };
}

/** A quote in full. */
export function commentView(quotable: Quotable, context: QuoteContext): QuoteView {
  const labels = [
    ...disclosureLabels(quotable, context),
    ...(quotable.redacted ? [context.texts.t('quote.redacted')] : []),
  ];
  return { ...baseView(quotable, quotable.comment, context), labels, full: null };
}

function baseView(
  quotable: Quotable,
  words: string,
  { texts, links, organisation, display }: QuoteContext,
): Omit<QuoteView, 'labels' | 'full'> {
  const { id, score, scale, submittedOn, role, reply } = quotable;
  const paragraphs = paragraphsOf(words);
  const name = shownName(quotable.name, display.name);
  return {
    id: `c-${id}`,
    publicId: id,
    quote: paragraphs.join('\n'),
    paragraphs,
    length: quoteLength(paragraphs),
    fold: foldOf(paragraphs, languageTag(quotable.language)),
    marks: !hasOwnMarks(paragraphs),
    lang: languageTag(quotable.language),
    author: name ?? texts.t('quote.anonymous'),
    named: name !== null,
    details: texts.row([role, quotable.organisation].filter((part) => part !== null)),
    role,
    company: quotable.organisation,
    initials: name === null ? '' : initialsOf(name),
    hue: hueOf(id),
    avatar: avatarOf(quotable, display.name),
    score: score === null ? texts.t('quote.noScore') : texts.t('quote.score', { score, max: scale.max }),
    rating: score === null ? null : { value: score, min: scale.min, max: scale.max },
    source: quotable.round,
    date: shownDay(submittedOn, display.date, texts),
    experienced: experiencedOf(quotable, display.date, texts),
    featured: quotable.featured,
    reply: reply === null ? null : { by: replyLabel(texts, organisation), paragraphs: paragraphsOf(reply) },
    tags: quotable.tags,
    permalink: isPromoter(quotable) ? testimonialAddress(id, links) : null,
    ledTo: ledToOf(quotable, texts, links),
  };
}

function experiencedOf(
  { experiencedOn, submittedOn }: Quotable,
  display: DateDisplay,
  texts: Texts,
): QuoteView['experienced'] {
  const day = shownDay(experiencedOn, display, texts);
  if (day === null || day.iso === shownDay(submittedOn, display, texts)?.iso) return null;
  return { iso: day.iso, text: texts.t('quote.experienced', { day: day.text }) };
}

/** A picture tells more than a name. */
function avatarOf({ picture }: Quotable, display: NameDisplay): QuoteView['avatar'] {
  if (picture === null || display === 'none') return null;
  return { src: `${picture}-48.webp`, large: `${picture}-96.webp` };
}

function fullComment({ id, ...quotable }: Quotable, context: QuoteContext): QuoteView['full'] {
  const href = commentAddress(id, context);
  if (href === null) return null;
  const text = context.texts.t('quote.full');
  const name = shownName(quotable.name, context.display.name);
  return { href, text, label: name === null ? text : `${text}: ${name}` };
}

/** Where a comment stands in the list of all; null where the site has no such list. */
export function commentAddress(
  id: string,
  { links, position }: Pick<QuoteContext, 'links' | 'position'>,
): string | null {
  const page = links.comments?.[Math.floor(position(id) / commentsPerPage)];
  return page === undefined ? null : `${page}#c-${id}`;
}

function ledToOf({ changes }: Quotable, { t }: Texts, links: PageLinks): QuoteView['ledTo'] {
  const found = changes.flatMap(({ id, title }) => {
    const href = changeAddress(id, links);
    return href === null ? [] : [{ href, text: title }];
  });
  return found.length === 0 ? null : { text: t('change.ledTo'), comma: t('list.comma'), links: found };
}

function replyLabel(texts: Texts, organisation: string | null): string {
  return organisation === null ? texts.t('quote.reply.us') : texts.t('quote.reply', { organisation });
}
