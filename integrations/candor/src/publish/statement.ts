import type { Quotable, SelectionFacts, StatedFacts } from '../model/published.js';
import { checksSentence } from '../text/checks-sentence.js';
import { selectionBasis } from '../text/selection-basis.js';
import type { Texts } from '../text/texts.js';
import { languageName } from '../text/language-tag.js';
import type { PageLinks } from './page-links.js';

/** What a page that shows a selection has to say before the first quote. */
export interface StatementView {
  heading: string;
  sentences: string[];
  links: { href: string; text: string }[];
}

export interface ShownSelection {
  /** Quotes the section prints. */
  shown: number;
  tags?: readonly string[] | undefined;
  language?: string | undefined;
  product?: string | undefined;
  /** The place on the site it is for. */
  for?: string | undefined;
  order?: 'newest' | 'featured' | undefined;
  /** How often others are shown. */
  rotate?: 'day' | 'week' | 'month' | undefined;
  /** How many of those shown an owner put in that place. @default 0 */
  placed?: number;
  /** How many take turns for the room there is. @default 0 */
  turning?: number;
  /** Which page of them it is, and which of them stand there. @default all stand on one page */
  page?: ShownPage | undefined;
}

/** One page of several, 1 being the first, and the numbers of the first and last quote on it. */
export interface ShownPage {
  page: number;
  pages: number;
  from: number;
  to: number;
}

/** The statement above testimonials: how many answered, agreed and are shown, how chosen, of which period. */
export function testimonialsStatement(
  facts: SelectionFacts,
  selection: ShownSelection,
  texts: Texts,
  links: PageLinks,
): StatementView {
  const { shown, rotate, turning = 0, page } = selection;
  const values = { filters: filtersOf(selection, texts), order: orderOf(selection, texts) };
  const chosen = [
    page === undefined || page.pages < 2
      ? texts.count('selection.promoters', shown, values)
      : texts.count('selection.promoters.pages', shown, { ...values, ...page }),
    ...(rotate === undefined || turning === 0
      ? []
      : [texts.t(`selection.rotate.${rotate}`, { fitting: turning })]),
  ];
  const sentences = [...selectionBasis(facts, texts), ...(facts.agreed === 0 ? [] : chosen)];
  return { heading: texts.t('selection.heading'), sentences, links: statementLinks(texts, links, true) };
}

function filtersOf(selection: ShownSelection, { t, row, language: own }: Texts): string {
  const { tags, language, product, for: place, placed = 0 } = selection;
  const filters = [
    tags !== undefined && t('selection.tags', { tags: row(tags) }),
    place !== undefined && placed === 0 && t('selection.tags', { tags: place }),
    product !== undefined && t('selection.product', { product }),
    language !== undefined && t('selection.language', { language: languageName(language, own) }),
  ];
  return filters.filter((filter) => filter !== false).join('');
}

function orderOf({ shown, order = 'newest', for: place, placed = 0 }: ShownSelection, texts: Texts): string {
  if (place === undefined) return texts.t(`selection.order.${order}`);
  if (placed === 0) return texts.t('selection.order.newest');
  return placed === shown
    ? texts.t('selection.order.onlyPlaced')
    : texts.count('selection.order.placed', placed, { place });
}

/** The statement above one quote that somebody put on a page by hand. */
export function pickedStatement(facts: SelectionFacts, texts: Texts, links: PageLinks): StatementView {
  const sentences = [...selectionBasis(facts, texts), texts.t('selection.picked')];
  return { heading: texts.t('selection.heading'), sentences, links: statementLinks(texts, links, true) };
}

/** The statement above a testimonial on a page of its own: every one of them has such a page. */
export function singleStatement(facts: StatedFacts, texts: Texts, links: PageLinks): StatementView {
  const sentences = [...selectionBasis(facts, texts), texts.t('selection.single')];
  return { heading: texts.t('selection.heading'), sentences, links: statementLinks(texts, links, true) };
}

/** The statement above the examples of what comments of a round are about. */
export function themesStatement(
  facts: SelectionFacts,
  round: string,
  texts: Texts,
  links: PageLinks,
): StatementView {
  const sentences = [...selectionBasis(facts, texts), texts.t('selection.themes', { round })];
  return { heading: texts.t('selection.heading'), sentences, links: statementLinks(texts, links, true) };
}

/** The statement above the comments that a change shows. */
export function changeStatement(facts: SelectionFacts, texts: Texts, links: PageLinks): StatementView {
  const sentences = [...selectionBasis(facts, texts), texts.t('changes.chosen')];
  return { heading: texts.t('selection.heading'), sentences, links: statementLinks(texts, links, true) };
}

/** A statement with whether and how it was checked that those shown are customers. */
export function withChecks(
  statement: StatementView,
  shown: readonly Pick<Quotable, 'verification'>[],
  texts: Texts,
): StatementView {
  if (shown.length === 0) return statement;
  const methods = shown.map(({ verification }) => verification);
  return { ...statement, sentences: [...statement.sentences, checksSentence(methods, texts)] };
}

/** The statement above the list of all comments: what is published, and what is not and why. */
export function commentsStatement(facts: SelectionFacts, texts: Texts, links: PageLinks): StatementView {
  const whole = facts.published === facts.agreed ? 'selection.everything' : 'selection.all';
  const sentences = [
    ...selectionBasis(facts, texts),
    ...(facts.agreed === 0 ? [] : [texts.count(whole, facts.published)]),
    ...reasonSentence('selection.withheld', facts.withheld, texts),
    ...reasonSentence('selection.excluded', facts.excluded, texts),
  ];
  return {
    heading: texts.t('selection.heading.comments'),
    sentences,
    links: statementLinks(texts, links, false),
  };
}

function reasonSentence(
  key: 'selection.withheld' | 'selection.excluded',
  counts: Readonly<Record<string, number>>,
  texts: Texts,
): string[] {
  const entries = Object.entries(counts);
  if (entries.length === 0) return [];
  const reasons = texts.row(entries.map(([reason, n]) => texts.count(`withheld.${reason}`, n)));
  return [texts.t(key, { reasons })];
}

function statementLinks(texts: Texts, links: PageLinks, withComments: boolean): StatementView['links'] {
  const { t } = texts;
  const all = [
    [withComments ? (links.comments?.[0] ?? null) : null, t('selection.link.comments')],
    [links.findings, t('selection.link.findings')],
    [links.receipt, t('selection.link.receipt')],
    [links.policy, t('title.policy')],
  ] as const;
  return all.flatMap(([href, text]) => (href === null ? [] : [{ href, text }]));
}
