import type { RoundFigures, ThemeFigures } from '../model/finding.js';
import type { Quotable, SelectionFacts } from '../model/published.js';
import type { Texts } from '../text/texts.js';
import type { BarView } from './bars.js';
import { commentView, type QuoteContext, type QuoteView } from './quote-view.js';
import { themesStatement, withChecks, type StatementView } from './statement.js';

/** What the comments of a round are about, ready to print. */
export interface ThemesView {
  title: string;
  summary: string;
  base: string;
  /** Most mentioned first; a bar of full length is every comment. */
  bars: BarView[];
  without: string;
  /** Null where no quotes are shown. */
  examples: { statement: StatementView; themes: { id: string; name: string; quotes: QuoteView[] }[] } | null;
}

export interface ThemeQuotes {
  quotables: readonly Quotable[];
  facts: SelectionFacts;
  context: QuoteContext;
}

/** Null where the round has no themes to show; `quotes` null leaves the examples out. */
export function themesView(round: RoundFigures, quotes: ThemeQuotes | null, texts: Texts): ThemesView | null {
  const { themes } = round;
  if (themes === null) return null;
  return {
    title: texts.t('themes.title', { round: round.title }),
    summary: summaryOf(themes, texts),
    base: texts.count('themes.base', themes.comments),
    bars: themes.themes.map(({ name, n, share }) => ({
      label: name,
      count: texts.number(n),
      share: texts.share(share),
      start: 0,
      length: share,
      tone: 'plain',
    })),
    without: texts.t('themes.without', { n: themes.none, comments: themes.comments }),
    examples: quotes === null ? null : examplesOf(round, themes, quotes, texts),
  };
}

function summaryOf({ themes, comments }: ThemeFigures, texts: Texts): string {
  const [most] = themes;
  if (most === undefined || most.n === 0) return texts.t('themes.nobody', { comments });
  const { name, n, share } = most;
  return texts.t('themes.most', { theme: name, n, comments, share: texts.share(share) });
}

function examplesOf(
  { title }: RoundFigures,
  { themes }: ThemeFigures,
  { quotables, facts, context }: ThemeQuotes,
  texts: Texts,
): ThemesView['examples'] {
  const shown = themes.flatMap(({ id, name, examples }) => {
    const quotes = examples.flatMap((example) => quotables.find((quotable) => quotable.id === example) ?? []);
    return quotes.length === 0 ? [] : [{ id, name, quotes }];
  });
  if (shown.length === 0) return null;
  const all = shown.flatMap(({ quotes }) => quotes);
  return {
    statement: withChecks(themesStatement(facts, title, texts, context.links), all, texts),
    themes: shown.map(({ quotes, ...theme }) => ({
      ...theme,
      quotes: quotes.map((quotable) => commentView(quotable, context)),
    })),
  };
}
