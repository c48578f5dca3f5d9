import { suggestion } from './model/nearest.js';
import { isPromoter } from './model/scale.js';
import type { ModuleData } from './publish/modules.js';
import { pageHead as headOf, type PageHead } from './publish/page-head.js';
import { commentsPerPage } from './publish/page-links.js';
import { commentView, testimonialView, type QuoteView } from './publish/quote-view.js';
import {
  commentsStatement,
  pickedStatement,
  testimonialsStatement,
  withChecks,
  type StatementView,
} from './publish/statement.js';
import type { Selection } from './select/select.js';
import { quoteContext } from './pages/quote-context.js';
import { chosenOf, namesOf, pageOf } from './pages/shown-page.js';
import { siteTexts } from './pages/site-texts.js';
import { shownAs, type ShownAs } from './pages/testimonials-props.js';
import { directionOf } from './text/texts.js';

export {
  movementSection,
  roundOf,
  segmentsSection,
  themesSection,
  trendSections,
  unknownId,
} from './pages/figure-sections.js';
export { saysScore } from './publish/says-score.js';
export { anchorOnce } from './publish/anchors.js';
export { ariaCurrent } from './publish/aria-current.js';
export { draw } from './publish/charts/draw.js';
export { barChart } from './publish/charts/group-bar.js';
export { chartSvg } from './publish/charts/svg-file.js';
export { emptyForm } from './model/form.js';
export { findingsCsv, findingsJson } from './publish/findings-data.js';
export { formView } from './publish/form-view.js';
export { entryHead } from './publish/page-head.js';
export { pageNumbers } from './publish/page-numbers.js';
export { policyView } from './publish/policy-view.js';
export { ledSection } from './publish/led-view.js';
export { friendLink, receiptQuestion, receiptRows } from './publish/receipt-view.js';
export { siteTexts } from './pages/site-texts.js';
export * from './pages/change-feeds.js';
export * from './pages/changes-pages.js';
export * from './pages/structured-data.js';
export * from './pages/testimonial-feeds.js';
export { jsonLd } from './publish/json-ld/script.js';
export * from './pages/chart-files.js';
export * from './pages/findings-pages.js';
export * from './pages/testimonial-pages.js';
export * from './pages/wall-pages.js';
export { layoutQuotes } from './pages/layout-quotes.js';
export { reviewsSection } from './pages/reviews-section.js';
export { figureRound, findFigure } from './pages/story.js';
export { assertKnownProps, layoutDefaults } from './pages/testimonials-props.js';
export { columnBreaks } from './publish/column-breaks.js';
export { passingTime } from './publish/passing-view.js';
export { labelsLeftOut, shownDetails } from './publish/quote-parts.js';

type Config = ModuleData['config'];
type Published = ModuleData['published'];

/** The direction of the pages, also where our texts are not in their language. */
export function pageDirection(config: Config): 'ltr' | 'rtl' {
  return directionOf(config.language);
}

export function pageHead(name: Parameters<typeof headOf>[0], config: Config, page?: number): PageHead {
  return headOf(name, siteTexts(config), config, page);
}

/** Head of a page that asks for a correction: its title says so first. */
export function errorHead(name: Parameters<typeof headOf>[0], config: Config): PageHead {
  const head = pageHead(name, config);
  return { ...head, title: siteTexts(config).t('title.error', { title: head.title }) };
}

/** Paths of the pages of comments: the first has no number. */
export function commentPaths({ links }: Config) {
  return (links.comments ?? []).map((_, index) => ({
    params: { page: index === 0 ? undefined : String(index + 1) },
    props: { number: index + 1 },
  }));
}

