import type { SelectionFacts } from '../model/published.js';
import type { Change, Said } from '../model/published-change.js';
import type { Texts } from '../text/texts.js';
import type { ChangesLinks } from './change-links.js';
import { countSentences } from './count-sentence.js';
import type { ChangeQuotes } from './change-quotes.js';
import type { SiteConfig } from './config.js';
import type { PageLinks } from './page-links.js';
import { shownDay } from './shown-day.js';
import { shownName } from './shown-name.js';
import { commentAddress, commentView, type QuoteView } from './quote-view.js';
import { changeStatement, withChecks, type StatementView } from './statement.js';

/** An address and what a link to it says. */
export interface PlainLink {
  href: string;
  text: string;
}

/** What was said, ready to print. */
export interface SaidView {
  term: string;
  summary: string | null;
  /** How many comments said so, of how many; or why that is not known. */
  count: string;
  /** Where the rounds and the theme are told of. */
  links: PlainLink[];
  /** Published comments that its owner chose, with the statement that has to stand before them; null where there are none. */
  quotes: { statement: StatementView; quotes: QuoteView[] } | null;
  /** The other published comments that said so; null where there are none. */
  comments: { text: string; links: PlainLink[] } | null;
}

/** What views of changes need to know besides the change. */
export interface ChangeContext {
  texts: Texts;
  links: PageLinks;
  /** Addresses below the changes, and of their rounds. */
  to: ChangesLinks;
  quotes: ChangeQuotes;
  facts: SelectionFacts;
  /** Ids of the rounds that still take answers. */
  open: readonly string[];
  organisation: string | null;
  display: SiteConfig['display'];
}

export function saidView({ said }: Pick<Change, 'said'>, context: ChangeContext): SaidView {
  const { texts } = context;
  return {
    term: texts.t('change.said'),
    summary: said.summary,
    count: countSentences(said, context.open, texts),
    links: saidLinks(said, context),
    quotes: shownQuotes(said, context),
    comments: linkedComments(said, context),
  };
}

function saidLinks({ theme, rounds }: Said, { texts, to }: ChangeContext): PlainLink[] {
  const themeHref = theme === null ? undefined : to.theme[theme.id];
  return [
    ...rounds.flatMap(({ id, title }) => {
      const href = to.round[id];
      return href === undefined ? [] : [{ href, text: texts.t('change.round', { round: title }) }];
    }),
    ...(theme === null || themeHref === undefined
      ? []
      : [{ href: themeHref, text: texts.t('change.theme', { theme: theme.name }) }]),
  ];
}

/** In full and with a link to its place: a shorter form may leave out the very part the change is about. */
function shownQuotes(said: Said, { texts, links, quotes, facts, organisation, display }: ChangeContext) {
  const position = (id: string): number => quotes.places[id] ?? 0;
  const shown = said.quotes.flatMap((id) => quotes.shown[id] ?? []);
  const views = shown.map((quotable) => {
    const { id } = quotable;
    const view = commentView(quotable, { texts, links, organisation, display, position });
    const href = commentAddress(id, { links, position });
    const text = texts.t('change.comment.place');
    const full = href === null ? null : { href, text, label: `${text}: ${view.author}` };
    return { ...view, full, ledTo: null };
  });
  if (views.length === 0) return null;
  return { statement: withChecks(changeStatement(facts, texts, links), shown, texts), quotes: views };
}

function linkedComments(
  { comments }: Said,
  { texts, links, quotes, display }: ChangeContext,
): SaidView['comments'] {
  const position = (id: string): number => quotes.places[id] ?? 0;
  const found = comments.flatMap((id) => {
    const [quote, href] = [quotes.linked[id], commentAddress(id, { links, position })];
    if (quote === undefined || href === null) return [];
    const author = shownName(quote.name, display.name) ?? texts.t('quote.anonymous');
    const day = shownDay(quote.submittedOn, display.date, texts)?.text;
    return [{ href, text: day === undefined ? author : texts.t('change.comment', { author, day }) }];
  });
  return found.length === 0 ? null : { text: texts.count('change.comments', found.length), links: found };
}