/** A wall of promoters with the statement that has to stand before it; one page of it where a page is asked for, 1 being the first. */
export function testimonialsSection(
  { quotables, facts }: Published,
  { page, ...selection }: Selection & ShownAs & { page?: number | undefined },
  config: Config,
): { statement: StatementView; quotes: QuoteView[] } {
  const texts = siteTexts(config);
  const { quotables: chosen, ...counts } = chosenOf(quotables, selection, config.asOf);
  // Where all are picks, the statement says so once.
  const picks = selection.for === undefined ? selection.order === 'featured' : counts.placed < chosen.length;
  const context = {
    ...quoteContext(quotables, shownAs(config, selection), texts),
    picks,
  };
  const shown = page === undefined ? null : pageOf(chosen, page, config.perPage);
  const stated = {
    ...{ ...selection, ...counts, tags: selection.tags && namesOf(selection.tags), shown: chosen.length },
    ...(shown !== null && { page: shown.numbers }),
  };
  const items = shown?.items ?? chosen;
  const statement = testimonialsStatement(facts, stated, texts, config.links);
  const quotes = items.map((quotable) => testimonialView(quotable, context));
  return { statement: withChecks(statement, items, texts), quotes };
}

const emptyPlaces = new Set<string>();

/** Tells once in the log of a build what to do about a place that no quote is put in. */
export function warnOfPlace(place: string | undefined, shown: number): void {
  if (place === undefined || shown > 0 || emptyPlaces.has(place)) return;
  emptyPlaces.add(place);
  const remedy = `npx candor decide feature <response> --for ${place}`;
  console.warn(`[astro-candor] <Testimonials for="${place}"> has no quote to show. Put one there: ${remedy}`);
}

/** One page of all comments, 1 being the newest; the statement speaks of all pages. */
export function commentsSection(
  { quotables, facts }: Published,
  page: number,
  config: Config,
): { statement: StatementView; quotes: QuoteView[] } {
  const texts = siteTexts(config);
  const context = quoteContext(quotables, config, texts);
  const from = (page - 1) * commentsPerPage;
  const items = quotables.slice(from, from + commentsPerPage);
  const statement = withChecks(commentsStatement(facts, texts, config.links), items, texts);
  return { statement, quotes: items.map((quotable) => commentView(quotable, context)) };
}

/** What a developer should do about an empty wall; empty for visitors and where nothing waits. */
export function awaitingHint({ facts }: Published, config: Config): string {
  const waiting = facts.withheld['awaiting-approval'] ?? 0;
  return config.development && waiting > 0 ? siteTexts(config).count('empty.awaiting', waiting) : '';
}

/** One comment of any score by its public id, with the statement that has to stand before it; null when it was withdrawn. Throws when there is none. */
export function oneQuote(published: Published, id: string, config: Config): PickedQuote | null {
  const picked = pickedQuote(published, id, config, commentView);
  if (picked === undefined) throw noQuote('Quote', id, published);
  return picked;
}

function noQuote(component: string, id: string, { quotables }: Published): Error {
  const known = suggestion(
    id,
    quotables.map((quotable) => quotable.id),
  );
  return new Error(
    `<${component} id="${id}">: no published quote has this id. ${known} An id stands in the address of a comment, after #c-.`,
  );
}

/** One testimonial by its public id with the statement that has to stand before it; null when it was withdrawn. Throws when no promoter's has that id. */
export function oneTestimonial(
  published: Published,
  id: string,
  config: Config,
  display: ShownAs = {},
): PickedQuote | null {
  const found = published.quotables.find((quotable) => quotable.id === id);
  if (found !== undefined && !isPromoter(found))
    throw new Error(`<Testimonial id="${id}">: a comment of a score below 9 stands in <Quote>.`);
  const picked = pickedQuote(published, id, shownAs(config, display), testimonialView);
  if (picked === undefined) throw noQuote('Testimonial', id, published);
  return picked;
}

/** A quote that somebody put on a page by hand. */
interface PickedQuote {
  statement: StatementView;
  quote: QuoteView;
}

function pickedQuote(
  { quotables, facts, gone }: Published,
  id: string,
  config: Config,
  view: typeof commentView,
): PickedQuote | null | undefined {
  if (gone.includes(id)) return null;
  const found = quotables.find((quotable) => quotable.id === id);
  if (found === undefined) return undefined;
  const texts = siteTexts(config);
  return {
    statement: withChecks(pickedStatement(facts, texts, config.links), [found], texts),
    quote: view(found, quoteContext(quotables, config, texts)),
  };
}
